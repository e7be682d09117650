package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.hard;
import static org.jmmlregistry.casefile.CrossCheck.soft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.MalignancyType;
import org.jmmlregistry.followup.RecoverySubtype;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Indication;
import org.jmmlregistry.transplant.Recovery;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.StatusBeforeHsct;
import org.jmmlregistry.transplant.TransplantForm;

/** What interventions, events, further HSCTs and death say of each other. */
final class CourseChecks {

    private static final int CHIMERISM_WINDOW_DAYS = 28;
    private static final int EARLY_DEATH_DAYS = 100;
    private static final Set<GvhdGrade> TWO_TO_FOUR = Set.of(GvhdGrade.II, GvhdGrade.III, GvhdGrade.IV);

    private CourseChecks() {}

    static List<CrossCheck> all() {
        return List.of(
                soft(
                        "EC-F12-1",
                        "one chimerism before and one after each DLI (28-day window)",
                        CourseChecks::chimerismAroundDli),
                soft("EC-F12-3", "no DLI with active acute GVHD of grade II or more", CourseChecks::dliDuringGvhd),
                soft(
                        "EC-F13-1",
                        "event entered differs from the event that the decision order gives: adjudicate",
                        CourseChecks::eventDiffers),
                soft(
                        "F13.ar_subtype/rule",
                        "subtype of the recovery differs from what was found",
                        CourseChecks::subtypeDiffers),
                soft(
                        "EC-F14-2",
                        "an event lies between two transplants unless the indication is poor graft function, mixed chimerism or a new leukaemia, or the disease persisted",
                        CourseChecks::hsctWithoutEvent),
                soft(
                        "EC-F17-3",
                        "death before day +100 without engraftment: confirm the cause",
                        CourseChecks::earlyDeath),
                soft("EC-F17-4", "cause GVHD needs a GVHD form", CourseChecks::deathOfGvhd),
                hard(
                        "F14.prior_event_id/unknown",
                        "the event named exists under the HSCT before and is not later than this one",
                        CourseChecks::unknownEvent),
                soft(
                        "F14.prior_event_id/absent",
                        "a further HSCT names its event unless the indication is poor graft function, mixed chimerism or a new leukaemia, or the disease persisted",
                        CourseChecks::unnamedEvent),
                hard(
                        "F14.interventions_between/unknown",
                        "the interventions named exist between the two HSCTs",
                        CourseChecks::unknownIntervention));
    }

    private static Stream<Concern> chimerismAroundDli(Course course) {
        return course.all().of(DliForm.FORM).stream()
                .flatMap(dli -> dli.get(DliForm.DLI_DATE).stream().flatMap(date -> {
                    List<ClinicalDate> samples = course
                            .all()
                            .of(ChimerismForm.FORM, dli.key().hsctSeq())
                            .stream()
                            .flatMap(sample -> sample.get(ChimerismForm.CHIM_DATE).stream())
                            .toList();
                    boolean before = samples.stream()
                            .anyMatch(sample -> !sample.certainlyAfter(date)
                                    && !sample.certainlyEarlierThan(date, -CHIMERISM_WINDOW_DAYS));
                    boolean after = samples.stream()
                            .anyMatch(sample -> sample.latest().isAfter(date.earliest())
                                    && !sample.certainlyLaterThan(date, CHIMERISM_WINDOW_DAYS));
                    return before && after
                            ? Stream.empty()
                            : Stream.of(Concern.about(
                                    dli,
                                    DliForm.DLI_DATE,
                                    "There is no chimerism within 28 days {missing, select, after {after} before {before} other {before and none after}} this DLI.",
                                    before ? "after" : after ? "before" : "both"));
                }));
    }

    private static Stream<Concern> dliDuringGvhd(Course course) {
        return course.all().of(DliForm.FORM).stream()
                .filter(dli -> dli.get(DliForm.DLI_DATE)
                        .filter(date -> course
                                .all()
                                .of(AcuteGvhdForm.FORM, dli.key().hsctSeq())
                                .stream()
                                .anyMatch(gvhd -> isActive(gvhd, date)))
                        .isPresent())
                .map(dli -> Concern.about(
                        dli,
                        DliForm.DLI_DATE,
                        "Acute GVHD of grade II or more was active on the day of this DLI; please confirm."));
    }

    private static boolean isActive(Entry gvhd, ClinicalDate day) {
        return gvhd.has(AcuteGvhdForm.OVERALL_GRADE, TWO_TO_FOUR::contains)
                && gvhd.has(AcuteGvhdForm.ONSET_DATE, onset -> !onset.latest().isAfter(day.earliest()))
                && !gvhd.has(AcuteGvhdForm.RESOLVED_DATE, resolved -> !resolved.certainlyAfter(day));
    }

    /** Undetermined is a judgement of its own and never differs. */
    private static Stream<Concern> subtypeDiffers(Course course) {
        return course.all().of(RelapseForm.FORM).stream()
                .flatMap(event -> Events.subtypeByRule(event)
                        .filter(rule -> event.has(
                                RelapseForm.AR_SUBTYPE,
                                entered -> entered != rule && entered != RecoverySubtype.AR_UNDETERMINED))
                        .map(rule -> Concern.about(
                                event,
                                RelapseForm.AR_SUBTYPE,
                                "What was found at the event speaks for “{subtype}”; please check.",
                                rule))
                        .stream());
    }

    private static Stream<Concern> eventDiffers(Course course) {
        return course.all().of(RelapseForm.FORM).stream()
                .flatMap(event -> Events.typeByRule(event)
                        .filter(rule -> event.get(RelapseForm.EVENT_TYPE).isPresent() && Events.differs(event, rule))
                        .map(rule -> Concern.about(event, RelapseForm.EVENT_TYPE, otherEvent(event, rule)))
                        .stream());
    }

    private static Message otherEvent(Entry event, EventType rule) {
        return Events.restsOnUnknownDisease(event)
                ? Message.of(
                        "Whether there was disease is not known (mutation, karyotype, spleen, monocytes, blasts); without it what was found speaks for “{event}”. Please have the event adjudicated.",
                        rule)
                : Message.of("What was found speaks for “{event}”; please have the event adjudicated.", rule);
    }

    private static Stream<Concern> hsctWithoutEvent(Course course) {
        return course.hscts().stream()
                .filter(hsct -> hsct.key().hsctSeq() > 1)
                .filter(hsct -> needsEvent(course, hsct))
                .filter(hsct -> course.all()
                        .of(RelapseForm.FORM, hsct.key().hsctSeq() - 1)
                        .isEmpty())
                .map(hsct -> Concern.about(
                        hsct,
                        TransplantForm.INDICATION,
                        "No relapse, autologous recovery or graft failure is recorded after the {ordinal} HSCT; please enter it (F13), or that the disease persisted (best response, F08).",
                        Course.ordinal(hsct.key().hsctSeq() - 1)));
    }

    /** Poor graft function, mixed chimerism, disease that never went away since the HSCT before and a new leukaemia are no event. */
    private static boolean needsEvent(Course course, Entry hsct) {
        boolean forPersistence = hsct.is(
                        TransplantForm.INDICATION, Indication.PERSISTENT, Indication.RELAPSE, Indication.OTHER)
                && DiseaseAfterHsct.shortOfRemission(hsct.inCase(), hsct.key().hsctSeq() - 1)
                        .isPresent();
        boolean forMixture = hsct.is(TransplantForm.INDICATION, Indication.OTHER)
                && course.all()
                        .first(SecondHsctForm.FORM, hsct.key().hsctSeq(), SecondHsctForm.STATUS_AT_HSCT2)
                        .filter(StatusBeforeHsct.MIXED_CHIM::equals)
                        .isPresent();
        return hsct.has(TransplantForm.INDICATION, why -> why != Indication.POOR_GRAFT_FUNCTION)
                && !forPersistence
                && !forMixture
                && !isForMalignancy(course, hsct);
    }

    /** A new leukaemia or myelodysplasia, such as one of the donor's cells, leads to an HSCT without an event of the first disease. */
    private static boolean isForMalignancy(Course course, Entry hsct) {
        Optional<ClinicalDate> before = course.hsctDate(hsct.key().hsctSeq() - 1);
        Optional<ClinicalDate> day0 = hsct.get(TransplantForm.HSCT_DATE);
        return hsct.is(TransplantForm.INDICATION, Indication.OTHER, Indication.SECONDARY_AML)
                && course.all().of(MalignancyForm.FORM).stream()
                        .filter(found ->
                                found.is(MalignancyForm.SM_TYPE, MalignancyType.AML_MDS, MalignancyType.OTHER_HAEM))
                        .anyMatch(found -> !found.has(
                                MalignancyForm.SM_DATE,
                                date -> day0.filter(date::certainlyAfter).isPresent()
                                        || before.filter(date::certainlyBefore).isPresent()));
    }

    private static Stream<Concern> earlyDeath(Course course) {
        return course.all().of(DeathForm.FORM).stream()
                .filter(death -> course.hscts().stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> isEarly(death, last) && notEngrafted(course, last))
                        .isPresent())
                .map(death -> Concern.about(
                        death,
                        DeathForm.COD_PRIMARY,
                        "The child died before day +100 without engraftment; please confirm the cause of death."));
    }

    private static boolean isEarly(Entry death, Entry hsct) {
        return hsct.get(TransplantForm.HSCT_DATE)
                .filter(day0 ->
                        death.has(DeathForm.DEATH_DATE, date -> date.certainlyEarlierThan(day0, EARLY_DEATH_DAYS)))
                .isPresent();
    }

    private static boolean notEngrafted(Course course, Entry hsct) {
        return course.all()
                .first(EngraftmentForm.FORM, hsct.key().hsctSeq(), EngraftmentForm.ANC_RECOVERY)
                .filter(recovery -> recovery == Recovery.NO || recovery == Recovery.TOO_EARLY)
                .isPresent();
    }

    private static Stream<Concern> deathOfGvhd(Course course) {
        boolean acute = course.all().of(AcuteGvhdForm.FORM).stream()
                .anyMatch(gvhd -> gvhd.is(AcuteGvhdForm.AGVHD_PRESENT, true));
        boolean chronic = course.all().of(ChronicGvhdForm.FORM).stream()
                .anyMatch(gvhd -> gvhd.is(ChronicGvhdForm.CGVHD_PRESENT, true));
        return course.all().of(DeathForm.FORM).stream()
                .filter(death -> (death.is(DeathForm.COD_PRIMARY, CauseOfDeath.ACUTE_GVHD) && !acute)
                        || (death.is(DeathForm.COD_PRIMARY, CauseOfDeath.CHRONIC_GVHD) && !chronic)
                        || (death.is(DeathForm.COD_PRIMARY, CauseOfDeath.GVHD_UNSPECIFIED) && !acute && !chronic))
                .map(death -> Concern.about(
                        death,
                        DeathForm.COD_PRIMARY,
                        "GVHD is given as the cause of death, but no form records it; please enter it (F10 or F11)."));
    }

    private static Stream<Concern> unknownEvent(Course course) {
        return course.all().of(SecondHsctForm.FORM).stream()
                .flatMap(entry -> entry.get(SecondHsctForm.PRIOR_EVENT_ID).stream()
                        .filter(named -> !isEarlierEvent(course, entry, named))
                        .map(named -> Concern.about(
                                entry,
                                SecondHsctForm.PRIOR_EVENT_ID,
                                "The event that led to this HSCT must be one that is recorded after the HSCT before it; “{event}” is not.",
                                EntryName.of(named))));
    }

    private static boolean isEarlierEvent(Course course, Entry secondHsct, String named) {
        Optional<ClinicalDate> hsct = course.hsctDate(secondHsct);
        return EntryKey.parse(named)
                .filter(key -> key.hsctSeq() == secondHsct.key().hsctSeq() - 1)
                .flatMap(course.all()::entry)
                .filter(event ->
                        hsct.isEmpty() || !event.has(RelapseForm.EVENT_DATE, date -> date.certainlyAfter(hsct.get())))
                .isPresent();
    }

    private static Stream<Concern> unnamedEvent(Course course) {
        return course.all().of(SecondHsctForm.FORM).stream()
                .filter(entry ->
                        entry.answers().absence(SecondHsctForm.PRIOR_EVENT_ID).isPresent())
                .filter(entry -> course.hsct(entry.key().hsctSeq())
                        .filter(hsct -> needsEvent(course, hsct))
                        .isPresent())
                .map(
                        entry -> Concern.about(
                                entry,
                                SecondHsctForm.PRIOR_EVENT_ID,
                                "The event that led to this HSCT is not named; only poor graft function, mixed chimerism, persistent disease or a new leukaemia (F15) needs none."));
    }

    private static Stream<Concern> unknownIntervention(Course course) {
        return course.all().of(SecondHsctForm.FORM).stream()
                .flatMap(entry -> entry.get(SecondHsctForm.INTERVENTIONS_BETWEEN).stream()
                        .flatMap(List::stream)
                        .filter(named -> EntryKey.parse(named)
                                .filter(key -> key.hsctSeq() == entry.key().hsctSeq() - 1)
                                .flatMap(course.all()::entry)
                                .isEmpty())
                        .map(named -> Concern.about(
                                entry,
                                SecondHsctForm.INTERVENTIONS_BETWEEN,
                                "The interventions between the two HSCTs must be recorded after the first of them; “{intervention}” is not.",
                                EntryName.of(named))));
    }
}
