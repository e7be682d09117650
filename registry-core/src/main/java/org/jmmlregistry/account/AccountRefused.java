package org.jmmlregistry.account;

/** What an administrator asks for would make an account that cannot be, or leave the registry without an administrator. */
public final class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what stands against it, for the administrator */
    AccountRefused(String sentence) {
        super(sentence);
    }
}
