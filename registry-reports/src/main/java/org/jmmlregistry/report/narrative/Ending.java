package org.jmmlregistry.report.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.phrase.Ages;
import org.jmmlregistry.report.phrase.Diseases;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.TransplantForm;

/** How the child was when last seen. */
final class Ending {
    private final CaseFile file;
    private final String sex;

    Ending(CaseFile file) {
        this.file = file;
        this.sex = file.patient().sex().code();
    }

    Paragraph outcome() {
        List<Sentence> told = new ArrayList<>();
        switch (file.transplants().size()) {
            case 0 -> told.add(Sentence.of(Message.of("No HSCT was recorded."), TransplantForm.HSCT_DATE));
            case 1 -> told.add(Sentence.of(Message.of("No second HSCT was recorded."), TransplantForm.HSCT_DATE));
            default -> {}
        }
        told.addAll(file.death().map(this::died).orElseGet(this::lastContact));
        return new Paragraph(Message.of("Outcome"), told);
    }

    private List<Sentence> died(Death death) {
        Message died = Message.of("{sex, select, F {She} other {He}} died on {day}", sex, LongDate.of(death.date()));
        Message cause = death.cause()
                .map(each -> Message.of("The cause of death was {cause}.", Diseases.cause(each)))
                .orElse(Message.of("The cause of death was not recorded."));
        return List.of(
                Sentence.of(
                        Message.of("{died}.", dated(died, death.date())), DeathForm.DEATH_DATE, PatientForm.BIRTH_DATE),
                Sentence.of(cause, DeathForm.COD_PRIMARY));
    }

    private List<Sentence> lastContact() {
        if (file.lastSeen().isEmpty()) {
            return List.of(Sentence.of(Message.of("The outcome was not recorded."), VisitForm.VISIT_DATE));
        }
        LocalDate seen = file.lastSeen().get();
        Answers visit = file.answers().of(VisitForm.FORM).stream()
                .map(Entry::answers)
                .filter(answers -> answers.get(VisitForm.VISIT_DATE)
                        .map(ClinicalDate::imputed)
                        .filter(seen::equals)
                        .isPresent())
                .reduce((earlier, later) -> later)
                .orElse(Answers.none());
        Gaps gaps = new Gaps();
        gaps.expect(visit, VisitForm.LANSKY, Message.of("the play-performance score"));
        gaps.expect(visit, VisitForm.IS_CURRENT, Message.of("immunosuppressive treatment at that time"));
        gaps.expect(visit, VisitForm.LATE_EFFECTS, Message.of("late effects"));
        Message contact = dated(Message.of("At the last contact on {day}", LongDate.of(seen)), seen);
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(
                visit.get(VisitForm.DISEASE_STATUS)
                        .map(status -> alive(contact, status))
                        .orElse(Message.of(
                                "{contact}, {sex, select, F {she} other {he}} was alive; the status of the disease was not "
                                        + "recorded.",
                                contact,
                                sex)),
                VisitForm.VISIT_DATE,
                PatientForm.BIRTH_DATE,
                VisitForm.DISEASE_STATUS));
        visit.get(VisitForm.LANSKY)
                .map(score -> Message.of("The Lansky play-performance score was {score}.", score))
                .ifPresent(words -> told.add(Sentence.of(words, VisitForm.LANSKY)));
        told.addAll(gaps.sentences());
        return told;
    }

    private Message alive(Message contact, VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive in complete remission with full donor chimerism.",
                        contact,
                        sex);
            case CR_MIXED ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive in complete remission with mixed chimerism.",
                        contact,
                        sex);
            case CR_UNSPECIFIED ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive in complete remission; chimerism was not stated.",
                        contact,
                        sex);
            case RELAPSE ->
                Message.of("{contact}, {sex, select, F {she} other {he}} was alive in relapse.", contact, sex);
            case AR ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive after autologous recovery.",
                        contact,
                        sex);
            case GF ->
                Message.of("{contact}, {sex, select, F {she} other {he}} was alive with graft failure.", contact, sex);
            case NE ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive; the status of the disease could not be evaluated.",
                        contact,
                        sex);
        };
    }

    /** What happened on a day, with the time after the last HSCT and the age of the child. */
    private Message dated(Message happened, LocalDate day) {
        Message counted = file.transplants().stream()
                .reduce((earlier, later) -> later)
                .map(hsct -> Message.of("{event}, {day}", happened, Ordinals.after(hsct, day)))
                .orElse(happened);
        return Ages.at(file.patient(), day)
                .map(age -> Message.of("{event}, {age}", counted, age))
                .orElse(counted);
    }
}
