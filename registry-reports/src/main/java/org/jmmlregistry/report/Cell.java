package org.jmmlregistry.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What stands in one place of a table. */
public sealed interface Cell {

    /** How words are set. */
    enum Tone {
        PLAIN,
        STRONG,
        /** Small and grey, for what explains. */
        QUIET,
        /** In grey, for what nobody has answered. */
        OPEN,
        /** In grey italics, for what somebody said is not there. */
        ABSENT
    }

    /**
     * Words.
     *
     * @param detail small print beneath them
     * @param mark a code for which the page has a sign of its own
     */
    record Words(Message text, Tone tone, Optional<Message> detail, Optional<String> mark) implements Cell {
        public Words detailed(Message more) {
            return new Words(text, tone, Optional.of(more), mark);
        }

        public Words marked(String code) {
            return new Words(text, tone, detail, Optional.of(code));
        }
    }

    /**
     * A figure as it is printed, and the unrounded numbers in it by name; a single number has the empty name.
     *
     * @param few whether so few children stand behind it that it is marked
     * @param detail small print beneath it
     */
    record Figure(Message printed, Map<String, Double> numbers, boolean few, Optional<Message> detail) implements Cell {
        public Figure {
            numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        }

        /** The same, marked if only few children stand behind it. */
        public Figure few(boolean marked) {
            return new Figure(printed, numbers, marked, detail);
        }

        public Figure detailed(Message more) {
            return new Figure(printed, numbers, few, Optional.of(more));
        }
    }

    /** Whole sentences, one after the other. */
    record Sentences(List<? extends Worded> sentences) implements Cell {
        public Sentences {
            sentences = List.copyOf(sentences);
        }

        public String in(Language language) {
            return sentences.stream().map(language::sentence).collect(Collectors.joining(" "));
        }
    }

    /** Whether something is so, for programs. */
    record Truth(boolean is) implements Cell {}

    /** A figure that cannot be estimated, and why. */
    record Undefined(Message reason) implements Cell {}

    static Words words(Worded text) {
        return words(text, Tone.PLAIN);
    }

    static Words words(Worded text, Tone tone) {
        return new Words(text.words(), tone, Optional.empty(), Optional.empty());
    }

    /** People's own words, a name or a code, the same in every language. */
    static Words verbatim(String text) {
        return words(Message.verbatim(text));
    }

    static Figure figure(Message printed, Map<String, Double> numbers) {
        return new Figure(printed, numbers, false, Optional.empty());
    }

    static Figure count(int count) {
        return number(Message.verbatim(String.valueOf(count)), count);
    }

    static Figure number(Message printed, double value) {
        return figure(printed, Map.of("", value));
    }
}
