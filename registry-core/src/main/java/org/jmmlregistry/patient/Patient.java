package org.jmmlregistry.patient;

import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;

/** Who the child is, as far as research may know: never a name, a hospital number or a full birth date. */
public record Patient(
        Sex sex,
        Optional<ClinicalDate> birth,
        DataLabel label,
        Optional<SeriesNumber> series,
        Optional<SeriesMembership> membership) {

    /** Whether the case is known to be one of a series; an unknown membership does not count. */
    public boolean belongsTo(String seriesCode) {
        return series.filter(number -> number.series().equals(seriesCode)).isPresent()
                && membership.filter(SeriesMembership.YES::equals).isPresent();
    }

    /** Whether it is unknown if the case is one of a series. */
    public boolean mayBelongTo(String seriesCode) {
        return series.filter(number -> number.series().equals(seriesCode)).isPresent()
                && membership.filter(SeriesMembership.UNKNOWN::equals).isPresent();
    }
}
