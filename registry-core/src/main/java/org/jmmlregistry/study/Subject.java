package org.jmmlregistry.study;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.criterion.KnownCase;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.outcome.Timeline;

/** A child of the data: the facts that endpoints look at, and all that is known, which criteria and groups look at. */
public final class Subject {

    private final CaseFile file;
    private final Optional<String> centre;
    private final LocalDate asOf;
    private final Once<Timeline> timeline;

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
