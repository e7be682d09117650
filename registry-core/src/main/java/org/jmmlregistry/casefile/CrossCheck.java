package org.jmmlregistry.casefile;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;

/** A rule over a whole case: its id, how strongly it speaks, the rule in words, and where a case breaks it. */
record CrossCheck(String id, Severity severity, String rule, Function<Course, Stream<Concern>> concerns) {

    /** Where a case breaks a rule, and how: the item beside which the sentence stands. */
    record Concern(Entry entry, Item<?> item, Message sentence, boolean onlyDoubted) {

        static Concern about(Entry entry, Item<?> item, Message sentence) {
            return new Concern(entry, item, sentence, false);
        }

        static Concern about(Entry entry, Item<?> item, String pattern, Object... arguments) {
            return about(entry, item, Message.of(pattern, arguments));
        }

        static Concern about(Course.Dated dated, String pattern, Object... arguments) {
            return about(dated.entry(), dated.item(), pattern, arguments);
        }

        /** The same, saved and questioned although the rule refuses in general. */
        Concern doubted() {
            return new Concern(entry, item, sentence, true);
        }
    }

    static CrossCheck hard(String id, String rule, Function<Course, Stream<Concern>> concerns) {
        return new CrossCheck(id, Severity.HARD, rule, concerns);
    }

    static CrossCheck soft(String id, String rule, Function<Course, Stream<Concern>> concerns) {
        return new CrossCheck(id, Severity.SOFT, rule, concerns);
    }

    static CrossCheck task(String id, String rule, Function<Course, Stream<Concern>> concerns) {
        return new CrossCheck(id, Severity.TASK, rule, concerns);
    }

    Stream<Finding> review(Course course) {
        return concerns.apply(course)
                .map(concern -> Finding.about(
                        concern.entry(),
                        concern.item(),
                        id,
                        concern.onlyDoubted() ? Severity.SOFT : severity,
                        concern.sentence()));
    }
}
