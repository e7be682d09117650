package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.diagnosis.DriverClass;
import org.jmmlregistry.diagnosis.KaryotypeClass;
import org.jmmlregistry.diagnosis.Syndrome;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.synthetic.PublishedRates.AgeStratum;
import org.jmmlregistry.synthetic.SyntheticCourse.Child;
import org.jmmlregistry.synthetic.SyntheticCourse.Disease;
import org.jmmlregistry.synthetic.SyntheticCourse.Donor;
import org.jmmlregistry.synthetic.SyntheticCourse.Graft;
import org.jmmlregistry.synthetic.SyntheticCourse.Therapy;

/** Draws the course of one child that is transplanted, from its birth to the day on which it was last seen. */
final class NaturalHistory {

    private static final double DAYS_PER_MONTH = 30.4375;

    private final Chance chance;
    private final LocalDate closing;

    /** @param closing no child is seen after this day */
    NaturalHistory(Chance chance, LocalDate closing) {
        this.chance = chance;
        this.closing = closing;
    }

    SyntheticCourse draw() {
        Sex sex = chance.happens(PublishedRates.BOYS.share()) ? Sex.M : Sex.F;
        AgeStratum age = chance.weighted(PublishedRates.BY_AGE.stream()
                .map(each -> new Chance.Weighted<>(each, each.children()))
                .toList());
        LocalDate end = closing.minusDays(chance.whole(0, 90));
        LocalDate day0 = end.minusDays(observed(chance));
        Disease disease = disease(day0);
        int months = chance.whole(age.fromMonth(), age.toMonth());
        Child child = new Child(
                sex, YearMonth.from(disease.diagnosis().minusMonths(months)), chance.happens(Assumptions.CMV));
        return followed(child, disease, FirstEvent.ofFirst(sex, age, chance), day0, end);
    }

    /** The square of an even draw has its median at a quarter of the range, as the published observation nearly has. */
    static int observed(Chance chance) {
        double even = chance.unit();
        double range = PublishedRates.OBSERVED_MOST_MONTHS - PublishedRates.OBSERVED_LEAST_MONTHS;
        return (int) Math.round((PublishedRates.OBSERVED_LEAST_MONTHS + range * even * even) * DAYS_PER_MONTH);
    }

    private Disease disease(LocalDate day0) {
        LocalDate diagnosis = day0.minusDays(chance.days(150, 0.5, 50, 500));
        Optional<Therapy> therapy = chance.happens(Assumptions.THERAPY_BEFORE_HSCT)
                ? Optional.of(
                        new Therapy(diagnosis.plusDays(chance.whole(5, 25)), day0.minusDays(chance.whole(10, 24))))
                : Optional.empty();
        Optional<LocalDate> splenectomy = chance.happens(Assumptions.SPLENECTOMY)
                ? Optional.of(day0.minusDays(chance.whole(12, 40)))
                : Optional.empty();
        DriverClass driver = chance.weighted(PublishedRates.DRIVER);
        return new Disease(diagnosis, driver, syndrome(driver), karyotype(), therapy, splenectomy);
    }

    /** Noonan syndrome is left to those who are observed. */
    private static Syndrome syndrome(DriverClass driver) {
        return switch (driver) {
            case NF1 -> Syndrome.NF1;
            case CBL -> Syndrome.CBL_SYNDROME;
            case PTPN11, NRAS, KRAS, MULTI, NONE -> Syndrome.NONE;
        };
    }

    private KaryotypeClass karyotype() {
        double monosomy7 = PublishedRates.MONOSOMY_7.share();
        double other = Assumptions.OTHER_ABNORMALITY;
        double failed = Assumptions.KARYOTYPE_FAILED;
        return chance.weighted(List.of(
                new Chance.Weighted<>(KaryotypeClass.MINUS7, monosomy7),
                new Chance.Weighted<>(KaryotypeClass.OTHER_ABN, other),
                new Chance.Weighted<>(KaryotypeClass.FAILED, failed),
                new Chance.Weighted<>(KaryotypeClass.NORMAL, 1 - monosomy7 - other - failed)));
    }

    /** Up to two HSCTs, each with its first event, and the end of follow-up. */
    private SyntheticCourse followed(
            Child child, Disease disease, FirstEvent firstFate, LocalDate day0, LocalDate end) {
        GraftHistory first = new GraftHistory(chance, day0, firstFate, Optional.empty(), end);
        AfterFailure last = first.afterFailure(true);
        List<Graft> grafts = new ArrayList<>(List.of(first.draw(last)));
        if (last.nextHsct().isPresent()) {
            LocalDate next = last.nextHsct().get();
            Optional<Donor> donor = Optional.of(grafts.get(0).donor());
            GraftHistory second = new GraftHistory(chance, next, FirstEvent.ofSecond(chance), donor, end);
            last = second.afterFailure(false);
            grafts.add(second.draw(last));
        }
        Graft lastGraft = grafts.get(grafts.size() - 1);
        return new SyntheticCourse(
                child,
                disease,
                List.of(),
                List.copyOf(grafts),
                last.death().orElse(end),
                last.death().map(day -> cause(lastGraft)));
    }

    private CauseOfDeath cause(Graft graft) {
        if (graft.restored().isPresent()) {
            return CauseOfDeath.INFECTION;
        }
        return graft.failure()
                .map(event -> switch (event.type()) {
                    case RELAPSE, AUTOLOGOUS_RECOVERY -> CauseOfDeath.DISEASE;
                    default -> CauseOfDeath.GRAFT_FAILURE;
                })
                .orElseGet(() -> transplantDeath(graft));
    }

    private CauseOfDeath transplantDeath(Graft graft) {
        List<CauseOfDeath> causes = new ArrayList<>(List.of(
                CauseOfDeath.INFECTION,
                CauseOfDeath.INFECTION,
                CauseOfDeath.INTERSTITIAL_PNEUMONIA,
                CauseOfDeath.VOD_SOS,
                CauseOfDeath.ORGAN_FAILURE));
        graft.gvhd()
                .acute()
                .filter(SyntheticCourse.Acute::isTwoToFour)
                .ifPresent(acute -> causes.addAll(List.of(CauseOfDeath.ACUTE_GVHD, CauseOfDeath.ACUTE_GVHD)));
        graft.gvhd()
                .chronic()
                .ifPresent(chronic -> causes.addAll(List.of(CauseOfDeath.CHRONIC_GVHD, CauseOfDeath.CHRONIC_GVHD)));
        return chance.oneOf(causes);
    }
}
