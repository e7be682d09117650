package org.jmmlregistry.casebook;

/** An entry or a case cannot be verified, locked, signed, closed or reopened as it stands. */
public final class SignOffRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what stands against it */
    SignOffRefused(String sentence) {
        super(sentence);
    }
}
