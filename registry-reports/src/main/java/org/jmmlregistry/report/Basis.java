package org.jmmlregistry.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.statistics.Proportion;

/**
 * What a report on children is computed from.
 *
 * @param name of the kind of report, for programs
 * @param composition the kinds of case that are counted
 * @param figures its figures by name, for programs
 * @param children one row for each child that is counted, from which the script computes everything again
 * @param outside the counts that readers outside are told, with the children behind each; empty if it is for those inside
 */
public record Basis(
        String name,
        Source source,
        Composition composition,
        Map<String, Figure> figures,
        Supplier<ChildRows> children,
        Optional<List<CountedSet>> outside) {

    /** For readers inside. */
    public Basis(
            String name,
            Source source,
            Composition composition,
            Map<String, Figure> figures,
            Supplier<ChildRows> children) {
        this(name, source, composition, figures, children, Optional.empty());
    }

    /**
     * The data, and what is asked of them.
     *
     * @param frozen the snapshot; empty if they are those of now
     * @param asOf the cut-off, or the day on which they were read
     * @param level of the limits
     * @param specification the question as a text that reads back
     */
    public record Source(
            Optional<FrozenData> frozen, LocalDate asOf, Message population, double level, Cited specification) {

        /** By which data and question can be told from any other. */
        Message hashes() {
            Message question = Message.of("SHA-256 of the question: {hash}.", specification.hash());
            return frozen.map(data -> Message.of(
                            "SHA-256 of snapshot {number}: {fingerprint}. {question}",
                            String.valueOf(data.snapshot()),
                            data.fingerprint(),
                            question))
                    .orElse(question);
        }
    }

    /** A question and the hash by which it is cited. */
    public record Cited(String text, String hash) {}

    /** A figure for programs, unrounded. */
    public sealed interface Figure {

        record Count(int count) implements Figure {}

        record Value(OptionalDouble value) implements Figure {}

        record Part(Proportion share) implements Figure {}

        record Group(GroupSummary group) implements Figure {}
    }

    public Basis {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /**
     * The file that the script reads: a line for each child; what is not known is empty, which R reads as missing.
     *
     * @param header the names of its columns
     * @param texts those of them that are texts, whatever they look like
     */
    public record ChildRows(List<String> header, List<String> texts, List<List<String>> lines) {

        public ChildRows {
            header = List.copyOf(header);
            texts = List.copyOf(texts);
            lines = List.copyOf(lines);
        }

        /** Begins a file with one line for each of these. */
        public static <R> Columns<R> of(List<R> children) {
            return new Columns<>(children);
        }
    }

    /** The declaration of such a file, column by column. */
    public static final class Columns<R> {
        private final List<R> children;
        private final List<String> header = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<Function<R, String>> cells = new ArrayList<>();

        private Columns(List<R> children) {
            this.children = children;
        }

        public Columns<R> text(String name, Function<R, String> cell) {
            texts.add(name);
            return column(name, cell);
        }

        private Columns<R> column(String name, Function<R, String> cell) {
            header.add(name);
            cells.add(cell);
            return this;
        }

        public Columns<R> truth(String name, Function<R, Optional<Boolean>> cell) {
            return column(
                    name,
                    child -> cell.apply(child).map(is -> is ? "TRUE" : "FALSE").orElse(""));
        }

        public Columns<R> number(String name, Function<R, Optional<? extends Number>> cell) {
            return column(name, child -> cell.apply(child).map(String::valueOf).orElse(""));
        }

        /** Days, cause and whether one of the days is imputed, of those who were followed. */
        public Columns<R> outcome(String key, Function<R, Optional<Outcome.Observed>> outcome) {
            return number(key + "Days", child -> outcome.apply(child).map(Outcome.Observed::days))
                    .number(key + "Cause", child -> outcome.apply(child).map(Outcome.Observed::cause))
                    .truth(key + "Imputed", child -> outcome.apply(child).map(Outcome.Observed::isImputed));
        }

        public ChildRows rows() {
            return new ChildRows(
                    header,
                    texts,
                    children.stream()
                            .map(child -> cells.stream()
                                    .map(cell -> cell.apply(child))
                                    .toList())
                            .toList());
        }
    }

    /** What became of each child by its name, of those who were followed. */
    public static Map<String, Outcome.Observed> outcomes(Stream<EndpointEstimate> estimates) {
        Map<String, Outcome.Observed> outcomes = new LinkedHashMap<>();
        estimates.flatMap(estimate -> estimate.children().stream()).forEach(child -> {
            if (child.outcome() instanceof Outcome.Observed observed) {
                outcomes.put(child.name(), observed);
            }
        });
        return outcomes;
    }
}
