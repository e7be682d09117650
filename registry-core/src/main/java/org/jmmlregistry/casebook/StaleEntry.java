package org.jmmlregistry.casebook;

/** The entry was changed by somebody else since it was read, so that a save would overwrite what they wrote. */
public final class StaleEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleEntry(String message) {
        super(message);
    }
}
