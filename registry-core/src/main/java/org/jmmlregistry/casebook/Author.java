package org.jmmlregistry.casebook;

import org.jmmlregistry.audit.Event;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;

/** Who writes, why, and from where; of a long file name the trail keeps the beginning. */
public record Author(Caller caller, String reason, String source) {

    private static final int LONGEST_SOURCE = 200;

    public Author {
        source = source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
    }

    /**
     * Somebody who does it for a reason of their own.
     *
     * @throws Refused if nothing is said why, or what cannot be kept
     */
    public static Author saying(String why, String source, Caller caller) {
        return new Author(caller, Reason.required(why), source);
    }

    /** Something that the author does to a case, as the trail records it. */
    Event event(Event.Action action, RegistryId id) {
        return Event.on(action, id.text()).because(reason).in(source);
    }
}
