package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.hard;
import static org.jmmlregistry.casefile.CrossCheck.soft;

import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.Syndrome;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.AcuteGvhdTime;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitType;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.ConditioningAgent;
import org.jmmlregistry.transplant.ConditioningForm;

/** What visits, GVHD, malignancies and consent say of the child's age, its HSCTs and the calendar. */
final class FollowUpCrossChecks {

    private static final int YEARS_OF_ASSENT = 7;

    private FollowUpCrossChecks() {}

    static List<CrossCheck> all() {
        return List.of(
                soft("EC-F10-2", "onset after day +100 is not CLASSIC", FollowUpCrossChecks::lateButClassic),
                soft("EC-F16-1", "visit outside the window of its time-point", FollowUpCrossChecks::outsideWindow),
                soft(
                        "EC-F16-2",
                        "status disagrees with chimerism, response or events",
                        VisitStatusChecks::disagreements),
                soft("F02.assent_minor/age", "assent of a child of 7 years or more", FollowUpCrossChecks::assent),
                hard("F02.consent_date/future", "consent is not signed in the future", FollowUpCrossChecks::future),
                soft("F02.reconsent_due/overdue", "consent renewed at majority", FollowUpCrossChecks::reconsent),
                soft("F01.last_contact_date/old", "last contact within 18 months", FollowUpCrossChecks::lost),
                soft("F11.onset_type/age", "de novo chronic GVHD under 12 years", FollowUpCrossChecks::youngDeNovo),
                soft("F11.fev1_pct/age", "spirometry under 6 years", FollowUpCrossChecks::youngSpirometry),
                soft(
                        "F17.relapse_related_override/differs",
                        "adjudicated relation to relapse differs from the rule",
                        FollowUpCrossChecks::relationDiffers),
                soft("F15.tbi_exposed/f07b", "radiation field without irradiation", FollowUpCrossChecks::radiation),
                soft(
                        "F15.sm_date/hsct",
                        "a malignancy before the first HSCT is unusual without a constitutional syndrome",
                        FollowUpCrossChecks::beforeHsct));
    }

    private static Stream<Concern> lateButClassic(Course course) {
        return course.all().of(AcuteGvhdForm.FORM).stream()
                .filter(gvhd -> gvhd.is(AcuteGvhdForm.CLASSIFICATION, AcuteGvhdTime.CLASSIC))
                .filter(gvhd -> course.hsctDate(gvhd)
                        .filter(hsct ->
                                gvhd.has(AcuteGvhdForm.ONSET_DATE, onset -> onset.certainlyLaterThan(hsct, 100)))
                        .isPresent())
                .map(gvhd -> Concern.about(
                        gvhd,
                        AcuteGvhdForm.CLASSIFICATION,
                        "Acute GVHD that begins after day +100 is persistent, recurrent or late onset, not classic."));
    }

    private static Stream<Concern> relationDiffers(Course course) {
        return course.all().of(DeathForm.FORM).stream()
                .filter(death -> Survival.relationOfDeath(death)
                        .filter(rule ->
                                death.has(DeathForm.RELAPSE_RELATED_OVERRIDE, adjudicated -> adjudicated != rule))
                        .isPresent())
                .map(death -> Concern.about(
                        death,
                        DeathForm.RELAPSE_RELATED_OVERRIDE,
                        "The adjudicated relation to relapse differs from the one that the rule gives."));
    }

    static int tolerance(VisitType type) {
        return switch (type) {
            case D30 -> 7;
            case D100 -> 14;
            case M6 -> 30;
            case M12 -> 60;
            case ANNUAL -> 90;
            case UNSCHEDULED, LAST_CONTACT -> Integer.MAX_VALUE;
        };
    }

    private static Stream<Concern> outsideWindow(Course course) {
        return course.all().of(VisitForm.FORM).stream()
                .flatMap(visit ->
                        Survival.scheduleBegins(course.all(), visit.key().hsctSeq())
                                .filter(begin -> visit.both(
                                        VisitForm.VISIT_TYPE,
                                        VisitForm.VISIT_DATE,
                                        (type, date) -> isOutside(type, begin, date)))
                                .map(begin -> Concern.about(visit, VisitForm.VISIT_DATE, outOfTime(visit, begin)))
                                .stream());
    }

    private static Message outOfTime(Entry visit, ClinicalDate begin) {
        VisitType point = visit.get(VisitForm.VISIT_TYPE).orElseThrow();
        return visit.key().hsctSeq() == 0
                ? Message.of(
                        "This date lies outside the window of the time-point “{point}” after the diagnosis of {diagnosis}.",
                        point,
                        begin)
                : Message.of(
                        "This date lies outside the window of the time-point “{point}” after the HSCT of {hsct}.",
                        point,
                        begin);
    }

    private static boolean isOutside(VisitType type, ClinicalDate begin, ClinicalDate date) {
        return Survival.scheduled(type, begin.imputed(), date.imputed())
                .map(ClinicalDate::of)
                .filter(due -> date.certainlyLaterThan(due, tolerance(type))
                        || date.certainlyEarlierThan(due, -tolerance(type)))
                .isPresent();
    }

    private static Stream<Concern> assent(Course course) {
        return course.all().of(ConsentForm.FORM).stream()
                .filter(consent -> consent.is(ConsentForm.ASSENT_MINOR, false))
                .filter(consent -> Ages.months(course.all(), consent.get(ConsentForm.CONSENT_DATE))
                        .filter(age -> age >= YEARS_OF_ASSENT * 12)
                        .isPresent())
                .map(consent -> Concern.about(
                        consent,
                        ConsentForm.ASSENT_MINOR,
                        "A child of 7 years or more should have been asked for its assent."));
    }

    private static Stream<Concern> future(Course course) {
        return course.all().of(ConsentForm.FORM).stream()
                .flatMap(consent -> Stream.of(ConsentForm.CONSENT_DATE, ConsentForm.WITHDRAWAL_DATE)
                        .filter(item -> consent.has(item, date -> date.certainlyAfter(course.today())))
                        .map(item -> Concern.about(consent, item, "{item} lies in the future.", item)));
    }

    private static Stream<Concern> reconsent(Course course) {
        return course.all().of(ConsentForm.FORM).stream()
                .filter(consent -> course.death().isEmpty() && !isPatients(consent))
                .filter(consent -> consent.get(ConsentForm.CONSENT_STATUS).isPresent())
                .filter(consent -> ConsentForm.RECONSENT_DUE
                        .derive(consent)
                        .filter(due -> due.latest().plusDays(90).isBefore(course.today()))
                        .isPresent())
                .map(consent -> Concern.about(
                        consent,
                        ConsentForm.CONSENT_BY,
                        "The child came of age more than 90 days ago; its own consent is overdue."));
    }

    private static boolean isPatients(Entry consent) {
        return consent.has(ConsentForm.CONSENT_BY, who -> who.code().equals("PATIENT"));
    }

    private static Stream<Concern> lost(Course course) {
        return course
                .patient()
                .filter(patient -> course.death().isEmpty()
                        && patient.has(
                                PatientForm.LAST_CONTACT_DATE,
                                contact -> Survival.isLost(patient, contact, course.today())))
                .map(patient -> Concern.about(
                        patient,
                        PatientForm.LAST_CONTACT_DATE,
                        "The last contact is more than 18 months ago; please ask how the child is."))
                .stream();
    }

    private static Stream<Concern> youngDeNovo(Course course) {
        return course.all().of(ChronicGvhdForm.FORM).stream()
                .filter(gvhd ->
                        gvhd.has(ChronicGvhdForm.ONSET_TYPE, type -> type.code().equals("DE_NOVO")))
                .filter(gvhd -> younger(course, gvhd, 12))
                .map(gvhd -> Concern.about(
                        gvhd,
                        ChronicGvhdForm.ONSET_TYPE,
                        "De novo chronic GVHD is rare under 12 years; please confirm."));
    }

    private static Stream<Concern> youngSpirometry(Course course) {
        return course.all().of(ChronicGvhdForm.FORM).stream()
                .filter(gvhd -> gvhd.get(ChronicGvhdForm.FEV1_PCT).isPresent() && younger(course, gvhd, 6))
                .map(gvhd -> Concern.about(
                        gvhd,
                        ChronicGvhdForm.FEV1_PCT,
                        "A child under 6 years can hardly blow a valid FEV1; please confirm."));
    }

    private static boolean younger(Course course, Entry gvhd, int years) {
        return Ages.months(course.all(), gvhd.get(ChronicGvhdForm.ONSET_DATE))
                .filter(age -> age < years * 12)
                .isPresent();
    }

    private static Stream<Concern> radiation(Course course) {
        boolean irradiated = course.all().of(ConditioningForm.FORM).stream()
                .anyMatch(agent -> agent.is(
                        ConditioningForm.AGENT,
                        ConditioningAgent.TBI,
                        ConditioningAgent.TLI,
                        ConditioningAgent.SPLENIC_RT));
        return course.all().of(MalignancyForm.FORM).stream()
                .filter(malignancy -> !irradiated
                        && malignancy.has(MalignancyForm.TBI_EXPOSED, exposed -> exposed.code()
                                .equals("Y")))
                .map(malignancy -> Concern.about(
                        malignancy,
                        MalignancyForm.TBI_EXPOSED,
                        "The conditioning (F07b) holds no irradiation; please check one or the other."));
    }

    /** A child of a syndrome may have another tumour first, and one that is observed may have it long before its HSCT. */
    private static Stream<Concern> beforeHsct(Course course) {
        boolean predisposed = course.all()
                .first(DiagnosisForm.FORM, DiagnosisForm.SYNDROME)
                .filter(syndromes -> syndromes.stream().anyMatch(each -> each != Syndrome.NONE))
                .isPresent();
        return course.all().of(MalignancyForm.FORM).stream()
                .filter(malignancy -> !predisposed)
                .filter(malignancy -> course.hsctDate(1)
                        .filter(hsct -> malignancy.has(MalignancyForm.SM_DATE, date -> date.certainlyBefore(hsct)))
                        .isPresent())
                .map(malignancy -> Concern.about(
                        malignancy,
                        MalignancyForm.SM_DATE,
                        "This malignancy was diagnosed before the first HSCT ({hsct}), in a child without a known syndrome; please confirm.",
                        course.hsctDate(1).orElseThrow()));
    }
}
