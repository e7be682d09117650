package org.jmmlregistry.web.entry;

import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.Figures;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.Retransplant;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.Patient;
import org.jmmlregistry.patient.SeriesMembership;

/**
 * A case as one line of the list; empty text where nothing is recorded.
 *
 * @param early whether the second HSCT was given within six months of the first; empty without a second
 */
public record CaseLine(
        String id,
        String label,
        String series,
        boolean membershipUnknown,
        DataLabel kind,
        String sex,
        String ageAtFirst,
        int transplants,
        String failure,
        Optional<Boolean> early,
        LastState state) {

    private static final double DAYS_PER_YEAR = 365.25;

    static CaseLine of(StoredCase stored) {
        CaseFile file = stored.file();
        Patient patient = file.patient();
        return new CaseLine(
                stored.id().text(),
                stored.label().orElse(""),
                patient.series().map(Object::toString).orElse(""),
                patient.membership().filter(SeriesMembership.UNKNOWN::equals).isPresent(),
                patient.label(),
                patient.sex().label(),
                ageAtFirst(file),
                file.transplants().size(),
                FirstFailure.of(file).map(FirstFailure::inWords).orElse(""),
                Retransplant.of(file).map(Retransplant::early),
                LastState.of(file));
    }

    private static String ageAtFirst(CaseFile file) {
        return file.patient()
                .birth()
                .map(ClinicalDate::imputed)
                .flatMap(birth -> file.transplant(1).map(first -> Figures.months(-first.dayOf(birth) / DAYS_PER_YEAR)))
                .orElse("");
    }

    /** The series without the child's number in it. */
    String seriesCode() {
        return series.replaceFirst(":.*$", "");
    }

    boolean fits(String sought) {
        String text = String.join(" ", id, label, series).toLowerCase(Locale.ROOT);
        return text.contains(sought.strip().toLowerCase(Locale.ROOT));
    }

    /** The word after which the style of the badge is named. */
    public String kindClass() {
        return kind.code().toLowerCase(Locale.ROOT);
    }

    public String kindName() {
        return switch (kind) {
            case REAL -> "Real";
            case SYNTHETIC -> "Synthetic";
            case ILLUSTRATIVE -> "Illustrative";
            case LITERATURE -> "Literature";
        };
    }

    public boolean hasSecond() {
        return early.isPresent();
    }

    public boolean isEarly() {
        return early.orElse(false);
    }
}
