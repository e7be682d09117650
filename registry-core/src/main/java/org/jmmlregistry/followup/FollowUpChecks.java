package org.jmmlregistry.followup;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.soft;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate.Precision;
import org.jmmlregistry.dictionary.Entry;

/** The checks within F15, F16 and F17. */
final class FollowUpChecks {

    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
    private static final int LONGEST_GAP_MONTHS = 14;

    private FollowUpChecks() {}

    static Check[] ofMalignancy() {
        return new Check[] {
            hard(
                    "EC-F15-1",
                    MalignancyForm.SM_MORPHOLOGY,
                    "9946/3 is JMML itself: that is a relapse and belongs to form F13.",
                    entry -> entry.is(MalignancyForm.SM_MORPHOLOGY, "9946/3"))
        };
    }

    static Check[] ofVisit() {
        return Stream.of(ofTimeAndStatus(), ofCondition()).flatMap(Stream::of).toArray(Check[]::new);
    }

    private static Check[] ofTimeAndStatus() {
        return new Check[] {
            hard(
                    "F16.visit_date/twice",
                    VisitForm.VISIT_DATE,
                    "Another visit is already entered for this day.",
                    FollowUpChecks::sameDay),
            soft(
                    "F16.visit_date/gap",
                    VisitForm.VISIT_DATE,
                    "More than 14 months lie between this visit and the one before; is one missing?",
                    FollowUpChecks::longGap),
            hard(
                    "F16.lansky/alive",
                    VisitForm.LANSKY,
                    "A Lansky score of 0 means dead, and any other alive; this does not fit the answer to “Alive”.",
                    entry -> entry.both(
                            VisitForm.LANSKY,
                            VisitForm.ALIVE,
                            (score, alive) -> score.code().equals("0") == alive)),
            hard(
                    "F16.disease_status/hsct",
                    VisitForm.DISEASE_STATUS,
                    "Only a child with an HSCT can be in this state; this visit stands before the first.",
                    visit -> visit.key().hsctSeq() == 0 && visit.has(VisitForm.DISEASE_STATUS, VisitStatus::needsHsct)),
            hard(
                    "F16.disease_status/no_hsct",
                    VisitForm.DISEASE_STATUS,
                    "This state is that of a child without HSCT; this visit stands after one.",
                    visit -> visit.key().hsctSeq() > 0
                            && visit.has(VisitForm.DISEASE_STATUS, VisitStatus::precedesHsct)),
            hard(
                    "F16.visit_type/hsct",
                    VisitForm.VISIT_TYPE,
                    "Day +30 and day +100 are counted from an HSCT; this visit stands before the first.",
                    visit ->
                            visit.key().hsctSeq() == 0 && visit.is(VisitForm.VISIT_TYPE, VisitType.D30, VisitType.D100))
        };
    }

    private static Check[] ofCondition() {
        return new Check[] {
            soft(
                    "F16.alive/death",
                    VisitForm.ALIVE,
                    "The child is recorded as dead; please fill in the form on death (F17).",
                    entry -> entry.is(VisitForm.ALIVE, false)
                            && entry.inCase().of(DeathForm.FORM).isEmpty()),
            soft(
                    "F16.weight_kg/fall",
                    VisitForm.WEIGHT_KG,
                    "The child lost more than a tenth of its weight since the visit before; please confirm.",
                    FollowUpChecks::lostWeight),
            hard(
                    "F16.mono_abs/wbc",
                    VisitForm.MONO_ABS,
                    "There cannot be more monocytes than white blood cells.",
                    entry -> entry.both(
                            VisitForm.MONO_ABS, VisitForm.WBC, (monocytes, wbc) -> monocytes.compareTo(wbc) > 0))
        };
    }

    private static List<Entry> others(Entry visit) {
        return visit.inCase().of(VisitForm.FORM).stream()
                .filter(other -> !other.key().equals(visit.key()))
                .toList();
    }

    private static boolean sameDay(Entry visit) {
        return others(visit).stream()
                .anyMatch(other -> visit.has(
                        VisitForm.VISIT_DATE,
                        date -> date.precision() == Precision.DAY && other.is(VisitForm.VISIT_DATE, date)));
    }

    private static Optional<Entry> previous(Entry visit) {
        return visit.get(VisitForm.VISIT_DATE).flatMap(date -> others(visit).stream()
                .filter(other -> other.has(VisitForm.VISIT_DATE, earlier -> earlier.certainlyBefore(date)))
                .max(Comparator.comparing(
                        other -> other.get(VisitForm.VISIT_DATE).orElseThrow().imputed())));
    }

    private static boolean longGap(Entry visit) {
        return previous(visit)
                .flatMap(before -> before.get(VisitForm.VISIT_DATE))
                .filter(before -> visit.has(VisitForm.VISIT_DATE, date -> date.earliest()
                        .isAfter(before.latest().plusMonths(LONGEST_GAP_MONTHS))))
                .isPresent();
    }

    private static boolean lostWeight(Entry visit) {
        return previous(visit)
                .flatMap(before -> before.get(VisitForm.WEIGHT_KG))
                .filter(before ->
                        visit.has(VisitForm.WEIGHT_KG, weight -> weight.compareTo(before.multiply(NINE_TENTHS)) < 0))
                .isPresent();
    }
}
