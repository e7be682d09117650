package org.jmmlregistry.query;

/** What a review changed in the queries of a case. */
public record Reconciled(int opened, int settled) {

    public static final Reconciled NOTHING = new Reconciled(0, 0);

    public Reconciled plus(Reconciled other) {
        return new Reconciled(opened + other.opened, settled + other.settled);
    }
}
