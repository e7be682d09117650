package org.jmmlregistry.report.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** Two versions of one child's narrative: which sentences came, went or changed, in order of time. */
public record Comparison(List<Change> changes, int unchanged) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** What became of a sentence. */
    public enum Kind implements Worded {
        ADDED(Message.in("sentence of a narrative", "new")),
        GONE(Message.in("sentence of a narrative", "gone")),
        CHANGED(Message.in("sentence of a narrative", "changed"));

        private final Message words;

        Kind(Message words) {
            this.words = words;
        }

        @Override
        public Message words() {
            return words;
        }
    }

    /**
     * One sentence that is not what it was.
     *
     * @param when its day now, or then if it is gone; empty if it has none
     */
    public record Change(Kind kind, Optional<ClinicalDate> when, Optional<Told> before, Optional<Told> after) {}

    private record Dated(Optional<ClinicalDate> when, Told told) {

        boolean saysTheSame(Dated other) {
            return told.words().equals(other.told().words()) && day().equals(other.day());
        }

        boolean hasTheSources(Dated other) {
            return codes().equals(other.codes()) && !codes().isEmpty();
        }

        /** Whether the answers of which it tells first are those of the same entry. */
        boolean beginsAlike(Dated other) {
            return !codes().isEmpty()
                    && !other.codes().isEmpty()
                    && codes().get(0).equals(other.codes().get(0));
        }

        private List<String> codes() {
            return told.sources().stream().map(Source::code).toList();
        }

        private Optional<String> day() {
            return when.map(Object::toString);
        }
    }

    private record Pair(Dated before, Dated after) {}

    public static Comparison of(Chronicle before, Chronicle after) {
        List<Dated> then = dated(before);
        List<Dated> now = dated(after);
        int unchanged = pairs(then, now, Dated::saysTheSame).size();
        List<Pair> changed = new ArrayList<>(pairs(then, now, Dated::hasTheSources));
        changed.addAll(pairs(then, now, Dated::beginsAlike));
        return new Comparison(inOrder(changed, then, now), unchanged);
    }

    private static List<Dated> dated(Chronicle chronicle) {
        List<Dated> all = new ArrayList<>();
        for (Row row : chronicle.rows()) {
            row.sentences().forEach(told -> all.add(new Dated(row.when(), told)));
        }
        return all;
    }

    /** Takes from both the sentences that belong together. */
    private static List<Pair> pairs(List<Dated> then, List<Dated> now, BiPredicate<Dated, Dated> together) {
        List<Pair> pairs = new ArrayList<>();
        for (Dated each : List.copyOf(then)) {
            Optional<Dated> other =
                    now.stream().filter(found -> together.test(each, found)).findFirst();
            other.ifPresent(found -> {
                pairs.add(new Pair(each, found));
                then.remove(each);
                now.remove(found);
            });
        }
        return pairs;
    }

    private static List<Change> inOrder(List<Pair> changed, List<Dated> gone, List<Dated> added) {
        List<Change> changes = new ArrayList<>();
        changed.forEach(pair -> changes.add(new Change(
                Kind.CHANGED,
                pair.after().when(),
                Optional.of(pair.before().told()),
                Optional.of(pair.after().told()))));
        gone.forEach(
                each -> changes.add(new Change(Kind.GONE, each.when(), Optional.of(each.told()), Optional.empty())));
        added.forEach(
                each -> changes.add(new Change(Kind.ADDED, each.when(), Optional.empty(), Optional.of(each.told()))));
        changes.sort((one, other) -> day(one).compareTo(day(other)));
        return changes;
    }

    private static String day(Change change) {
        return change.when().map(date -> date.imputed().toString()).orElse("");
    }
}
