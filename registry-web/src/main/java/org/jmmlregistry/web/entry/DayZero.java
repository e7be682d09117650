package org.jmmlregistry.web.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Understood;
import org.jmmlregistry.dictionary.WrittenDate;
import org.jmmlregistry.transplant.TransplantForm;

/** The day from which the days of an entry are counted. */
final class DayZero {

    private DayZero() {}

    /** The day of the HSCT under which an entry stands; empty if it is not known to the day. */
    static Optional<LocalDate> of(Entry entry) {
        return entry.inCase()
                .first(TransplantForm.FORM, entry.key().hsctSeq(), TransplantForm.HSCT_DATE)
                .flatMap(DayZero::exact);
    }

    /** The day of the HSCT as it is typed into its own form. */
    static Optional<LocalDate> written(String text, Notation notation) {
        return WrittenDate.read(text, notation) instanceof Understood.Read<ClinicalDate> read
                ? exact(read.value())
                : Optional.empty();
    }

    private static Optional<LocalDate> exact(ClinicalDate day) {
        return day.precision() == ClinicalDate.Precision.DAY ? Optional.of(day.earliest()) : Optional.empty();
    }
}
