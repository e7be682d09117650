package org.jmmlregistry.backup;

/** A backup, restore or move that cannot be done; the message is a sentence for the person who asked for it. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupRefused(String message) {
        super(message);
    }

    public BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
