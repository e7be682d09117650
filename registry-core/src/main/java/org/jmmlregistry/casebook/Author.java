package org.jmmlregistry.casebook;

import org.jmmlregistry.audit.Event;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;

/** Who writes, why, and from where; of a long file name the trail keeps the beginning. */
record Author(Caller caller, String reason, String source) {

    private static final int LONGEST_SOURCE = 200;

    Author {
        source = source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
    }

    /** Something that the author does to a case, as the trail records it. */
    Event event(Event.Action action, RegistryId id) {
        return Event.on(action, id.text()).because(reason).in(source);
    }
}
