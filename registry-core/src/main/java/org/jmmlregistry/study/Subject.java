package org.jmmlregistry.study;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.criterion.KnownCase;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Origin;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.Timeline;

/** A child of the data: the facts that endpoints look at, and all that is known, which criteria and groups look at. */
public final class Subject {

    private final CaseFile file;
    private final Optional<String> centre;
    private final LocalDate asOf;
    private final Once<Timeline> timeline;
    private final Map<Ended, EndpointEstimate.Followed> ends = new ConcurrentHashMap<>();

    /** What makes the end of a course another one; endpoints that share it differ only in how they are told. */
    private record Ended(String code, int version, Origin origin, int hsctSeq) {}

    private Subject(CaseFile file, Optional<String> centre, LocalDate asOf) {
        this.file = file;
        this.centre = centre;
        this.asOf = asOf;
        this.timeline = new Once<>(() -> Timeline.of(file));
    }

    /**
     * @param centre that the case belongs to, if it has one
     * @param asOf the day of which it is asked: today, or the cut-off of a snapshot
     */
    public static Subject of(CaseFile file, Optional<String> centre, LocalDate asOf) {
        return new Subject(file, centre, asOf);
    }

    public CaseFile file() {
        return file;
    }

    public Optional<String> centre() {
        return centre;
    }

    /** Its answers as criteria ask for them. */
    public KnownCase known() {
        return KnownCase.asked(file.answers(), centre, asOf);
    }

    /** Its course as endpoints look at it. */
    public Timeline timeline() {
        return timeline.get();
    }

    /** What became of it by an endpoint, which is looked for once. */
    EndpointEstimate.Followed followed(Endpoint endpoint, int hsctSeq) {
        return ends.computeIfAbsent(
                new Ended(endpoint.code(), endpoint.version(), endpoint.origin(), hsctSeq),
                any -> EndpointEstimate.Followed.of(endpoint, hsctSeq, timeline()));
    }

    Outcome outcome(Endpoint endpoint, int hsctSeq) {
        return followed(endpoint, hsctSeq).outcome();
    }

    /** The answer to one item in an entry, derived if it is no entered one. */
    Optional<Answer> answer(Entry entry, Item<?> item) {
        return item.isDerived()
                ? Derivations.derive(item, entry, asOf).map(Answer.Given::new)
                : entry.answers().answer(item);
    }

    @Override
    public String toString() {
        return file.name();
    }
}
