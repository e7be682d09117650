package org.jmmlregistry.exchange;

/** A file that is not what it should be; the message says why, for people. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super(message);
    }

    public UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
