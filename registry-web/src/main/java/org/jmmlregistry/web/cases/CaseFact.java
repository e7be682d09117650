package org.jmmlregistry.web.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.patient.Age;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * One line of a case's summary.
 *
 * @param more what explains the value; empty if nothing does
 */
public record CaseFact(Message name, Worded value, Optional<Message> more) {

    private static final long FEW_DAYS = 200;
    private static final Message UNKNOWN = Message.of("not recorded");

    static List<CaseFact> of(CaseFile file) {
        List<CaseFact> facts = new ArrayList<>();
        facts.add(new CaseFact(Message.of("Sex"), file.patient().sex(), Optional.empty()));
        facts.add(new CaseFact(
                Message.of("Born"),
                day(file.patient().birth()),
                Age.imputed(file.patient().birth())));
        Optional<ClinicalDate> diagnosed = file.answers().first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE);
        facts.add(new CaseFact(Message.of("Diagnosed"), day(diagnosed), diagnosed.flatMap(date -> age(file, date))));
        file.transplants().forEach(hsct -> facts.add(transplant(file, hsct)));
        FirstFailure.of(file)
                .ifPresent(failure -> facts.add(new CaseFact(
                        Message.of("Failure of HSCT 1"),
                        failure,
                        Optional.of(failed(
                                event(file, failure.date()),
                                file.transplant(1).orElseThrow().dayOf(failure.date()))))));
        facts.add(new CaseFact(Message.of("Last seen"), LastState.of(file), seen(file)));
        file.death()
                .flatMap(death -> death.cause())
                .ifPresent(cause -> facts.add(new CaseFact(Message.of("Cause of death"), cause, Optional.empty())));
        return List.copyOf(facts);
    }

    private static Message day(Optional<ClinicalDate> date) {
        return date.map(known -> Message.verbatim(known.toString())).orElse(UNKNOWN);
    }

    private static CaseFact transplant(CaseFile file, Transplant hsct) {
        Optional<Message> more = hsct.hsctSeq() == 2
                ? SecondHsct.of(file)
                        .map(each -> Message.of("{months} months after HSCT 1", Numbers.months(each.monthsBetween())))
                : age(file, ClinicalDate.of(hsct.date()));
        return new CaseFact(Message.of("HSCT {number}", hsct.hsctSeq()), taken(file, hsct), more);
    }

    /** The date as far as it is known, with the day that is counted from. */
    private static Message taken(CaseFile file, Transplant hsct) {
        return file.answers()
                .first(TransplantForm.FORM, hsct.hsctSeq(), TransplantForm.HSCT_DATE)
                .filter(ClinicalDate::isPartial)
                .map(date -> Message.of("{date}, imputed as {day}", date, hsct.date()))
                .orElse(Message.verbatim(hsct.date().toString()));
    }

    private static Optional<Message> age(CaseFile file, ClinicalDate day) {
        return Age.on(day.imputed(), file.patient().birth())
                .map(age -> Message.of("aged {years} years", Numbers.months(age.years())));
    }

    /** The date of an event under the first HSCT as far as it is known. */
    private static ClinicalDate event(CaseFile file, LocalDate day) {
        return file.answers().of(RelapseForm.FORM, 1).stream()
                .flatMap(event -> event.get(RelapseForm.EVENT_DATE).stream())
                .filter(date -> date.imputed().equals(day))
                .findFirst()
                .orElse(ClinicalDate.of(day));
    }

    private static Message failed(ClinicalDate date, long days) {
        if (date.isPartial()) {
            return Message.of("{date}; imputed as {day}, day {days}", date, date.imputed(), days);
        }
        return days < FEW_DAYS
                ? Message.of("{date}, day {days}", date, days)
                : Message.of("{date}, {months} months", date, months(days));
    }

    private static Optional<Message> seen(CaseFile file) {
        return file.seen()
                .map(date -> file.transplants().isEmpty()
                        ? day(Optional.of(date))
                        : seen(
                                date,
                                file.transplants()
                                        .get(file.transplants().size() - 1)
                                        .dayOf(date.imputed())));
    }

    private static Message seen(ClinicalDate date, long days) {
        if (date.isPartial()) {
            return Message.of(
                    "{date}; imputed as {day}, {months} months after the last HSCT",
                    date,
                    date.imputed(),
                    months(days));
        }
        return days < FEW_DAYS
                ? Message.of("{date}, day {days} after the last HSCT", date, days)
                : Message.of("{date}, {months} months after the last HSCT", date, months(days));
    }

    private static Message months(long days) {
        return Numbers.months(Months.ofDays((double) days));
    }
}
