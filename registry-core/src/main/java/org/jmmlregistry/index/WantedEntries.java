package org.jmmlregistry.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.ExpectedEntries;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.PatientForm;

/**
 * The entries that a course should have by its dates, that are not there, and that somebody can enter: of a published course no more
 * will be known, and a consent may not let anybody. They are those of this year and the next one, so that the same rows stand all year.
 *
 * @param validUntil the day from which there are more of them by time alone, if there will be
 */
record WantedEntries(Set<ExpectedEntry> entries, Optional<LocalDate> validUntil) {

    private static final int YEARS = 2;

    static WantedEntries of(CaseAnswers answers, LocalDate today) {
        LocalDate year = today.withDayOfYear(1);
        Set<ExpectedEntry> wanted = before(year.plusYears(YEARS), answers);
        boolean more = before(year.plusYears(YEARS + 1), answers).size() > wanted.size();
        return new WantedEntries(wanted, more ? Optional.of(year.plusYears(1)) : Optional.empty());
    }

    private static Set<ExpectedEntry> before(LocalDate horizon, CaseAnswers answers) {
        Consent consent = Consent.of(answers);
        boolean published = !consent.real()
                && answers.first(PatientForm.FORM, PatientForm.SERIES).isPresent();
        if (published) {
            return Set.of();
        }
        return ExpectedEntries.before(horizon, answers).stream()
                .filter(each -> each.held().isEmpty())
                .filter(each -> consent.against(each.form(), true).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The earlier of two days on which rows go out of date. */
    Optional<LocalDate> earlierOf(Optional<LocalDate> other) {
        return Stream.of(validUntil, other).flatMap(Optional::stream).min(LocalDate::compareTo);
    }
}
