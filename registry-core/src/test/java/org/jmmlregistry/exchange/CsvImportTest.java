package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class CsvImportTest {

    private static final String HEADING = "case,form,hsct_seq,repeat_no,item,value,absence\n";
    private static final String CHILD = HEADING
            + """
            A1,F01,0,1,sex_at_birth,F,
            A1,F01,0,1,birth_date,1994-02-15,
            A1,F01,0,1,data_label,SYNTHETIC,
            A1,F02,0,1,consent_status,,NA
            A1,F07,1,1,hsct_date,1999-09-01,
            A1,F07,1,1,infusion_kind,NEW_HSCT,
            A1,F07,1,1,indication,PRIMARY,
            """;

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private ImportPreview preview(String file) {
        return preview(file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportPreview preview(byte[] file) {
        return registry.in(stores -> stores.imports().preview(file, Registry.DATA_MANAGER));
    }

    private CsvImport.Result confirm(String file, String token) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return registry.in(stores -> stores.imports().confirm(bytes, token, "test.csv", Registry.DATA_MANAGER));
    }

    private ImportPreview imported(String file) {
        ImportPreview preview = preview(file);
        return assertInstanceOf(CsvImport.Result.Imported.class, confirm(file, preview.token()))
                .preview();
    }

    private List<StoredCase> cases() {
        return registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
    }

    private RowFinding refusal(String file) {
        ImportPreview preview = preview(file);
        assertTrue(preview.refused());
        assertInstanceOf(CsvImport.Result.NotImported.class, confirm(file, preview.token()));
        assertEquals(List.of(), cases());
        return preview.findings().get(0);
    }

    private String unreadable(byte[] file) {
        return assertThrows(Refused.class, () -> preview(file)).getMessage();
    }

    private String unreadable(String file) {
        return unreadable(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_preview_writes_nothing() {
        ImportPreview preview = preview(CHILD);
        assertFalse(preview.refused());
        assertEquals(1, preview.intake().newCases());
        assertEquals(List.of(), cases());
    }

    @Test
    void a_confirmed_file_is_written_whole() {
        imported(CHILD);
        StoredCase stored = cases().get(0);
        assertEquals(Optional.of("A1"), stored.label());
        assertEquals(
                Optional.of("1999-09-01"),
                stored.answers()
                        .first(TransplantForm.FORM, TransplantForm.HSCT_DATE)
                        .map(ClinicalDate::toString));
    }

    @Test
    void what_a_synthetic_case_does_not_give_is_unknown_and_its_consent_not_applicable() {
        imported(CHILD);
        var hsct = cases().get(0).answers().of(TransplantForm.FORM).get(0).answers();
        assertEquals(Optional.of(Absence.UNK), hsct.absence(TransplantForm.DONOR_TYPE));
        var consent = cases().get(0).answers().of(ConsentForm.FORM).get(0).answers();
        assertEquals(Optional.of(Absence.NA), consent.absence(ConsentForm.CONSENT_TYPE));
    }

    @Test
    void the_pseudonym_of_a_new_case_stands_among_its_answers() {
        imported(CHILD);
        assertEquals(
                Optional.of(cases().get(0).id().text()),
                cases().get(0).answers().first(PatientForm.FORM, PatientForm.REGISTRY_ID));
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        imported(CHILD);
        long trail = registry.trailLength();
        ImportPreview again = imported(CHILD);
        assertTrue(again.intake().changesNothing());
        assertEquals(1, cases().size());
        assertEquals(trail, registry.trailLength());
    }

    @Test
    void a_corrected_file_changes_only_what_differs() {
        imported(CHILD);
        String corrected = CHILD.replace("1999-09-01", "1999-09-02");
        IntakePlan.OfCase change = imported(corrected).intake().cases().get(0);
        assertEquals(1, change.entries().size());
        assertEquals(
                "hsct_date", change.entries().get(0).changes().get(0).item().code());
        assertEquals(2, change.unchanged());
    }

    private CsvImport.Result confirm(ImportPreview kept) {
        return registry.in(stores -> stores.imports().confirm(kept, "test.csv", Registry.DATA_MANAGER));
    }

    private Optional<String> day() {
        return cases().get(0)
                .answers()
                .first(TransplantForm.FORM, TransplantForm.HSCT_DATE)
                .map(ClinicalDate::toString);
    }

    @Test
    void a_confirmation_after_a_case_of_the_file_has_changed_writes_nothing() {
        ImportPreview preview = preview(CHILD);
        imported(CHILD.replace("1999-09-01", "1999-09-02"));
        for (CsvImport.Result result : List.of(confirm(CHILD, preview.token()), confirm(preview))) {
            String why = assertInstanceOf(CsvImport.Result.NotImported.class, result)
                    .why()
                    .toString();
            assertTrue(why.contains("changed since the preview"), why);
        }
        assertEquals(1, cases().size());
        assertEquals(Optional.of("1999-09-02"), day());
    }

    @Test
    void a_confirmation_is_good_whatever_has_happened_to_other_cases() {
        imported(CHILD);
        String corrected = CHILD.replace("1999-09-01", "1999-09-02");
        ImportPreview ofStored = preview(corrected);
        ImportPreview ofNew = preview(CHILD.replace("A1", "C3"));
        imported(CHILD.replace("A1", "B2"));
        assertInstanceOf(CsvImport.Result.Imported.class, confirm(corrected, ofStored.token()));
        assertInstanceOf(CsvImport.Result.Imported.class, confirm(ofNew));
        assertEquals(3, cases().size());
        assertEquals(Optional.of("1999-09-02"), day());
        StoredCase last = cases().get(2);
        assertEquals(Optional.of("C3"), last.label());
        assertEquals(Optional.of(last.id().text()), last.answers().first(PatientForm.FORM, PatientForm.REGISTRY_ID));
    }

    @Test
    void a_change_between_plan_and_confirmation_is_seen_even_within_one_transaction() {
        imported(CHILD);
        String corrected = CHILD.replace("1999-09-01", "1999-09-02");
        byte[] other = CHILD.replace("1999-09-01", "1999-09-03").getBytes(StandardCharsets.UTF_8);
        CsvImport.Result result = registry.in(stores -> {
            ImportPreview preview = stores.imports().preview(other, Registry.DATA_MANAGER);
            imported(corrected);
            return stores.imports().confirm(preview, "test.csv", Registry.DATA_MANAGER);
        });
        assertInstanceOf(CsvImport.Result.NotImported.class, result);
        assertEquals(Optional.of("1999-09-02"), day());
    }

    @Test
    void what_was_previewed_is_what_is_written_and_once_only() {
        ImportPreview preview = preview(CHILD);
        assertInstanceOf(CsvImport.Result.Imported.class, confirm(preview));
        assertEquals(Optional.of("1999-09-01"), day());
        assertInstanceOf(CsvImport.Result.NotImported.class, confirm(preview));
        assertEquals(1, cases().size());
    }

    @Test
    void one_bad_row_refuses_the_whole_file_and_is_named_by_its_line() {
        RowFinding finding = refusal(CHILD.replace("1999-09-01", "1999-02-30"));
        assertEquals(6, finding.row());
        assertTrue(
                finding.message().toString().contains("1999-02-30"),
                finding.message().toString());
    }

    @Test
    void an_unknown_item_an_unknown_form_and_a_derived_item_are_named() {
        assertTrue(refusal(CHILD + "A1,F07,1,1,shoe_size,42,\n")
                .message()
                .toString()
                .contains("shoe_size"));
        assertTrue(refusal(CHILD + "A1,F99,1,1,hsct_date,2000-01-01,\n")
                .message()
                .toString()
                .contains("F99"));
        assertTrue(refusal(CHILD + "A1,F07,1,1,age_at_hsct_m,66,\n")
                .message()
                .toString()
                .contains("computed"));
    }

    @Test
    void an_answer_given_twice_and_a_row_of_another_length_are_refused() {
        assertTrue(refusal(CHILD + "A1,F07,1,1,hsct_date,1999-09-05,\n")
                .message()
                .toString()
                .contains("twice"));
        assertTrue(refusal(CHILD + "A1,F07,1,1\n").message().toString().contains("columns"));
    }

    @Test
    void an_unknown_column_refuses_the_file() {
        assertTrue(unreadable(CHILD.replace("absence\n", "absence,colour\n")).contains("colour"));
    }

    @Test
    void what_is_no_csv_file_is_said_to_be_none() {
        assertTrue(unreadable("").contains("empty"));
        assertTrue(unreadable(HEADING).contains("no rows"));
        assertTrue(unreadable(new byte[50 * 1024 * 1024]).contains("50 MB"));
        assertTrue(unreadable(new byte[1024]).contains("not a CSV file"));
        assertTrue(unreadable("%PDF-1.7 nothing of use\nsecond line\n").contains("not an import file"));
        assertTrue(unreadable(new byte[] {(byte) 0xC3, (byte) 0x28, 10, 65}).contains("UTF-8"));
        assertTrue(unreadable(CHILD + "A1,F07,1,1,hsct_date,\"1999").contains("quotation mark"));
    }

    @Test
    void semicolons_and_a_byte_order_mark_are_read_as_well() {
        imported("\uFEFF" + CHILD.replace(',', ';'));
        assertEquals(1, cases().size());
    }

    @Test
    void the_wide_layout_says_the_same_as_the_long_one() {
        imported(CHILD);
        String wide =
                """
                case,form,hsct_seq,repeat_no,hsct_date,infusion_kind,indication
                A1,F07,1,1,1999-09-01,NEW_HSCT,PRIMARY
                """;
        assertTrue(imported(wide).intake().changesNothing());
    }

    @Test
    void an_absence_in_the_wide_layout_is_its_code() {
        imported(CHILD);
        imported("case,form,hsct_seq,repeat_no,donor_type\nA1,F07,1,1,PENDING\n");
        var hsct = cases().get(0).answers().of(TransplantForm.FORM).get(0).answers();
        assertEquals(Optional.of(Absence.PENDING), hsct.absence(TransplantForm.DONOR_TYPE));
    }

    @Test
    void a_case_is_also_found_by_its_pseudonym() {
        imported(CHILD);
        String id = cases().get(0).id().text();
        imported(HEADING + id + ",F01,0,1,country_residence,TW,\n");
        assertEquals(
                Optional.of("TW"),
                cases().get(0)
                        .answers()
                        .first(PatientForm.FORM, PatientForm.COUNTRY_RESIDENCE)
                        .map(Coded::code));
        RowFinding finding = preview(HEADING + "JM-00794-8,F01,0,1,country_residence,TW,\n")
                .findings()
                .get(0);
        assertTrue(
                finding.message().toString().contains("JM-00794-8"),
                finding.message().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {" jm-00001-%s", "JM\u201300001\u2013%s", "JM00001%s", "JM 00001 %s", "\uFF2AM-00001-%s"})
    void a_pseudonym_written_in_another_way_is_its_case(String written) {
        imported(CHILD);
        String digit = cases().get(0).id().text().substring(9);

        ImportPreview again = preview(CHILD.replace("A1,", written.formatted(digit) + ","));

        assertEquals(
                List.of(), again.findings().stream().filter(RowFinding::refuses).toList());
        assertTrue(again.intake().changesNothing());
        assertEquals(0, again.intake().newCases());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JM-00001-0", "jm 00001 0", "JM-0001-9", "JM-09999-9"})
    void what_looks_like_a_pseudonym_and_is_none_never_becomes_a_case(String written) {
        ImportPreview preview = preview(CHILD.replace("A1,", written + ","));

        assertTrue(preview.refused());
        String why = preview.findings().get(0).message().toString();
        assertTrue(why.contains("looks like a pseudonym") || why.contains("There is no case"), why);
        assertFalse(preview.hasRest());
    }

    @Test
    void a_number_is_as_large_everywhere_and_near_the_one_before_it() {
        String visit = "A1,F16,1,%1$s,visit_date,2000-03-01,\n";
        String later = "A1,F16,1,%1$s,visit_date,2001-03-01,\n";

        assertEquals(
                List.of(),
                preview(CHILD + visit.formatted(100)).findings().stream()
                        .filter(RowFinding::refuses)
                        .toList());
        imported(CHILD + visit.formatted(100));
        imported(CHILD + visit.formatted(100) + later.formatted(200));

        assertEquals(
                "The number 301 is too far from the last one of its form there, which is 200; at most 99 numbers may be left out.",
                preview(CHILD + later.formatted(301))
                        .findings()
                        .get(0)
                        .message()
                        .toString());
        assertEquals(
                "hsct_seq must be 0 to 9 and repeat_no 1 to 9999.",
                preview(CHILD + visit.formatted(10000))
                        .findings()
                        .get(0)
                        .message()
                        .toString());
    }
}
