package org.jmmlregistry.security;

/** The caller lacks a right. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Right right;

    public NotPermitted(Caller caller, Right right) {
        super("%s may not %s".formatted(caller.name(), right));
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
