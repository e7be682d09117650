package org.jmmlregistry.statistics;

/** The cause in question, {@code number} of {@code causes}, both counted from 1. */
public record Cause(int number, int causes) {

    public Cause {
        if (number < 1 || number > causes) {
            throw new IllegalArgumentException("cause = " + number + ": the causes are 1 to " + causes);
        }
    }

    int index() {
        return number - 1;
    }
}
