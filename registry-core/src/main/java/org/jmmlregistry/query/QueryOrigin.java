package org.jmmlregistry.query;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** Where a query comes from. */
public enum QueryOrigin implements Worded {
    SYSTEM("Check"),
    MANUAL("Person"),
    /** Source data verification: somebody compared the entry with the hospital's record. */
    SDV("Source verification");

    private final String label;

    QueryOrigin(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("query origin", label);
    }
}
