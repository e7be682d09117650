package org.jmmlregistry.index;

/** What somebody wants to look for cannot be looked for like this. */
public final class Unsearchable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what stands against it */
    public Unsearchable(String sentence) {
        super(sentence);
    }
}
