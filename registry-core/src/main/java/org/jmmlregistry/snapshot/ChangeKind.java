package org.jmmlregistry.snapshot;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** In what a case differs between two snapshots. */
public enum ChangeKind implements Worded {
    NEW_CASE("New case"),
    LEFT_OUT("Case left out"),
    /** Something that happened to the child and that the earlier snapshot does not know. */
    NEW_EVENT("New event"),
    NEW_ENTRY("New entry"),
    CORRECTED("Corrected value"),
    ADDED("Added value"),
    REMOVED("Removed"),
    /** Nobody changed it: the other cut-off shows it, or the child was seen again. */
    FOLLOW_UP("Follow-up"),
    QUERY_OPENED("Query opened"),
    QUERY_ANSWERED("Query answered"),
    QUERY_SETTLED("Query settled");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("change kind", label);
    }
}
