package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Item;

/** Collects what a clinician would look for and not find, and says so in one sentence or two. */
final class Gaps {
    private final List<String> notRecorded = new ArrayList<>();
    private final List<String> notDone = new ArrayList<>();

    /** Remembers the thing as missing unless there is a value. */
    <T> Optional<T> expect(Optional<T> value, String thing) {
        if (value.isEmpty()) {
            notRecorded.add(thing);
        }
        return value;
    }

    /** The same for an item, which may say that the test was not done. */
    <T> Optional<T> expect(Answers answers, Item<T> item, String thing) {
        Optional<T> value = answers.get(item);
        if (value.isEmpty()) {
            boolean omitted =
                    answers.absence(item).filter(Absence.NOTDONE::equals).isPresent();
            (omitted ? notDone : notRecorded).add(thing);
        }
        return value;
    }

    String sentence() {
        return Prose.joined(sentence(notDone, "done"), sentence(notRecorded, "recorded"));
    }

    private static String sentence(List<String> things, String participle) {
        return things.isEmpty()
                ? ""
                : Prose.capital(Prose.series(things)) + (things.size() == 1 ? " was not " : " were not ") + participle
                        + ".";
    }
}
