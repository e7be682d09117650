package org.jmmlregistry.statistics;

/** One subject's stay in the state {@code from} on (entry, exit], and the state {@code to} that it then moves to. */
public record Stay(int subject, double entry, double exit, int from, int to) {

    /** Stands for {@code to} if no move was seen: censored, or continued by the subject's next row. */
    public static final int NO_MOVE = -1;
}
