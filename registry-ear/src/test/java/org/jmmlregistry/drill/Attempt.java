package org.jmmlregistry.drill;

import java.util.Map;

/**
 * One set of answers that was sent for one entry.
 *
 * @param label of the case
 * @param version the version that the entry has if this was kept
 * @param reply what the registry said to it
 */
record Attempt(String label, String entry, int version, Map<String, String> answers, Reply reply) {

    enum Reply {
        /** Confirmed: it must be found again. */
        KEPT,
        /** Said not to be kept: it must not be found. */
        NOT_KEPT,
        /** The line was cut before any answer, or the registry said that it does not know: it may be found, whole, or not. */
        UNKNOWN
    }

    Attempt {
        answers = Map.copyOf(answers);
    }

    Attempt with(Reply said) {
        return new Attempt(label, entry, version, answers, said);
    }

    @Override
    public String toString() {
        return "%s %s version %s %s %s".formatted(label, entry, version, reply, answers);
    }
}
