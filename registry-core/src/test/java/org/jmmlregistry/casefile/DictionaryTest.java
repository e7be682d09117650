package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Range;
import org.jmmlregistry.dictionary.Requirement.Need;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that hold of every item of every form; a new item is tested by being there. */
class DictionaryTest {

    /** Numbers that count or score, or whose unit is another item. */
    private static final Set<String> UNITLESS =
            Set.of("F03.spleen_us_sds", "F05.dose_cum", "F07b.dose_total", "F04.methylation_score");

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("registry_id", "JM-00001-8"),
            Map.entry("external_ids", "CRID:123;GRID:4711"),
            Map.entry("series", "CHANG2004:S07"),
            Map.entry("karyotype_iscn", "45,XY,-7[18]/46,XY[2]"),
            Map.entry("karyotype_at_event", "46,XX"),
            Map.entry("hgvs_c", "c.226G>A"),
            Map.entry("hgvs_p", "p.Glu76Lys"),
            Map.entry("transcript", "NM_002834.5"),
            Map.entry("for_intervention", "F12b/1/2"),
            Map.entry("interventions_between", "F12a/1/1;F12b/1/1"),
            Map.entry("prior_event_id", "F13/1/1"),
            Map.entry("sm_morphology", "9861/3"),
            Map.entry("sm_topography", "C42.1"));

    /** An item and the form it stands in. */
    record Question(Form form, Item<?> item) {

        @Override
        public String toString() {
            return form.code() + "." + item.code();
        }
    }

    static Stream<Question> questions() {
        return Forms.all().stream().flatMap(form -> form.items().stream().map(item -> new Question(form, item)));
    }

    static Stream<Question> entered() {
        return questions().filter(question -> !question.item().isDerived());
    }

    static Stream<Question> derived() {
        return questions().filter(question -> question.item().isDerived());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_label_is_there_for_people(Question question) {
        String label = Language.ENGLISH.say(question.item());

        assertFalse(label.isBlank());
        assertEquals(label.strip(), label);
        assertFalse(label.contains("_"), label);
        assertFalse(label.endsWith("."), label);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_measured_number_has_a_unit(Question question) {
        boolean measured = question.item().kind() == Kind.NUMBER && !UNITLESS.contains(question.toString());

        assertTrue(!measured || !question.item().unit().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_list_has_codes_and_each_code_a_label(Question question) {
        List<Coded> choices = question.item().choices();
        boolean isList = question.item().kind() == Kind.CODE || question.item().kind() == Kind.CODES;

        assertEquals(isList, !choices.isEmpty());
        assertEquals(
                choices.size(), new HashSet<>(choices.stream().map(Coded::code).toList()).size());
        assertTrue(choices.stream().allMatch(choice -> choice.code().matches("[A-Za-z0-9_]+")));
        assertTrue(choices.stream()
                .noneMatch(choice -> Language.ENGLISH.say(choice).isBlank()));
        assertTrue(choices.stream().noneMatch(choice -> Arrays.stream(Absence.values())
                .anyMatch(absence -> absence.code().equals(choice.code()) && !isCountry(question))));
    }

    private static boolean isCountry(Question question) {
        return question.item().code().equals("country_residence");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void what_is_expected_lies_within_what_is_possible(Question question) {
        Range hard = question.item().hardRange();
        Range soft = question.item().expected().range();

        assertTrue(soft.low().map(hard::contains).orElse(true));
        assertTrue(soft.high().map(hard::contains).orElse(true));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_code_that_is_called_unusual_is_in_the_list(Question question) {
        Item<?> item = question.item();
        Set<String> possible = item.kind() == Kind.YES_NO
                ? Set.of("Y", "N")
                : Set.copyOf(item.choices().stream().map(Coded::code).toList());

        assertTrue(possible.containsAll(item.expected().rare()));
    }

    @ParameterizedTest
    @MethodSource("entered")
    void what_is_written_is_read_and_printed_the_same(Question question) {
        for (String text : examples(question.item())) {
            AnswerText.Reading reading = AnswerText.read(question.item(), Written.value(text));

            Answer answer = assertInstanceOf(AnswerText.Reading.Read.class, reading, text)
                    .answer();
            assertEquals(Written.value(text), AnswerText.write(answer));
            assertFalse(AnswerText.inWords(answer).toString().isBlank());
        }
    }

    static List<String> examples(Item<?> item) {
        return switch (item.kind()) {
            case DATE -> List.of("2001-02-28", "2001-02", "2001");
            case NUMBER, INTEGER -> List.of(inRange(item.hardRange()));
            case CODE -> item.choices().stream().map(Coded::code).toList();
            case CODES ->
                List.of(
                        item.choices().get(0).code(),
                        item.choices().get(0).code() + ";"
                                + item.choices().get(1).code());
            case YES_NO -> List.of("Y", "N");
            case STRING, STRINGS -> List.of(EXAMPLES.getOrDefault(item.code(), "Abc-1"));
            case TEXT -> List.of("Two words,\nand a second line; all of it.");
        };
    }

    private static String inRange(Range range) {
        BigDecimal low = range.low().orElse(BigDecimal.ZERO);
        BigDecimal possible = range.above() ? low.add(BigDecimal.ONE) : low;
        return possible.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @MethodSource("entered")
    void every_absence_survives(Question question) {
        for (Absence why : Absence.values()) {
            Form.Reading reading = question.form()
                    .read(new EntryKey("F01", 0, 1), Map.of(question.item().code(), Written.absent(why)));

            assertEquals(Optional.of(why), reading.answers().absence(question.item()));
            assertEquals(
                    Map.of(question.item().code(), Written.absent(why)),
                    question.form().write(reading.answers()));
        }
    }

    @ParameterizedTest
    @MethodSource("derived")
    void a_derived_item_has_its_one_rule_and_is_never_typed(Question question) {
        assertTrue(Derivations.hasRule(question.item()));
        assertFalse(question.form().enteredItems().contains(question.item()));
        assertEquals(Need.DERIVED, question.item().requirement().need());
    }

    @Test
    void an_item_that_is_entered_has_no_rule() {
        assertEquals(
                List.of(),
                entered()
                        .filter(question -> Derivations.hasRule(question.item()))
                        .toList());
    }

    @Test
    void the_constant_of_an_item_is_its_code_in_capitals() throws ReflectiveOperationException {
        for (Form form : Forms.all()) {
            Class<?> home = Class.forName(homes().get(form.code()));
            for (Item<?> item : form.items()) {
                assertEquals(
                        item,
                        home.getField(item.code().toUpperCase(Locale.ROOT)).get(null));
            }
        }
    }

    private static Map<String, String> homes() {
        String root = "org.jmmlregistry.";
        return Map.ofEntries(
                Map.entry("F01", root + "patient.PatientForm"),
                Map.entry("F02", root + "patient.ConsentForm"),
                Map.entry("F03", root + "diagnosis.DiagnosisForm"),
                Map.entry("F04", root + "diagnosis.GeneticsForm"),
                Map.entry("F05", root + "diagnosis.PriorTherapyForm"),
                Map.entry("F06", root + "diagnosis.SpleenForm"),
                Map.entry("F07", root + "transplant.TransplantForm"),
                Map.entry("F07b", root + "transplant.ConditioningForm"),
                Map.entry("F08", root + "transplant.EngraftmentForm"),
                Map.entry("F09", root + "transplant.ChimerismForm"),
                Map.entry("F10", root + "followup.AcuteGvhdForm"),
                Map.entry("F11", root + "followup.ChronicGvhdForm"),
                Map.entry("F12a", root + "followup.WithdrawalForm"),
                Map.entry("F12b", root + "followup.DliForm"),
                Map.entry("F12c", root + "followup.SalvageForm"),
                Map.entry("F12d", root + "followup.ResponseForm"),
                Map.entry("F13", root + "followup.RelapseForm"),
                Map.entry("F14", root + "transplant.SecondHsctForm"),
                Map.entry("F15", root + "followup.MalignancyForm"),
                Map.entry("F16", root + "followup.VisitForm"),
                Map.entry("F17", root + "followup.DeathForm"));
    }

    @Test
    void only_hospital_number_and_birth_date_belong_to_the_identity_store() {
        assertEquals(
                List.of("F01.local_mrn", "F01.birth_date"),
                questions()
                        .filter(question -> question.item().isIdentity())
                        .map(Question::toString)
                        .toList());
    }

    @Test
    void sex_day_0_and_type_of_event_are_never_absent() {
        assertEquals(
                List.of("F01.sex_at_birth", "F07.hsct_date", "F13.event_type"),
                questions()
                        .filter(question -> question.item().requirement().need() == Need.GIVEN)
                        .map(Question::toString)
                        .toList());
    }

    @Test
    void planned_and_administrative_dates_place_no_event() {
        assertEquals(
                List.of(
                        "F02.consent_date",
                        "F02.reconsent_due",
                        "F02.withdrawal_date",
                        "F07.gvhd_proph_planned_stop",
                        "F13.adjudication_date",
                        "F16.next_visit_due"),
                questions()
                        .filter(question -> question.item().isPlanned())
                        .map(Question::toString)
                        .toList());
    }
}
