package org.jmmlregistry.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.junit.jupiter.api.Test;

class OfferedTest {

    private static final EntryKey SECOND = new EntryKey("F14", 2, 1);
    private static final List<Centre> CENTRES = List.of(
            new Centre("BERN", "Children's Hospital Bern", false, false),
            new Centre("OLD", "Closed House", false, true),
            new Centre(Centre.PUBLISHED, "Published series", true, false));

    private final List<StoredEntry> entries = new ArrayList<>();

    private void record(EntryKey key, Map<String, String> answers) {
        Form form = Forms.form(key.form()).orElseThrow();
        Map<String, Written> written = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Written.value(each.getValue())));
        entries.add(
                new StoredEntry(key, form.read(key, written).answers(), EntryStatus.DRAFT, 1, Instant.EPOCH, "doctor"));
    }

    private Offered offered(EntryKey key) {
        return Offered.of(key, new StoredCase(RegistryId.of(1), Optional.empty(), Optional.empty(), entries), CENTRES);
    }

    private List<String> choices(EntryKey key, Item<?> item) {
        return offered(key).of(item).stream()
                .map(choice -> choice.code() + ": " + choice.label())
                .toList();
    }

    @Test
    void the_event_that_led_to_a_second_HSCT_is_chosen_from_those_after_the_first() {
        record(new EntryKey("F13", 1, 1), Map.of("event_type", "RELAPSE", "event_date", "2022-03"));
        record(new EntryKey("F13", 1, 2), Map.of("event_type", "PROGRESSION_TO_AML", "event_date", "2022-05-14"));
        record(new EntryKey("F13", 2, 1), Map.of("event_type", "PROGRESSION_TO_AML", "event_date", "2023-05-14"));
        assertEquals(
                List.of(
                        "F13/1/1: Relapse, March 2022 (Disease event 1 after HSCT 1)",
                        "F13/1/2: Progression to AML, 14 May 2022 (Disease event 2 after HSCT 1)"),
                choices(SECOND, SecondHsctForm.PRIOR_EVENT_ID));
    }

    @Test
    void an_entry_without_a_day_or_an_answer_is_offered_all_the_same() {
        record(new EntryKey("F13", 1, 1), Map.of());
        record(new EntryKey("F13", 1, 2), Map.of("event_date", "2022"));
        assertEquals(
                List.of("F13/1/1: Disease event 1 after HSCT 1", "F13/1/2: 2022 (Disease event 2 after HSCT 1)"),
                choices(SECOND, SecondHsctForm.PRIOR_EVENT_ID));
    }

    @Test
    void interventions_are_chosen_from_those_of_every_kind() {
        record(new EntryKey("F12a", 1, 1), Map.of("taper_start_date", "2022-04-01"));
        record(new EntryKey("F12b", 1, 1), Map.of("dli_date", "2022-05-02", "dli_indication", "RELAPSE"));
        record(new EntryKey("F12d", 1, 1), Map.of());
        assertEquals(
                List.of(
                        "F12a/1/1: Withdrawal of immunosuppression 1 after HSCT 1, 1 April 2022",
                        "F12b/1/1: DLI 1 after HSCT 1, 2 May 2022 (Relapse)"),
                choices(SECOND, SecondHsctForm.INTERVENTIONS_BETWEEN));
        assertEquals(
                2,
                choices(new EntryKey("F12d", 1, 1), ResponseForm.FOR_INTERVENTION)
                        .size());
    }

    @Test
    void an_answer_that_can_be_chosen_no_longer_stays_and_is_marked() {
        record(SECOND, Map.of("prior_event_id", "F13/1/4", "interventions_between", "F12b/1/1;F12b/1/2"));
        record(new EntryKey("F12b", 1, 2), Map.of("dli_date", "2022-05-02"));
        assertEquals(
                List.of("F13/1/4: Disease event 4 after HSCT 1 (kept as it was; no longer in the list)"),
                choices(SECOND, SecondHsctForm.PRIOR_EVENT_ID));
        List<String> between = choices(SECOND, SecondHsctForm.INTERVENTIONS_BETWEEN);
        assertEquals(2, between.size());
        assertTrue(between.contains("F12b/1/1: DLI 1 after HSCT 1 (kept as it was; no longer in the list)"));
    }

    @Test
    void centres_that_take_cases_are_offered_by_their_names() {
        EntryKey patient = new EntryKey("F01", 0, 1);
        assertEquals(List.of("BERN: Children's Hospital Bern (BERN)"), choices(patient, PatientForm.CENTRE_CODE));
        record(patient, Map.of("centre_code", "OLD"));
        assertEquals(
                "OLD: Closed House (OLD) (kept as it was; no longer in the list)",
                choices(patient, PatientForm.CENTRE_CODE).get(1));
    }

    @Test
    void where_nothing_can_be_chosen_the_page_says_so() {
        Field field = Field.of(SecondHsctForm.FORM).get(0).offering(offered(SECOND));
        assertTrue(field.isChoice());
        assertEquals(
                "There is nothing to choose yet: record it first.",
                field.hint().orElseThrow().toString());
    }
}
