package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.hard;
import static org.jmmlregistry.casefile.CrossCheck.soft;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Course.Dated;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.diagnosis.SpleenForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.TransplantForm;

/** What must come before what, from birth to death. Partial dates are refused only if no completion fits. */
final class OrderChecks {

    /** The birth, and what a rule of its own refuses before it. */
    private static final Set<Item<?>> BIRTH_OR_REFUSED =
            Set.of(PatientForm.BIRTH_DATE, DiagnosisForm.DX_DATE, DiagnosisForm.LAB_DATE, TransplantForm.HSCT_DATE);

    private OrderChecks() {}

    static List<CrossCheck> all() {
        return List.of(
                hard("EC-F01-1", "birth <= diagnosis <= first HSCT", OrderChecks::beginning),
                hard("EC-F01-2", "last contact >= every clinical event date", OrderChecks::lastContact),
                hard("EC-F03-5", "baseline laboratory >= birth", OrderChecks::laboratoryBeforeBirth),
                hard("EC-F05-1", "start <= stop <= the HSCT that follows", OrderChecks::priorTherapy),
                hard("EC-F07-1", "HSCT n >= the failure event of HSCT n-1", OrderChecks::eventBeforeHsct),
                hard("EC-F13-2", "HSCT < event <= death; event <= next HSCT", OrderChecks::event),
                hard("EC-F14-1", "HSCT n later than HSCT n-1; no gap in the sequence", OrderChecks::sequence),
                hard("EC-F17-1", "no clinical event after death", OrderChecks::afterDeath),
                hard("EC-F17-2", "no visit alive after death", OrderChecks::aliveAfterDeath),
                hard("EC-X1", "birth <= diagnosis <= HSCT 1 < HSCT 2 <= last contact = death", OrderChecks::chain),
                hard("EC-X2", "therapy and splenectomy before the HSCT they precede", OrderChecks::beforeHsct),
                hard("EC-X5", "relapse on or before death", OrderChecks::relapseBeforeDeath),
                hard("EC-X10", "no negative interval", OrderChecks::negativeInterval),
                soft("EC-X16", "nothing is done to a child before its birth", OrderChecks::anyBeforeBirth));
    }

    private static Stream<Concern> beginning(Course course) {
        Stream<Concern> diagnosis = dated(course, DiagnosisForm.DX_DATE).flatMap(dx -> beforeBirth(course, dx));
        Stream<Concern> hsct = dated(course, TransplantForm.HSCT_DATE)
                .filter(dated -> dated.entry().key().hsctSeq() == 1)
                .flatMap(dated -> Stream.concat(beforeBirth(course, dated), beforeDiagnosis(course, dated)));
        return Stream.concat(diagnosis, hsct);
    }

    private static Stream<Concern> laboratoryBeforeBirth(Course course) {
        return dated(course, DiagnosisForm.LAB_DATE).flatMap(dated -> beforeBirth(course, dated));
    }

    /** A sample may be taken from an unborn child and a consent signed for it, so that this is asked and not refused. */
    private static Stream<Concern> anyBeforeBirth(Course course) {
        return course.birth().stream().flatMap(birth -> course.dates()
                .filter(dated -> !BIRTH_OR_REFUSED.contains(dated.item()))
                .filter(dated -> dated.date().certainlyBefore(birth))
                .map(dated -> Concern.about(
                        dated,
                        "“{item}” ({date}) lies before the birth of the child ({birth}); please confirm.",
                        dated.item(),
                        dated.date(),
                        birth)));
    }

    private static Stream<Concern> lastContact(Course course) {
        return course.lastContact().stream().flatMap(contact -> course
                .clinicalDates()
                .filter(dated -> dated.date().certainlyAfter(contact))
                .max(Comparator.comparing(dated -> dated.date().earliest()))
                .stream()
                .flatMap(dated -> course.patient().stream()
                        .map(patient -> Concern.about(
                                patient,
                                PatientForm.LAST_CONTACT_DATE,
                                "The last contact ({contact}) lies before “{item}” ({date}, form {form}); enter the later date as last contact first.",
                                contact,
                                dated.item(),
                                dated.date(),
                                dated.entry().key().form()))));
    }

    private static Stream<Concern> priorTherapy(Course course) {
        Stream<Concern> order = course.all().of(PriorTherapyForm.FORM).stream()
                .filter(line -> line.both(
                        PriorTherapyForm.STOP_DATE, PriorTherapyForm.START_DATE, ClinicalDate::certainlyBefore))
                .map(line -> Concern.about(
                        line, PriorTherapyForm.STOP_DATE, "The therapy before HSCT cannot stop before it starts."));
        return Stream.concat(order, therapyAfterHsct(course));
    }

    private static Stream<Concern> therapyAfterHsct(Course course) {
        return Stream.concat(dated(course, PriorTherapyForm.START_DATE), dated(course, PriorTherapyForm.STOP_DATE))
                .filter(dated -> isAfter(dated, course.hsctDate(1)))
                .map(dated -> Concern.about(
                        dated,
                        "{item} ({date}) of the therapy before HSCT lies after the first HSCT ({hsct}).",
                        dated.item(),
                        dated.date(),
                        course.hsctDate(1).orElseThrow()));
    }

    private static Stream<Concern> beforeHsct(Course course) {
        Stream<Concern> splenectomy = dated(course, SpleenForm.SPLENECTOMY_DATE)
                .filter(dated -> dated.entry().has(SpleenForm.SPLENECTOMY_REASON, reason -> reason.code()
                        .equals("PRE_HSCT_TUMOUR_LOAD")))
                .filter(dated -> isAfter(dated, course.hsctDate(1)))
                .map(dated -> Concern.about(
                        dated,
                        "The splenectomy ({date}) was done to prepare for HSCT, but lies after the first HSCT ({hsct}).",
                        dated.date(),
                        course.hsctDate(1).orElseThrow()));
        return Stream.concat(therapyAfterHsct(course), splenectomy);
    }

    private static Stream<Concern> eventBeforeHsct(Course course) {
        return course.hscts().stream().flatMap(hsct -> dated(course, RelapseForm.EVENT_DATE)
                .filter(event -> event.entry().key().hsctSeq() == hsct.key().hsctSeq() - 1)
                .filter(event -> isAfter(event, hsct.get(TransplantForm.HSCT_DATE)))
                .map(event -> Concern.about(
                        hsct,
                        TransplantForm.HSCT_DATE,
                        "The {ordinal} HSCT ({hsct}) cannot be before the event that failed the one before it ({event}).",
                        Course.ordinal(hsct.key().hsctSeq()),
                        hsct.get(TransplantForm.HSCT_DATE).orElseThrow(),
                        event.date())));
    }

    private static Stream<Concern> event(Course course) {
        return Stream.concat(
                dated(course, RelapseForm.EVENT_DATE).flatMap(dated -> Windows.outside(course, dated)),
                relapseBeforeDeath(course));
    }

    private static Stream<Concern> relapseBeforeDeath(Course course) {
        return dated(course, RelapseForm.EVENT_DATE).flatMap(dated -> lateForDeath(course, dated));
    }

    private static Stream<Concern> sequence(Course course) {
        return course.hscts().stream()
                .filter(hsct -> hsct.key().hsctSeq() > 1)
                .flatMap(hsct -> gapOrDisorder(course, hsct));
    }

    private static Stream<Concern> gapOrDisorder(Course course, Entry hsct) {
        int seq = hsct.key().hsctSeq();
        Message name = Course.ordinal(seq);
        Message previousName = Course.ordinal(seq - 1);
        if (course.hsct(seq - 1).isEmpty()) {
            return Stream.of(Concern.about(
                    hsct,
                    TransplantForm.HSCT_DATE,
                    "There is a {ordinal} HSCT but no {previous}; enter the {previous} one before.",
                    name,
                    previousName));
        }
        Optional<ClinicalDate> date = hsct.get(TransplantForm.HSCT_DATE);
        return course
                .hsctDate(seq - 1)
                .filter(previous -> date.filter(each -> !each.latest().isAfter(previous.earliest()))
                        .isPresent())
                .map(previous -> Concern.about(
                        hsct,
                        TransplantForm.HSCT_DATE,
                        "The {ordinal} HSCT ({date}) must be later than the {previous} ({earlier}).",
                        name,
                        date.orElseThrow(),
                        previousName,
                        previous))
                .stream();
    }

    private static Stream<Concern> afterDeath(Course course) {
        return course.clinicalDates()
                .filter(dated -> !dated.entry().is(VisitForm.ALIVE, true))
                .flatMap(dated -> lateForDeath(course, dated));
    }

    private static Stream<Concern> lateForDeath(Course course, Dated dated) {
        return course
                .death()
                .filter(death -> dated.date().certainlyAfter(death))
                .map(death -> Concern.about(
                        dated,
                        "{item} ({date}) lies after the death of the child ({death}).",
                        dated.item(),
                        dated.date(),
                        death))
                .stream();
    }

    private static Stream<Concern> aliveAfterDeath(Course course) {
        return dated(course, VisitForm.VISIT_DATE)
                .filter(visit -> visit.entry().is(VisitForm.ALIVE, true))
                .filter(visit -> isAfter(visit, course.death()))
                .map(visit -> Concern.about(
                        visit,
                        "The child cannot have been seen alive on {visit}, after its death ({death}).",
                        visit.date(),
                        course.death().orElseThrow()));
    }

    private static Stream<Concern> chain(Course course) {
        Stream<Concern> contact = course.patient().stream()
                .flatMap(patient -> course
                        .death()
                        .filter(death -> patient.has(
                                PatientForm.LAST_CONTACT_DATE,
                                date -> date.certainlyAfter(death) || date.certainlyBefore(death)))
                        .map(death -> Concern.about(
                                patient,
                                PatientForm.LAST_CONTACT_DATE,
                                "The child died on {death}; that day must also stand as the last contact.",
                                death))
                        .stream());
        return Stream.of(beginning(course), sequence(course), contact).flatMap(concerns -> concerns);
    }

    private static Stream<Concern> negativeInterval(Course course) {
        return course.all().entries().stream()
                .flatMap(entry -> Forms.form(entry.key().form()).stream()
                        .flatMap(form -> form.items().stream())
                        .filter(Item::isDerived)
                        .flatMap(item -> Derivations.derive(item, entry, course.today())
                                .filter(OrderChecks::isNegative)
                                .map(value -> Concern.about(
                                        entry,
                                        item,
                                        "“{item}” comes out negative ({value} {unit}); one of its dates must be wrong.",
                                        item,
                                        value,
                                        item.unit()))
                                .stream()));
    }

    static boolean isNegative(Object value) {
        return (value instanceof Integer whole && whole < 0)
                || (value instanceof BigDecimal number && number.signum() < 0);
    }

    private static Stream<Concern> beforeBirth(Course course, Dated dated) {
        return course.birth().filter(dated.date()::certainlyBefore).stream()
                .map(birth -> Concern.about(
                        dated,
                        "{item} ({date}) cannot be before the birth of the child ({birth}).",
                        dated.item(),
                        dated.date(),
                        birth));
    }

    private static Stream<Concern> beforeDiagnosis(Course course, Dated dated) {
        return course.diagnosis().filter(dated.date()::certainlyBefore).stream()
                .map(diagnosis -> Concern.about(
                        dated,
                        "{item} ({date}) cannot be before the diagnosis ({diagnosis}).",
                        dated.item(),
                        dated.date(),
                        diagnosis));
    }

    private static Stream<Dated> dated(Course course, Item<ClinicalDate> item) {
        return course.clinicalDates().filter(dated -> dated.item() == item);
    }

    private static boolean isAfter(Dated dated, Optional<ClinicalDate> limit) {
        return limit.filter(date -> dated.date().certainlyAfter(date)).isPresent();
    }
}
