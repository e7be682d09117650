package org.jmmlregistry.web.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;

class CaseFactTest {

    private static List<String> facts(String answers) {
        return CaseFact.of(CaseFiles.of(RegistryId.of(1), AnswersJson.caseAnswers(answers))).stream()
                .map(fact -> "%s: %s (%s)"
                        .formatted(
                                fact.name(),
                                fact.value().words(),
                                fact.more().map(Message::toString).orElse("")))
                .toList();
    }

    @Test
    void what_is_not_known_is_said_to_be_not_recorded() {
        assertEquals(
                List.of(
                        "Sex: Female ()",
                        "Born: not recorded ()",
                        "Diagnosed: not recorded ()",
                        "Last seen: alive, disease status not known ()"),
                facts("{\"F01/0/1\": {\"sex_at_birth\": \"F\"}}"));
    }

    @Test
    void a_day_that_was_only_taken_is_said_to_be_so() {
        List<String> facts = facts(
                """
                {"F01/0/1": {"sex_at_birth": "M", "last_contact_date": "2006"},
                 "F07/1/1": {"hsct_date": "2004-09-10"},
                 "F13/1/1": {"event_type": "RELAPSE", "event_date": "2004"}}""");

        assertTrue(
                facts.contains("Failure of HSCT 1: early relapse (2004; imputed as 2004-09-10, day 0)"),
                facts::toString);
        assertTrue(
                facts.contains(
                        "Last seen: alive with disease (2006; imputed as 2006-07-01, 21.7 months after the last HSCT)"),
                facts::toString);
    }

    @Test
    void days_are_counted_at_first_and_months_later() {
        String course =
                """
                {"F01/0/1": {"sex_at_birth": "M", "birth_date": "2000-01", "last_contact_date": "2003-03-01"},
                 "F03/0/1": {"dx_date": "2001-01-15"},
                 "F07/1/1": {"hsct_date": "2001-06-01"},
                 "F13/1/1": {"event_type": "RELAPSE", "event_date": "2001-07-01"},
                 "F07/2/1": {"hsct_date": "2002-01-01"}}""";
        assertEquals(
                List.of(
                        "Sex: Male ()",
                        "Born: 2000-01 (Ages are imputed: the 15th of the month of birth is taken.)",
                        "Diagnosed: 2001-01-15 (aged 1.0 years)",
                        "HSCT 1: 2001-06-01 (aged 1.4 years)",
                        "HSCT 2: 2002-01-01 (7.0 months after HSCT 1)",
                        "Failure of HSCT 1: early relapse (2001-07-01, day 30)",
                        "Last seen: alive, disease status not known (2003-03-01, 13.9 months after the last HSCT)"),
                facts(course));
    }
}
