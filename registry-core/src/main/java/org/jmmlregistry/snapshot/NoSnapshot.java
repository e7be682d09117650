package org.jmmlregistry.snapshot;

/** The snapshot that was asked for does not exist. */
public final class NoSnapshot extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSnapshot(String message) {
        super(message);
    }
}
