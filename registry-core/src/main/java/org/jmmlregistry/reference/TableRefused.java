package org.jmmlregistry.reference;

/** A text is no reference table. */
public final class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong with it */
    TableRefused(String sentence) {
        super(sentence);
    }
}
