package org.jmmlregistry.report.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.report.course.CourseEvent.Kind;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** The course of one child: every dated event, in order of time. Events without a date are left to the narrative. */
public final class Timeline {
    private final CaseFile file;
    private final List<CourseEvent> events = new ArrayList<>();

    private Timeline(CaseFile file) {
        this.file = file;
    }

    public static Timeline of(CaseFile file) {
        Timeline course = new Timeline(file);
        course.beforeTransplant();
        course.transplants();
        course.engraftment();
        course.immunosuppression();
        course.failures();
        course.lymphocytes();
        course.gvhd();
        course.contacts();
        course.events.sort(Comparator.comparing(CourseEvent::date).thenComparing(CourseEvent::kind));
        return course;
    }

    /** All events. */
    public List<CourseEvent> events() {
        return List.copyOf(events);
    }

    /** The events that a timeline shows. */
    public List<CourseEvent> mainEvents() {
        return events.stream().filter(event -> event.kind().isMain()).toList();
    }

    /** Days after an HSCT; empty before it and if there was none. */
    public OptionalLong dayAfter(int hsctSeq, LocalDate day) {
        return file.transplant(hsctSeq)
                .filter(hsct -> !day.isBefore(hsct.date()))
                .map(hsct -> OptionalLong.of(hsct.dayOf(day)))
                .orElse(OptionalLong.empty());
    }

    /** Where a day stands after the last HSCT before it: {@code day 75 after HSCT 1}; empty before the first. */
    public String dayInWords(LocalDate day) {
        Optional<Transplant> last = file.transplants().stream()
                .filter(hsct -> day.isAfter(hsct.date()))
                .reduce((earlier, later) -> later);
        return last.map(hsct -> "day %d after HSCT %d".formatted(hsct.dayOf(day), hsct.hsctSeq()))
                .orElse("");
    }

    private void beforeTransplant() {
        add(
                DiagnosisForm.FORM,
                DiagnosisForm.DX_DATE,
                Kind.DIAGNOSIS,
                "Diagnosis",
                entry -> Said.label(entry, DiagnosisForm.DX_CODE));
        add(
                PriorTherapyForm.FORM,
                PriorTherapyForm.START_DATE,
                Kind.THERAPY,
                "Therapy before HSCT",
                entry -> Said.labels(entry, PriorTherapyForm.AGENTS));
    }

    private void transplants() {
        for (Transplant hsct : file.transplants()) {
            Entry entry = file.answers().of(TransplantForm.FORM, hsct.hsctSeq()).get(0);
            String written = entry.answers()
                    .get(TransplantForm.HSCT_DATE)
                    .map(ClinicalDate::toString)
                    .orElse(hsct.date().toString());
            String detail = Said.joined(
                    Said.label(entry, TransplantForm.DONOR_TYPE), Said.label(entry, TransplantForm.STEM_CELL_SOURCE));
            events.add(new CourseEvent(hsct.date(), written, Kind.TRANSPLANT, "HSCT " + hsct.hsctSeq(), detail));
        }
    }

    private void engraftment() {
        add(
                EngraftmentForm.FORM,
                EngraftmentForm.ANC_RECOVERY_DATE,
                Kind.RECOVERY,
                "Neutrophil recovery",
                Said.nothing());
        add(EngraftmentForm.FORM, EngraftmentForm.PLT20_DATE, Kind.RECOVERY, "Platelet recovery", Said.nothing());
        add(ChimerismForm.FORM, ChimerismForm.CHIM_DATE, Kind.CHIMERISM, "Chimerism", entry -> entry.answers()
                .get(ChimerismForm.DONOR_PCT)
                .map(percent -> "donor cells " + Said.number(percent) + " %")
                .orElse("result not recorded"));
    }

    private void immunosuppression() {
        add(
                WithdrawalForm.FORM,
                WithdrawalForm.TAPER_START_DATE,
                Kind.IMMUNOSUPPRESSION,
                "Immunosuppression tapered",
                Said.nothing());
        add(
                WithdrawalForm.FORM,
                WithdrawalForm.STOP_DATE,
                Kind.IMMUNOSUPPRESSION,
                "Immunosuppression stopped",
                Said.nothing());
        add(
                WithdrawalForm.FORM,
                WithdrawalForm.RESPONSE_DATE,
                Kind.RESPONSE,
                "Effect of the withdrawal assessed",
                entry -> Said.label(entry, WithdrawalForm.RESPONSE));
    }

    private void failures() {
        for (Entry entry : file.answers().of(RelapseForm.FORM)) {
            String what = entry.answers()
                    .get(RelapseForm.EVENT_TYPE)
                    .map(type -> Language.ENGLISH.say(type))
                    .orElse("Disease event");
            add(entry, RelapseForm.EVENT_DATE, Kind.FAILURE, what, "");
        }
    }

    private void lymphocytes() {
        for (Entry entry : file.answers().of(DliForm.FORM)) {
            String what = entry.answers()
                    .get(DliForm.DLI_SEQ)
                    .map(number -> "Donor lymphocytes " + number)
                    .orElse("Donor lymphocytes");
            String dose = entry.answers()
                    .get(DliForm.CD3_DOSE)
                    .map(cells -> Said.number(cells) + " × 10⁶ CD3+ cells/kg")
                    .orElse("");
            add(entry, DliForm.DLI_DATE, Kind.LYMPHOCYTES, what, dose);
            String response = Said.label(entry, DliForm.DLI_RESPONSE);
            add(entry, DliForm.DLI_RESPONSE_DATE, Kind.RESPONSE, what + " assessed", response);
        }
        add(
                SalvageForm.FORM,
                SalvageForm.SALVAGE_START,
                Kind.THERAPY,
                "Salvage therapy",
                entry -> Said.labels(entry, SalvageForm.SALVAGE_AGENT));
    }

    private void gvhd() {
        add(
                AcuteGvhdForm.FORM,
                AcuteGvhdForm.ONSET_DATE,
                Kind.GVHD,
                "Acute GVHD",
                entry -> Said.label(entry, AcuteGvhdForm.OVERALL_GRADE));
        add(
                ChronicGvhdForm.FORM,
                ChronicGvhdForm.ONSET_DATE,
                Kind.GVHD,
                "Chronic GVHD",
                entry -> Said.label(entry, ChronicGvhdForm.NIH_GLOBAL));
    }

    private void contacts() {
        for (Entry entry : file.answers().of(VisitForm.FORM)) {
            boolean last = entry.answers()
                    .get(VisitForm.VISIT_DATE)
                    .map(ClinicalDate::imputed)
                    .equals(file.lastSeen());
            if (!last || file.isDead()) {
                add(entry, VisitForm.VISIT_DATE, Kind.VISIT, "Visit", Said.label(entry, VisitForm.DISEASE_STATUS));
            }
        }
        file.lastSeen().ifPresent(this::end);
    }

    private void end(LocalDate day) {
        if (file.death().isEmpty()) {
            String state = Language.ENGLISH.say(LastState.of(file));
            events.add(new CourseEvent(day, day.toString(), Kind.LAST_CONTACT, "Last contact", state));
            return;
        }
        String cause = file.death()
                .flatMap(death -> death.cause())
                .map(each -> Said.lower(Language.ENGLISH.say(each)))
                .orElse("cause not recorded");
        events.add(new CourseEvent(day, day.toString(), Kind.DEATH, "Death", cause));
    }

    private void add(Form form, Item<ClinicalDate> dated, Kind kind, String what, Said.Detail detail) {
        for (Entry entry : file.answers().of(form)) {
            add(entry, dated, kind, what, detail.of(entry));
        }
    }

    private void add(Entry entry, Item<ClinicalDate> dated, Kind kind, String what, String detail) {
        entry.answers()
                .get(dated)
                .ifPresent(date -> events.add(new CourseEvent(date.imputed(), date.toString(), kind, what, detail)));
    }
}
