package org.jmmlregistry.query;

/** What somebody wants to do with a query cannot be done with it as it stands. */
public final class QueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what stands against it */
    QueryRefused(String sentence) {
        super(sentence);
    }
}
