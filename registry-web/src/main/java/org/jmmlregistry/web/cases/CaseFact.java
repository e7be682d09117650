package org.jmmlregistry.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.transplant.Transplant;

/**
 * One line of a case's summary.
 *
 * @param more what explains the value; may be empty
 */
public record CaseFact(String name, String value, String more) {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final String UNKNOWN = "not recorded";

    static List<CaseFact> of(CaseFile file) {
        List<CaseFact> facts = new ArrayList<>();
        facts.add(new CaseFact("Sex", Language.ENGLISH.say(file.patient().sex()), ""));
        facts.add(new CaseFact(
                "Born", file.patient().birth().map(Object::toString).orElse(UNKNOWN), ""));
        Optional<ClinicalDate> diagnosed = file.answers().first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE);
        facts.add(new CaseFact(
                "Diagnosed",
                diagnosed.map(Object::toString).orElse(UNKNOWN),
                diagnosed.map(date -> age(file, date)).orElse("")));
        file.transplants().forEach(hsct -> facts.add(transplant(file, hsct)));
        FirstFailure.of(file)
                .ifPresent(failure -> facts.add(new CaseFact(
                        "Failure of HSCT 1",
                        failure.words().toString(),
                        failure.date() + ", "
                                + after(file.transplant(1).orElseThrow().dayOf(failure.date())))));
        facts.add(new CaseFact("Last seen", Language.ENGLISH.say(LastState.of(file)), seen(file)));
        file.death()
                .flatMap(death -> death.cause())
                .ifPresent(cause -> facts.add(new CaseFact("Cause of death", Language.ENGLISH.say(cause), "")));
        return List.copyOf(facts);
    }

    private static CaseFact transplant(CaseFile file, Transplant hsct) {
        String more = hsct.hsctSeq() == 2
                ? SecondHsct.of(file)
                        .map(each -> Numbers.months(each.monthsBetween()) + " months after HSCT 1")
                        .orElse("")
                : age(file, ClinicalDate.of(hsct.date()));
        return new CaseFact("HSCT " + hsct.hsctSeq(), hsct.date().toString(), more);
    }

    private static String age(CaseFile file, ClinicalDate day) {
        return file.patient()
                .birth()
                .map(birth -> "aged %s years"
                        .formatted(Numbers.months(
                                (day.imputed().toEpochDay() - birth.imputed().toEpochDay()) / DAYS_PER_YEAR)))
                .orElse("");
    }

    private static String seen(CaseFile file) {
        return file.lastSeen()
                .map(seen -> file.transplants().isEmpty()
                        ? seen.toString()
                        : seen + ", "
                                + after(file.transplants()
                                        .get(file.transplants().size() - 1)
                                        .dayOf(seen))
                                + " after the last HSCT")
                .orElse("");
    }

    private static String after(long days) {
        return days < 200 ? "day " + days : Numbers.months(Months.ofDays((double) days)) + " months";
    }
}
