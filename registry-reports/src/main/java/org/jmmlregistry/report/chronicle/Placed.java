package org.jmmlregistry.report.chronicle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;

/**
 * A sentence with its place in time.
 *
 * @param from the day by which it is put in order
 * @param rank among what is told of that day: the higher the later
 * @param when the day in the margin; empty if it is not recorded
 */
record Placed(LocalDate from, int rank, Optional<ClinicalDate> when, Told told) {

    static final Comparator<Placed> ORDER = Comparator.comparing(Placed::from).thenComparing(Placed::rank);

    Placed saying(Message words) {
        return new Placed(from, rank, when, new Told(words, told.matter(), told.sources()));
    }

    Placed on(LocalDate other) {
        return new Placed(other, rank, when, told);
    }
}
