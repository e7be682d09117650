package org.jmmlregistry.backup;

import org.jmmlregistry.language.Message;

/** A backup, restore or move that cannot be done, and why, for the person who asked for it. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Message why;

    public BackupRefused(Message why) {
        super(why.toString());
        this.why = why;
    }

    public BackupRefused(Message why, Throwable cause) {
        super(why.toString(), cause);
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
