package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.soft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Recovery;

/** Donor cells that go, or never came, and no event that says why. */
final class DonorLossChecks {

    private static final BigDecimal TEN_POINTS = BigDecimal.TEN;
    private static final int FOUR_WEEKS = 28;

    private DonorLossChecks() {}

    static List<CrossCheck> all() {
        return List.of(
                soft(
                        "F08.donor_chim_confirms/no",
                        "neutrophil recovery, not from the donor, without an event",
                        DonorLossChecks::recoveryOfOthers),
                soft(
                        "F09.donor_pct/fall",
                        "donor chimerism fell by 10 points or more since the sample before, without an event since",
                        course -> unexplainedFalls(course)
                                .filter(sample -> !withinFourWeeks(sample))
                                .map(
                                        sample -> Concern.about(
                                                sample,
                                                ChimerismForm.DONOR_PCT,
                                                "Donor chimerism fell by 10 points or more since the sample before; please confirm."))),
                soft(
                        "F09.chim_trend/steep",
                        "donor chimerism fell by 10 points or more within 28 days, without an event since",
                        course -> unexplainedFalls(course)
                                .filter(DonorLossChecks::withinFourWeeks)
                                .map(
                                        sample -> Concern.about(
                                                sample,
                                                ChimerismForm.DONOR_PCT,
                                                "Donor chimerism fell by 10 points or more within 28 days; relapse or autologous recovery may be near."))),
                soft(
                        "F09.donor_pct/slow_fall",
                        "donor chimerism fell by 10 points or more from its height in smaller steps, without an event since",
                        DonorLossChecks::slowFalls));
    }

    private static Stream<Concern> recoveryOfOthers(Course course) {
        return course.all().of(EngraftmentForm.FORM).stream()
                .filter(graft -> graft.is(EngraftmentForm.ANC_RECOVERY, Recovery.YES)
                        && graft.is(EngraftmentForm.DONOR_CHIM_CONFIRMS, false))
                .filter(graft -> events(graft).findAny().isEmpty())
                .map(graft -> Concern.about(
                        graft,
                        EngraftmentForm.DONOR_CHIM_CONFIRMS,
                        "Neutrophils recovered, but not from the donor; look for autologous recovery."));
    }

    private static Stream<Entry> unexplainedFalls(Course course) {
        return course.all().of(ChimerismForm.FORM).stream()
                .filter(DonorLossChecks::fell)
                .filter(sample -> !isExplained(sample));
    }

    private static boolean fell(Entry sample) {
        return DonorChimerism.previous(sample)
                .flatMap(DonorChimerism::donorPct)
                .flatMap(before -> DonorChimerism.donorPct(sample).map(before::subtract))
                .filter(points -> points.compareTo(TEN_POINTS) >= 0)
                .isPresent();
    }

    /** Asked once, of the first sample that lies so far below the height. */
    private static Stream<Concern> slowFalls(Course course) {
        return course.all().of(ChimerismForm.FORM).stream()
                .filter(sample -> !fell(sample))
                .flatMap(sample -> heightBefore(sample)
                        .filter(height -> isFarBelow(sample, height))
                        .filter(height -> DonorChimerism.previous(sample)
                                .filter(before -> heightBefore(before)
                                        .filter(other -> isFarBelow(before, other))
                                        .isPresent())
                                .isEmpty())
                        .filter(height -> !hasEventSince(height))
                        .map(height -> Concern.about(
                                sample,
                                ChimerismForm.DONOR_PCT,
                                "Donor chimerism fell by 10 points or more since {date}, little by little; relapse or loss of the graft may be near.",
                                height.get(ChimerismForm.CHIM_DATE).orElseThrow()))
                        .stream());
    }

    /** The sample before, of the same cells and tissue, with the most donor cells; the last of several. */
    private static Optional<Entry> heightBefore(Entry sample) {
        Optional<Entry> height = Optional.empty();
        for (Optional<Entry> before = DonorChimerism.previous(sample);
                before.isPresent();
                before = DonorChimerism.previous(before.get())) {
            Entry each = before.get();
            if (height.filter(highest -> donor(highest).compareTo(donor(each)) >= 0)
                    .isEmpty()) {
                height = before;
            }
        }
        return height;
    }

    private static BigDecimal donor(Entry sample) {
        return DonorChimerism.donorPct(sample).orElseThrow();
    }

    private static boolean isFarBelow(Entry sample, Entry height) {
        return DonorChimerism.donorPct(sample)
                .filter(now -> donor(height).subtract(now).compareTo(TEN_POINTS) >= 0)
                .isPresent();
    }

    private static boolean withinFourWeeks(Entry sample) {
        return dateBefore(sample)
                .filter(before -> sample.has(ChimerismForm.CHIM_DATE, date -> !date.imputed()
                        .isAfter(before.imputed().plusDays(FOUR_WEEKS))))
                .isPresent();
    }

    /** Whether an event under the same HSCT, since the sample before, says why the donor's cells went. */
    private static boolean isExplained(Entry sample) {
        return DonorChimerism.previous(sample)
                .filter(DonorLossChecks::hasEventSince)
                .isPresent();
    }

    private static boolean hasEventSince(Entry sample) {
        return events(sample)
                .anyMatch(event -> event.has(
                        RelapseForm.EVENT_DATE,
                        date -> sample.has(ChimerismForm.CHIM_DATE, taken -> !date.certainlyBefore(taken))));
    }

    private static Optional<ClinicalDate> dateBefore(Entry sample) {
        return DonorChimerism.previous(sample).flatMap(before -> before.get(ChimerismForm.CHIM_DATE));
    }

    /** The events under the HSCT of an entry. */
    private static Stream<Entry> events(Entry entry) {
        return entry.inCase().of(RelapseForm.FORM, entry.key().hsctSeq()).stream();
    }
}
