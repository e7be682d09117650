package org.jmmlregistry.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/** Intervals between diagnosis, HSCTs and events; partial dates count as analysis takes them. */
final class Intervals {

    private static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.4375");

    private Intervals() {}

    static Optional<Integer> days(Optional<ClinicalDate> from, Optional<ClinicalDate> to) {
        return from.flatMap(
                start -> to.map(end -> Math.toIntExact(ChronoUnit.DAYS.between(start.imputed(), end.imputed()))));
    }

    static Optional<Integer> diagnosisToHsct(Entry hsct) {
        return days(hsct.inCase().first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE), hsct.get(TransplantForm.HSCT_DATE));
    }

    private static Optional<ClinicalDate> hsctDate(Entry entry) {
        return entry.inCase().first(TransplantForm.FORM, entry.key().hsctSeq(), TransplantForm.HSCT_DATE);
    }

    /** Days / 30.4375, one decimal. */
    static Optional<BigDecimal> hsctToEventMonths(Entry event) {
        return days(hsctDate(event), event.get(RelapseForm.EVENT_DATE))
                .map(days -> BigDecimal.valueOf(days).divide(DAYS_PER_MONTH, 1, RoundingMode.HALF_UP));
    }

    /** By calendar months, which no number of days replaces. */
    static Optional<Boolean> eventWithinSixMonths(Entry event) {
        return hsctDate(event).flatMap(hsct -> event.get(RelapseForm.EVENT_DATE)
                .map(date -> !date.imputed().isAfter(hsct.imputed().plusMonths(6))));
    }

    static Optional<Integer> eventToHsct(Entry secondHsct) {
        return days(leadingEvent(secondHsct).flatMap(event -> event.get(RelapseForm.EVENT_DATE)), hsctDate(secondHsct));
    }

    /** The event that led to a further HSCT: the one named, or else the last under the HSCT before. */
    static Optional<Entry> leadingEvent(Entry secondHsct) {
        return secondHsct
                .get(SecondHsctForm.PRIOR_EVENT_ID)
                .flatMap(EntryKey::parse)
                .flatMap(secondHsct.inCase()::entry)
                .or(() -> secondHsct
                        .inCase()
                        .of(RelapseForm.FORM, secondHsct.key().hsctSeq() - 1)
                        .stream()
                        .filter(event -> event.get(RelapseForm.EVENT_DATE).isPresent())
                        .max(Comparator.comparing(event ->
                                event.get(RelapseForm.EVENT_DATE).orElseThrow().imputed())));
    }
}
