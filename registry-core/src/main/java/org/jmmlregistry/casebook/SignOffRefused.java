package org.jmmlregistry.casebook;

import org.jmmlregistry.language.Message;

/**
 * An entry or a case cannot be verified, locked, signed, closed, reopened or erased as it stands, or a report not released. Unlike other refusals it
 * leaves the transaction as it is, since a wrong password must be counted.
 */
public final class SignOffRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message why;

    public SignOffRefused(Message why) {
        super(why.toString());
        this.why = why;
    }

    /** What stands against it. */
    public Message why() {
        return why;
    }
}
