package org.jmmlregistry.casebook;

/** No case or entry has the key that was asked for. */
public final class UnknownCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCase(String message) {
        super(message);
    }
}
