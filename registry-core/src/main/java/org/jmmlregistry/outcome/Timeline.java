package org.jmmlregistry.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;

/**
 * The course of one child as endpoints look at it: what happened when, and what cannot be told. It is read from the answers once,
 * so that many endpoints can be asked of it.
 */
public final class Timeline {

    /** Stands for the HSCT of what belongs to the child and not to one of its HSCTs. */
    static final int OF_THE_CHILD = Integer.MAX_VALUE;

    /** Stands for a day of which nothing is known. */
    static final long ANY_DAY = Long.MIN_VALUE;

    /**
     * Something that happened, under an HSCT, on a day.
     *
     * @param byCauseOfDeath whether only the cause of death tells of it
     */
    record Fact(Happening what, int hsctSeq, ClinicalDate date, long day, boolean byCauseOfDeath) {

        Fact(Happening what, int hsctSeq, ClinicalDate date, boolean byCauseOfDeath) {
            this(what, hsctSeq, date, date.imputed().toEpochDay(), byCauseOfDeath);
        }
    }

    /**
     * Something of which it is not known when it happened, or whether.
     *
     * @param from the first day on which it may have
     * @param happened whether only the day is not known
     */
    record Gap(Happening what, int hsctSeq, long from, boolean happened, Message why) {}

    /** Where an endpoint begins. */
    sealed interface Start {

        /** On this day, under this HSCT; 0 before the first. */
        record Day(ClinicalDate date, int hsctSeq) implements Start {
            long number() {
                return date.imputed().toEpochDay();
            }
        }

        /** The child has it, but the day cannot be told. */
        record Unknown(Message why) implements Start {}
    }

    /** A day on which the child was found in remission, and by what that is known. */
    record Remission(ClinicalDate date, Evidence evidence) {

        /** What tells of a remission. */
        enum Evidence {
            TREATMENT,
            HSCT,
            VISIT
        }
    }

    private final CaseFile file;
    private final List<Fact> facts;
    private final List<Gap> gaps;
    /** Of each HSCT by its number; at first of none. */
    private final List<Optional<Start>> hscts;

    private final Map<Origin, Start> starts;
    private final Map<Origin, Entry> firsts;
    private final List<Remission> remissions;

    Timeline(Lifting lifted) {
        this.file = lifted.file();
        this.facts = List.copyOf(lifted.facts());
        this.gaps = List.copyOf(lifted.gaps());
        this.hscts = byNumber(lifted.hscts());
        this.starts = Map.copyOf(lifted.starts());
        this.firsts = Map.copyOf(lifted.firsts());
        this.remissions = List.copyOf(lifted.remissions());
    }

    private static List<Optional<Start>> byNumber(NavigableMap<Integer, Start> hscts) {
        int last = hscts.isEmpty() ? 0 : hscts.lastKey();
        return IntStream.rangeClosed(0, last)
                .mapToObj(number -> Optional.ofNullable(hscts.get(number)))
                .toList();
    }

    public static Timeline of(CaseFile file) {
        return new Lifting(file).timeline();
    }

    /** The case that it was read from. */
    public CaseFile file() {
        return file;
    }

    /**
     * When something first happened after the day on which an endpoint begins; empty if it did not, or if the day cannot be told
     * ({@link #cannotTell}).
     */
    public Optional<ClinicalDate> first(Happening what, Origin since, int hsctSeq) {
        return since.start(hsctSeq, this)
                .filter(Start.Day.class::isInstance)
                .map(Start.Day.class::cast)
                .flatMap(start -> facts.stream()
                        .filter(fact -> fact.what() == what && fact.day() >= start.number())
                        .filter(fact -> isAfter(start, what, fact.hsctSeq()))
                        .min(Comparator.comparingLong(Fact::day))
                        .map(Fact::date));
    }

    /** Why it cannot be told whether, or when, something happened after the day on which an endpoint begins; empty if it can. */
    public Optional<Message> cannotTell(Happening what, Origin since, int hsctSeq) {
        return since.start(hsctSeq, this)
                .filter(Start.Day.class::isInstance)
                .map(Start.Day.class::cast)
                .flatMap(start -> gaps.stream()
                        .filter(gap -> gap.what() == what && isAfter(start, what, gap.hsctSeq()))
                        .map(Gap::why)
                        .findFirst());
    }

    /** The treatment with which endpoints begin that count from one; empty if there was none, or they count from something else. */
    public Optional<Entry> startedBy(Origin origin) {
        return Optional.ofNullable(firsts.get(origin));
    }

    List<Fact> facts() {
        return facts;
    }

    List<Gap> gaps() {
        return gaps;
    }

    List<Remission> remissions() {
        return remissions;
    }

    Optional<Start> hsct(int hsctSeq) {
        return hsctSeq < hscts.size() ? hscts.get(hsctSeq) : Optional.empty();
    }

    Optional<Start> start(Origin origin) {
        return Optional.ofNullable(starts.get(origin));
    }

    /** The last day on which the child was known to be alive, or that of death, if it lies on or after the start. */
    Optional<ClinicalDate> seenSince(Start.Day start) {
        return file.seen().filter(seen -> !seen.imputed().isBefore(start.date().imputed()));
    }

    /** Whether something under an HSCT comes after a start; a next HSCT is one with a larger number. */
    static boolean isAfter(Start.Day start, Happening what, int hsctSeq) {
        return what == Happening.NEXT_HSCT ? hsctSeq > start.hsctSeq() : hsctSeq >= start.hsctSeq();
    }
}
