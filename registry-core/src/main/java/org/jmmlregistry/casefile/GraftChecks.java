package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.hard;
import static org.jmmlregistry.casefile.CrossCheck.soft;
import static org.jmmlregistry.casefile.CrossCheck.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.patient.Growth;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ChimerismMethod;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.GraftSource;
import org.jmmlregistry.transplant.ProphylaxisDrug;
import org.jmmlregistry.transplant.Recovery;
import org.jmmlregistry.transplant.TransplantForm;

/** What donor, graft, engraftment and chimerism say of each other and of the events that follow. */
final class GraftChecks {

    private static final int PROPHYLAXIS_MONTHS = 6;

    /** Prophylaxis that goes on day by day, and is not over with the first days. */
    private static final Set<ProphylaxisDrug> CONTINUED = Set.of(
            ProphylaxisDrug.CSA,
            ProphylaxisDrug.TACRO,
            ProphylaxisDrug.MMF,
            ProphylaxisDrug.STEROID,
            ProphylaxisDrug.SIROLIMUS);

    private static final BigDecimal RECOVERED_NEUTROPHILS = new BigDecimal("0.5");
    private static final BigDecimal MONTHS_PER_YEAR = new BigDecimal("12");
    private static final BigDecimal SIBLING_MONTHS = new BigDecimal(30 * 12);
    private static final BigDecimal THREE_TENTHS = new BigDecimal("0.3");

    private GraftChecks() {}

    static List<CrossCheck> all() {
        return List.of(
                soft("EC-F07-4", "sibling donor less than 30 years older than the recipient", GraftChecks::siblingAge),
                soft(
                        "EC-F08-1",
                        "neutrophil recovery with donor < 5 %: autologous recovery; open F13",
                        GraftChecks::recoveryWithoutDonor),
                soft(
                        "EC-F08-2",
                        "no recovery and alive at day +30 (marrow or blood) or +42 (cord), no disease recorded: primary graft failure; open F13",
                        GraftChecks::noRecovery),
                hard("EC-F09-1", "XY FISH needs donor and recipient of different sex", GraftChecks::xyFish),
                soft(
                        "EC-F09-2",
                        "donor < 5 % with ANC >= 0.5: candidate for autologous recovery",
                        GraftChecks::candidateForRecovery),
                task(
                        "EC-F09-3",
                        "donor <= 95 % while immunosuppression goes on: review withdrawal",
                        GraftChecks::reviewWithdrawal),
                soft(
                        "F07.infusion_weight_kg/differs",
                        "weight used for the doses differs by more than 30 % from what the weight at diagnosis leads to expect at that age",
                        GraftChecks::weightDiffers));
    }

    /** The samples of an HSCT that gave a number, in order of date. */
    private static List<Entry> samples(Course course, int hsctSeq) {
        return course.all().of(ChimerismForm.FORM, hsctSeq).stream()
                .filter(sample -> sample.get(ChimerismForm.CHIM_DATE).isPresent()
                        && DonorChimerism.donorPct(sample).isPresent())
                .sorted(Comparator.comparing(GraftChecks::day))
                .toList();
    }

    /** The samples of an HSCT that were taken by a day, in order of date. */
    static List<Entry> samples(Course course, int hsctSeq, ClinicalDate by) {
        return samples(course, hsctSeq).stream()
                .filter(sample -> !sample.has(ChimerismForm.CHIM_DATE, date -> date.certainlyAfter(by)))
                .toList();
    }

    private static LocalDate day(Entry sample) {
        return sample.get(ChimerismForm.CHIM_DATE).orElseThrow().imputed();
    }

    private static List<Entry> sameDay(List<Entry> samples, Entry sample) {
        return samples.stream().filter(each -> day(each).equals(day(sample))).toList();
    }

    private static boolean hasEvent(Course course, int hsctSeq, EventType... types) {
        return course.all().of(RelapseForm.FORM, hsctSeq).stream()
                .anyMatch(event -> event.is(RelapseForm.EVENT_TYPE, (Object[]) types));
    }

    private static Stream<Concern> siblingAge(Course course) {
        return course.hscts().stream()
                .filter(hsct -> hsct.is(TransplantForm.DONOR_TYPE, DonorType.HLA_ID_SIBLING, DonorType.SYNGENEIC))
                .filter(hsct -> Ages.atHsct(hsct)
                        .filter(months -> hsct.has(
                                TransplantForm.DONOR_AGE_Y,
                                donor -> donor.multiply(MONTHS_PER_YEAR)
                                                .subtract(BigDecimal.valueOf(months))
                                                .compareTo(SIBLING_MONTHS)
                                        >= 0))
                        .isPresent())
                .map(hsct -> Concern.about(
                        hsct,
                        TransplantForm.DONOR_AGE_Y,
                        "The sibling is 30 years older than the child or more; please check donor and age."));
    }

    private static Stream<Concern> recoveryWithoutDonor(Course course) {
        return course.all().of(EngraftmentForm.FORM).stream()
                .filter(graft -> graft.is(EngraftmentForm.ANC_RECOVERY, Recovery.YES))
                .filter(graft -> !hasEvent(course, graft.key().hsctSeq(), EventType.AUTOLOGOUS_RECOVERY))
                .filter(graft -> isWithoutDonor(firstAfterRecovery(course, graft)))
                .map(
                        graft -> Concern.about(
                                graft,
                                EngraftmentForm.ANC_RECOVERY,
                                "Neutrophils recovered with less than 5 % donor cells: that is autologous recovery; please enter it (F13)."));
    }

    private static boolean isWithoutDonor(List<Entry> samples) {
        return !samples.isEmpty()
                && samples.stream().allMatch(sample -> DonorChimerism.donorPct(sample)
                        .filter(DonorChimerism::isAbsent)
                        .isPresent());
    }

    /** The samples of the first day on which any was taken since neutrophils recovered. */
    private static List<Entry> firstAfterRecovery(Course course, Entry graft) {
        return graft.get(EngraftmentForm.ANC_RECOVERY_DATE)
                .map(recovery -> samples(course, graft.key().hsctSeq()).stream()
                        .filter(sample -> !sample.has(ChimerismForm.CHIM_DATE, date -> date.certainlyBefore(recovery)))
                        .toList())
                .filter(since -> !since.isEmpty())
                .map(since -> sameDay(since, since.get(0)))
                .orElse(List.of());
    }

    private static Stream<Concern> noRecovery(Course course) {
        return course.all().of(EngraftmentForm.FORM).stream()
                .filter(graft -> graft.is(EngraftmentForm.ANC_RECOVERY, Recovery.NO))
                .filter(graft -> !hasEvent(
                        course,
                        graft.key().hsctSeq(),
                        EventType.PRIMARY_GRAFT_FAILURE,
                        EventType.SECONDARY_GRAFT_FAILURE))
                .filter(graft -> !isDiseased(graft) && livedLongEnough(course, graft))
                .map(
                        graft -> Concern.about(
                                graft,
                                EngraftmentForm.ANC_RECOVERY,
                                "The child lived past the day by which neutrophils should recover: that is primary graft failure; please enter it (F13)."));
    }

    /** Whether disease after the HSCT says why neutrophils did not recover; graft failure is not explained by it. */
    private static boolean isDiseased(Entry graft) {
        boolean seen = graft.inCase().of(VisitForm.FORM, graft.key().hsctSeq()).stream()
                .anyMatch(visit -> visit.has(VisitForm.DISEASE_STATUS, VisitStatus::isDisease));
        return seen
                || DiseaseAfterHsct.shortOfRemission(graft.inCase(), graft.key().hsctSeq())
                        .isPresent()
                || DiseaseAfterHsct.leukaemic(graft).findAny().isPresent();
    }

    private static boolean livedLongEnough(Course course, Entry graft) {
        Optional<ClinicalDate> until = course.death().or(course::lastContact);
        return course.hsct(graft.key().hsctSeq())
                .flatMap(hsct -> hsct.get(TransplantForm.STEM_CELL_SOURCE))
                .map(GraftSource::lastDayOfRecovery)
                .flatMap(days -> course.hsctDate(graft)
                        .flatMap(hsct -> until.map(date -> date.certainlyLaterThan(hsct, days - 1))))
                .orElse(false);
    }

    private static Stream<Concern> xyFish(Course course) {
        Optional<String> recipient =
                course.all().first(PatientForm.FORM, PatientForm.SEX_AT_BIRTH).map(sex -> sex.code());
        return course.all().of(ChimerismForm.FORM).stream()
                .filter(sample -> sample.is(ChimerismForm.METHOD, ChimerismMethod.FISH_XY))
                .filter(sample -> course.hsct(sample.key().hsctSeq())
                        .flatMap(hsct -> hsct.get(TransplantForm.DONOR_SEX))
                        .filter(donor -> recipient.filter(donor.code()::equals).isPresent())
                        .isPresent())
                .map(sample -> Concern.about(
                        sample,
                        ChimerismForm.METHOD,
                        "Donor and child have the same sex; XY FISH cannot tell their cells apart."));
    }

    private static Stream<Concern> candidateForRecovery(Course course) {
        return course.all().of(ChimerismForm.FORM).stream()
                .filter(sample -> isWithoutDonor(List.of(sample))
                        && sample.has(
                                ChimerismForm.ANC_AT_SAMPLE,
                                neutrophils -> neutrophils.compareTo(RECOVERED_NEUTROPHILS) >= 0))
                .filter(sample -> !hasEvent(course, sample.key().hsctSeq(), EventType.AUTOLOGOUS_RECOVERY))
                .map(sample -> Concern.about(
                        sample,
                        ChimerismForm.DONOR_PCT,
                        "Less than 5 % donor cells with recovered neutrophils: look for autologous recovery (F13)."));
    }

    /** Looks at the newest samples of the last HSCT only: what is past cannot be reviewed any more. */
    private static Stream<Concern> reviewWithdrawal(Course course) {
        boolean dead = course.death().isPresent();
        return course.hscts().stream()
                .skip(Math.max(0, course.hscts().size() - 1))
                .filter(hsct -> !dead)
                .flatMap(hsct -> newest(samples(course, hsct.key().hsctSeq())).stream()
                        .filter(sample -> goesOn(course, hsct, sample))
                        .filter(sample -> DonorChimerism.donorPct(sample)
                                .filter(donor -> !DonorChimerism.isFull(donor))
                                .isPresent())
                        .limit(1))
                .map(sample -> Concern.about(
                        sample,
                        ChimerismForm.DONOR_PCT,
                        "Donor chimerism is 95 % or less and immunosuppression goes on: review its withdrawal."));
    }

    /** The samples of the last day on which any was taken. */
    static List<Entry> newest(List<Entry> samples) {
        return samples.isEmpty() ? List.of() : sameDay(samples, samples.get(samples.size() - 1));
    }

    /** Whether the latest visit says that immunosuppression is given; before the first one, whether prophylaxis is. */
    private static boolean goesOn(Course course, Entry hsct, Entry sample) {
        return course.all().of(VisitForm.FORM, hsct.key().hsctSeq()).stream()
                .filter(visit -> visit.get(VisitForm.VISIT_DATE).isPresent())
                .max(Comparator.comparing(
                        visit -> visit.get(VisitForm.VISIT_DATE).orElseThrow().imputed()))
                .map(visit -> visit.has(VisitForm.IS_CURRENT, drugs -> drugs.stream()
                                .noneMatch(drug -> drug.code().equals("NONE")))
                        && !withdrawn(visit))
                .orElseGet(() -> onProphylaxis(hsct, sample));
    }

    /** Prophylaxis is given for half a year if nobody says that it was reduced; later nobody could tell without a visit. */
    private static boolean onProphylaxis(Entry hsct, Entry sample) {
        boolean given = hsct.has(
                TransplantForm.GVHD_PROPHYLAXIS, drugs -> drugs.stream().anyMatch(CONTINUED::contains));
        boolean soon = hsct.get(TransplantForm.HSCT_DATE)
                .filter(day0 -> !day(sample).isAfter(day0.imputed().plusMonths(PROPHYLAXIS_MONTHS)))
                .isPresent();
        return given
                && soon
                && hsct.inCase().of(WithdrawalForm.FORM, hsct.key().hsctSeq()).isEmpty();
    }

    /** A withdrawal that ended before a visit was of other drugs than those that the visit names. */
    private static boolean withdrawn(Entry visit) {
        ClinicalDate seen = visit.get(VisitForm.VISIT_DATE).orElseThrow();
        return visit.inCase().of(WithdrawalForm.FORM, visit.key().hsctSeq()).stream()
                .anyMatch(withdrawal -> !withdrawal.has(WithdrawalForm.STOP_DATE, stop -> stop.certainlyBefore(seen)));
    }

    /** Compared with the weight at diagnosis, carried on to the day of the HSCT as children grow. */
    private static Stream<Concern> weightDiffers(Course course) {
        return course.all().of(DiagnosisForm.FORM).stream().flatMap(diagnosis -> course.hscts().stream()
                .flatMap(hsct -> expectedWeight(diagnosis, hsct)
                        .filter(expected -> hsct.has(
                                TransplantForm.INFUSION_WEIGHT_KG,
                                weight ->
                                        weight.subtract(expected).abs().compareTo(expected.multiply(THREE_TENTHS)) > 0))
                        .map(expected -> Concern.about(
                                hsct,
                                TransplantForm.INFUSION_WEIGHT_KG,
                                "The weight used for the doses differs by more than 30 % from what the weight at diagnosis ({weight} kg) leads to expect at this age ({expected} kg); please confirm.",
                                diagnosis.get(DiagnosisForm.WEIGHT_KG).orElseThrow(),
                                expected.setScale(1, RoundingMode.HALF_UP)))
                        .stream()));
    }

    private static Optional<BigDecimal> expectedWeight(Entry diagnosis, Entry hsct) {
        return diagnosis.get(DiagnosisForm.WEIGHT_KG).flatMap(weight -> Ages.atDiagnosis(diagnosis)
                .filter(from -> from >= 0)
                .flatMap(from -> Ages.atHsct(hsct).filter(to -> to >= 0).map(to -> Growth.expected(weight, from, to))));
    }
}
