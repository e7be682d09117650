package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.followup.DiseaseStatus;
import org.jmmlregistry.followup.LastDisease;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.Patient;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.transplant.InfusionKind;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** The one place where answers become facts; of partial dates they have the days that analysis takes. */
public final class CaseFiles {

    private static final Set<String> TELLING_OF_DISEASE =
            Set.of(VisitForm.FORM.code(), RelapseForm.FORM.code(), TransplantForm.FORM.code());

    private CaseFiles() {}

    /** The case as it was known up to a day: later events are left out, later contact shows that the child lived then. */
    public static CaseFile upTo(LocalDate cutOff, RegistryId id, CaseAnswers answers) {
        return of(id, CutOff.apply(answers, cutOff));
    }

    /** @throws IllegalArgumentException if the answers have no patient form, or one without a sex */
    public static CaseFile of(RegistryId id, CaseAnswers answers) {
        List<Transplant> transplants = transplants(answers);
        Optional<Death> death = death(answers);
        return new CaseFile(
                id,
                patient(id, answers),
                transplants,
                events(answers),
                statuses(answers, transplants),
                death,
                seen(answers, transplants, death),
                answers);
    }

    static boolean isTransplanted(CaseAnswers answers) {
        return answers.entries().stream().anyMatch(entry -> entry.key().hsctSeq() > 0);
    }

    private static Patient patient(RegistryId id, CaseAnswers answers) {
        Sex sex = answers.first(PatientForm.FORM, PatientForm.SEX_AT_BIRTH)
                .orElseThrow(() -> new IllegalArgumentException("answers: case " + id + " has no sex at birth"));
        return new Patient(
                sex,
                answers.first(PatientForm.FORM, PatientForm.BIRTH_DATE),
                answers.first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL),
                answers.first(PatientForm.FORM, PatientForm.SERIES).flatMap(SeriesNumber::parse),
                answers.first(PatientForm.FORM, PatientForm.SERIES_MEMBERSHIP));
    }

    private static List<Transplant> transplants(CaseAnswers answers) {
        List<Transplant> ordered = new ArrayList<>();
        for (Entry entry : answers.of(TransplantForm.FORM)) {
            boolean boost = entry.answers().is(TransplantForm.INFUSION_KIND, InfusionKind.BOOST);
            Optional<ClinicalDate> date = entry.answers().get(TransplantForm.HSCT_DATE);
            if (!boost && date.isPresent()) {
                ordered.add(new Transplant(entry.key().hsctSeq(), date.get()));
            }
        }
        return ordered;
    }

    private static Optional<Death> death(CaseAnswers answers) {
        return answers.first(DeathForm.FORM, DeathForm.DEATH_DATE)
                .map(date -> new Death(date, answers.first(DeathForm.FORM, DeathForm.COD_PRIMARY)));
    }

    private static List<DiseaseEvent> events(CaseAnswers answers) {
        return answers.of(RelapseForm.FORM).stream()
                .flatMap(entry -> event(entry).stream())
                .sorted(Comparator.comparing(DiseaseEvent::date))
                .toList();
    }

    private static Optional<DiseaseEvent> event(Entry entry) {
        return entry.answers().get(RelapseForm.EVENT_TYPE).flatMap(type -> entry.answers()
                .get(RelapseForm.EVENT_DATE)
                .map(date -> new DiseaseEvent(
                        entry.key().hsctSeq(), type, date, entry.answers().get(RelapseForm.AR_SUBTYPE))));
    }

    /** What was found before the first HSCT says nothing of the time after it. */
    private static List<DiseaseStatus> statuses(CaseAnswers answers, List<Transplant> transplants) {
        return answers.of(VisitForm.FORM).stream()
                .filter(visit -> transplants.isEmpty() || visit.key().hsctSeq() > 0)
                .flatMap(visit -> visit.answers().get(VisitForm.DISEASE_STATUS).stream()
                        .flatMap(status -> visit.answers().get(VisitForm.VISIT_DATE).stream()
                                .map(date -> new DiseaseStatus(visit.key().hsctSeq(), date.imputed(), status))))
                .sorted(Comparator.comparing(DiseaseStatus::date))
                .toList();
    }

    /** Whether leukaemia was there when a child who died was last looked at before. */
    static LastDisease diseaseBefore(LocalDate death, CaseAnswers answers) {
        List<Transplant> transplants = transplants(answers);
        return lastDisease(
                events(answers).stream()
                        .filter(event -> !event.date().isAfter(death))
                        .toList(),
                statuses(answers, transplants).stream()
                        .filter(status -> !status.date().isAfter(death))
                        .toList(),
                transplants,
                answers);
    }

    /** Whether the last visit before that evaluated a child never transplanted found leukaemia that grew or had come back. */
    static boolean wasActive(LocalDate death, CaseAnswers answers) {
        return statuses(answers, List.of()).stream()
                .filter(DiseaseStatus::isEvaluated)
                .filter(status -> !status.date().isAfter(death))
                .reduce((earlier, later) -> later)
                .filter(status -> status.status() == VisitStatus.PROGRESSIVE || status.status() == VisitStatus.RELAPSE)
                .isPresent();
    }

    static LastDisease lastDisease(
            List<DiseaseEvent> events,
            List<DiseaseStatus> statuses,
            List<Transplant> transplants,
            CaseAnswers answers) {
        int last = transplants.stream()
                .max(Comparator.comparing(Transplant::date))
                .map(Transplant::hsctSeq)
                .orElse(0);
        LastDisease dated = LastDisease.of(events, statuses, last);
        boolean recovered = events.stream()
                .anyMatch(event -> event.hsctSeq() == last && event.isGraftLost() && !event.isGraftFailure());
        LastDisease known =
                !recovered && DiseaseAfterHsct.persistence(answers, last).isPresent() ? dated.withPersistence() : dated;
        boolean undated = DiseaseAfterHsct.leukaemic(answers, last)
                .anyMatch(event -> event.get(RelapseForm.EVENT_DATE).isEmpty());
        return undated ? known.withLeukaemiaOfUnknownDay() : known;
    }

    /**
     * The case with its partial dates completed, in each way that may put what visits and events say of the disease in another
     * order; itself where none of them is partial.
     */
    static List<CaseFile> completions(CaseFile file) {
        List<CaseFile> completed = file.answers().entries().stream()
                .filter(entry -> TELLING_OF_DISEASE.contains(entry.key().form()))
                .filter(entry -> datesOf(entry).anyMatch(ClinicalDate::isPartial))
                .flatMap(entry -> entry.completions().stream())
                .map(entry -> of(file.id(), entry.inCase()))
                .toList();
        return completed.isEmpty() ? List.of(file) : completed;
    }

    /** Of several dates of which analysis takes the last day, the one of which most is known. */
    private static Optional<ClinicalDate> seen(
            CaseAnswers answers, List<Transplant> transplants, Optional<Death> death) {
        if (death.isPresent()) {
            return death.map(Death::recorded);
        }
        Stream<ClinicalDate> contact = answers.first(PatientForm.FORM, PatientForm.LAST_CONTACT_DATE).stream();
        Stream<ClinicalDate> happened = answers.entries().stream().flatMap(CaseFiles::datesOf);
        return Stream.of(contact, happened, transplants.stream().map(Transplant::recorded))
                .flatMap(dates -> dates)
                .max(Comparator.comparing(ClinicalDate::imputed)
                        .thenComparing(ClinicalDate::precision, Comparator.reverseOrder()));
    }

    /** When an entry happened, by the date that places its form in time. */
    private static Stream<ClinicalDate> datesOf(Entry entry) {
        return Forms.form(entry.key().form()).flatMap(Form::datedBy).stream()
                .flatMap((Item<ClinicalDate> dated) -> entry.answers().get(dated).stream());
    }
}
