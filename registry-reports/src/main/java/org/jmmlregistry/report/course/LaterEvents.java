package org.jmmlregistry.report.course;

import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.report.course.CourseEvent.Kind;
import org.jmmlregistry.report.phrase.CellDose;
import org.jmmlregistry.report.phrase.Diseases;
import org.jmmlregistry.report.phrase.Drugs;
import org.jmmlregistry.report.phrase.Gvhd;
import org.jmmlregistry.report.phrase.Responses;

/** What happened and what was done after each HSCT, and how the child was when last seen. */
final class LaterEvents {
    private final CaseFile file;
    private final DatedEvents events;

    LaterEvents(CaseFile file, DatedEvents events) {
        this.file = file;
        this.events = events;
    }

    void gather() {
        immunosuppression();
        failures();
        lymphocytes();
        gvhd();
        contacts();
    }

    private void immunosuppression() {
        events.add(
                WithdrawalForm.FORM,
                WithdrawalForm.TAPER_START_DATE,
                Kind.IMMUNOSUPPRESSION,
                Message.of("Immunosuppression tapered"));
        events.add(
                WithdrawalForm.FORM,
                WithdrawalForm.STOP_DATE,
                Kind.IMMUNOSUPPRESSION,
                Message.of("Immunosuppression stopped"));
        events.add(
                WithdrawalForm.FORM,
                WithdrawalForm.RESPONSE_DATE,
                Kind.RESPONSE,
                Message.of("Effect of the withdrawal assessed"),
                answers -> answers.get(WithdrawalForm.RESPONSE).map(Responses::of));
    }

    private void failures() {
        for (Entry entry : file.answers().of(RelapseForm.FORM)) {
            Message what = entry.answers()
                    .get(RelapseForm.EVENT_TYPE)
                    .map(EventType::words)
                    .orElse(Message.of("Disease event"));
            events.add(entry, RelapseForm.EVENT_DATE, Kind.FAILURE, what, Optional.empty());
        }
    }

    private void lymphocytes() {
        for (Entry entry : file.answers().of(DliForm.FORM)) {
            Answers answers = entry.answers();
            Message what = answers.get(DliForm.DLI_SEQ)
                    .map(number -> Message.of("Donor lymphocytes {number}", number))
                    .orElse(Message.of("Donor lymphocytes"));
            Optional<Message> dose = answers.get(DliForm.CD3_DOSE)
                    .map(cells -> Message.of("{cells} CD3+ cells/kg", CellDose.of(DliForm.CD3_DOSE, cells)));
            events.add(entry, DliForm.DLI_DATE, Kind.LYMPHOCYTES, what, dose);
            events.add(
                    entry,
                    DliForm.DLI_RESPONSE_DATE,
                    Kind.RESPONSE,
                    Message.of("{infusion} assessed", what),
                    answers.get(DliForm.DLI_RESPONSE).map(Responses::of));
        }
        events.add(
                SalvageForm.FORM,
                SalvageForm.SALVAGE_START,
                Kind.THERAPY,
                Message.of("Salvage therapy"),
                answers -> answers.get(SalvageForm.SALVAGE_AGENT).map(agents -> DatedEvents.listed(agents, Drugs::of)));
    }

    private void gvhd() {
        events.add(
                AcuteGvhdForm.FORM,
                AcuteGvhdForm.ONSET_DATE,
                Kind.GVHD,
                Message.of("Acute GVHD"),
                answers -> answers.get(AcuteGvhdForm.OVERALL_GRADE).map(Gvhd::grade));
        events.add(
                ChronicGvhdForm.FORM,
                ChronicGvhdForm.ONSET_DATE,
                Kind.GVHD,
                Message.of("Chronic GVHD"),
                answers -> answers.get(ChronicGvhdForm.NIH_GLOBAL).map(Gvhd::severity));
    }

    private void contacts() {
        for (Entry entry : file.answers().of(VisitForm.FORM)) {
            boolean last = entry.answers()
                    .get(VisitForm.VISIT_DATE)
                    .map(ClinicalDate::imputed)
                    .equals(file.lastSeen());
            if (!last || file.isDead()) {
                events.add(entry, VisitForm.VISIT_DATE, Kind.VISIT, Message.of("Visit"), Responses.status(entry));
            }
        }
        file.seen().ifPresent(this::end);
    }

    private void end(ClinicalDate seen) {
        if (file.death().isEmpty()) {
            Message state = LastState.of(file).words();
            events.add(new CourseEvent(seen, Kind.LAST_CONTACT, Message.of("Last contact"), Optional.of(state)));
            return;
        }
        Message cause =
                file.death().flatMap(Death::cause).map(Diseases::cause).orElse(Message.of("cause not recorded"));
        events.add(new CourseEvent(seen, Kind.DEATH, Message.of("Death"), Optional.of(cause)));
    }
}
