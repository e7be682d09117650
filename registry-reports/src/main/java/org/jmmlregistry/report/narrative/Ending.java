package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.RelapseRelation;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.Ages;
import org.jmmlregistry.report.phrase.Diseases;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.report.phrase.Responses;
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
            case 0 ->
                told.add(Sentence.of(
                                file.isTransplanted()
                                        ? Message.of("The day of the HSCT was not recorded.")
                                        : Message.of("No HSCT was recorded."),
                                TransplantForm.HSCT_DATE)
                        .at(Place.LAST));
            case 1 ->
                told.add(Sentence.of(Message.of("No second HSCT was recorded."), TransplantForm.HSCT_DATE)
                        .at(Place.LAST));
            default -> {}
        }
        Optional<Entry> record = record();
        told.addAll(file.death().map(death -> died(death, record)).orElseGet(this::lastContact));
        told.addAll(furtherRecords(record));
        return new Paragraph(Message.of("Outcome"), told);
    }

    /** The record of the death that dates it. */
    private Optional<Entry> record() {
        return file.answers().of(DeathForm.FORM).stream()
                .filter(each -> each.get(DeathForm.DEATH_DATE).isPresent())
                .findFirst();
    }

    private List<Sentence> furtherRecords(Optional<Entry> told) {
        return file.answers().of(DeathForm.FORM).stream()
                .filter(each ->
                        told.filter(each::equals).isEmpty() && !each.answers().isEmpty())
                .flatMap(each -> Remainder.of(
                                List.of(),
                                DeathForm.FORM,
                                each.answers(),
                                Message.of("A record of death without its date"))
                        .stream()
                        .map(further -> further.of(each).at(Place.LAST)))
                .toList();
    }

    private List<Sentence> died(Death death, Optional<Entry> record) {
        ClinicalDate day =
                record.flatMap(each -> each.get(DeathForm.DEATH_DATE)).orElse(ClinicalDate.of(death.date()));
        Message died = Message.of("{sex, select, F {She} other {He}} died {when}", sex, LongDate.when(day));
        Answers answers = record.map(Entry::answers).orElse(Answers.none());
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(Message.of("{died}.", dated(died, day)), DeathForm.DEATH_DATE, PatientForm.BIRTH_DATE)
                .on(day));
        told.addAll(causes(answers));
        List<Sentence> whole = Remainder.after(told, DeathForm.FORM, answers);
        return record.map(entry -> Sentence.of(entry, whole)).orElse(whole);
    }

    private static List<Sentence> causes(Answers answers) {
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(
                answers.get(DeathForm.COD_PRIMARY)
                        .map(cause -> Message.of("The cause of death was {cause}.", Diseases.cause(cause)))
                        .orElse(Message.of("The cause of death was not recorded.")),
                DeathForm.COD_PRIMARY));
        answers.get(DeathForm.COD_CONTRIBUTING)
                .map(causes -> Message.of(
                        "{causes} contributed to it.",
                        causes.stream().map(Diseases::cause).toList()))
                .ifPresent(words -> told.add(Sentence.of(words, DeathForm.COD_CONTRIBUTING)));
        answers.get(DeathForm.AUTOPSY_DONE)
                .map(done -> done ? Message.of("An autopsy was done.") : Message.of("No autopsy was done."))
                .ifPresent(words -> told.add(Sentence.of(words, DeathForm.AUTOPSY_DONE)));
        answers.get(DeathForm.RELAPSE_RELATED_OVERRIDE)
                .map(Ending::inWords)
                .ifPresent(words -> told.add(Sentence.of(words, DeathForm.RELAPSE_RELATED_OVERRIDE)));
        return told;
    }

    private static Message inWords(RelapseRelation relation) {
        return switch (relation) {
            case RELAPSE_RELATED -> Message.of("The death was adjudicated as related to relapse.");
            case TRANSPLANT_RELATED -> Message.of("The death was adjudicated as related to the transplant.");
            case OTHER -> Message.of("The death was adjudicated as related to neither relapse nor transplant.");
        };
    }

    private List<Sentence> lastContact() {
        if (file.seen().isEmpty()) {
            return List.of(Sentence.of(Message.of("The outcome was not recorded."), VisitForm.VISIT_DATE)
                    .at(Place.LAST));
        }
        ClinicalDate seen = file.seen().get();
        Optional<Entry> last = new FollowUp(file).last();
        Answers visit = last.map(Entry::answers).orElse(Answers.none());
        Gaps gaps = new Gaps();
        gaps.expect(visit, VisitForm.LANSKY, Message.of("the play-performance score"));
        gaps.expect(visit, VisitForm.IS_CURRENT, Message.of("immunosuppressive treatment at that time"));
        gaps.expect(visit, VisitForm.LATE_EFFECTS, Message.of("whether there were late effects"));
        Message contact = dated(Message.of("At the last contact {when}", LongDate.when(seen)), seen);
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(
                        Message.of("{state}.", burdened(state(visit, contact))),
                        VisitForm.VISIT_DATE,
                        PatientForm.BIRTH_DATE,
                        PatientForm.LAST_CONTACT_DATE,
                        VisitForm.ALIVE,
                        VisitForm.DISEASE_STATUS)
                .on(seen));
        told.addAll(new VisitStory(visit).state());
        told.addAll(gaps.sentences());
        List<Sentence> whole = Remainder.after(told, VisitForm.FORM, visit);
        return last.map(entry -> Sentence.of(entry, whole)).orElse(whole);
    }

    private Message state(Answers visit, Message contact) {
        if (visit.is(VisitForm.ALIVE, false)) {
            return Message.of(
                    "{contact}, {sex, select, F {she} other {he}} was reported dead, but no death was recorded; the status of "
                            + "the disease was {status}",
                    contact,
                    sex,
                    visit.get(VisitForm.DISEASE_STATUS)
                            .map((VisitStatus status) -> Responses.of(status))
                            .orElse(Message.in("status of the disease", "not recorded")));
        }
        LastState state = LastState.of(file);
        Optional<VisitStatus> status = visit.get(VisitForm.DISEASE_STATUS);
        if (state == LastState.ALIVE_STATUS_UNKNOWN && status.isEmpty()) {
            return Message.of(
                    "{contact}, {sex, select, F {she} other {he}} was alive; the status of the disease was not recorded",
                    contact,
                    sex);
        }
        return status.filter(state::isSaidBy)
                .map(said -> alive(contact, said))
                .orElseGet(() -> otherwise(contact, state, status));
    }

    /** The state that something else than the visit of that day decides: an event, or an earlier visit. */
    private Message otherwise(Message contact, LastState state, Optional<VisitStatus> status) {
        Message known = Message.of("{contact}, {sex, select, F {she} other {he}} was {state}", contact, sex, state);
        return status.map(said -> Message.of(
                        "{known}; the visit of that day noted the status of the disease as {status}",
                        known,
                        Responses.of(said)))
                .orElse(known);
    }

    /** The state with what else weighs on it: chronic GVHD and second malignancies. */
    private Message burdened(Message state) {
        List<Message> burdens = new ArrayList<>();
        file.answers().of(ChronicGvhdForm.FORM).stream()
                .flatMap(entry -> ChronicGvhdStory.standing(entry.answers()).stream())
                .forEach(burdens::add);
        burdens.addAll(new MalignancyStory(file).standing());
        return burdens.isEmpty() ? state : Message.of("{state}, with {burdens}", state, burdens);
    }

    private Message alive(Message contact, VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED -> inRemission(contact, status);
            case RELAPSE ->
                Message.of("{contact}, {sex, select, F {she} other {he}} was alive in relapse", contact, sex);
            case AR ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive after autologous recovery (counted as {state})",
                        contact,
                        sex,
                        LastState.of(file));
            case GF ->
                Message.of("{contact}, {sex, select, F {she} other {he}} was alive with graft failure", contact, sex);
            case NE ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive; the status of the disease could not be evaluated",
                        contact,
                        sex);
            case REGRESSED ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive; the disease had regressed without HSCT",
                        contact,
                        sex);
            case OBSERVED_STABLE, PROGRESSIVE ->
                file.isTransplanted() ? afterHsct(contact, status) : withoutHsct(contact, status);
        };
    }

    private Message inRemission(Message contact, VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive in complete remission with full donor chimerism",
                        contact,
                        sex);
            case CR_MIXED ->
                Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive in complete remission with mixed chimerism",
                        contact,
                        sex);
            default ->
                file.isTransplanted()
                        ? Message.of(
                                "{contact}, {sex, select, F {she} other {he}} was alive in complete remission; chimerism was not stated",
                                contact,
                                sex)
                        : Message.of(
                                "{contact}, {sex, select, F {she} other {he}} was alive in complete remission",
                                contact,
                                sex);
        };
    }

    private Message afterHsct(Message contact, VisitStatus status) {
        return status == VisitStatus.PROGRESSIVE
                ? Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive with progressive disease", contact, sex)
                : Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive with stable disease", contact, sex);
    }

    private Message withoutHsct(Message contact, VisitStatus status) {
        return status == VisitStatus.PROGRESSIVE
                ? Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive with progressive disease, without HSCT",
                        contact,
                        sex)
                : Message.of(
                        "{contact}, {sex, select, F {she} other {he}} was alive with stable disease, observed without HSCT",
                        contact,
                        sex);
    }

    /** What happened on a day, with the time after the last HSCT and the age of the child. */
    private Message dated(Message happened, ClinicalDate day) {
        Message counted = file.transplants().stream()
                .reduce((earlier, later) -> later)
                .map(hsct -> Message.of("{event}, {day}", happened, Ordinals.after(hsct, day)))
                .orElse(happened);
        return Ages.at(file.patient(), day)
                .map(age -> Message.of("{event}, {age}", counted, age))
                .orElse(counted);
    }
}
