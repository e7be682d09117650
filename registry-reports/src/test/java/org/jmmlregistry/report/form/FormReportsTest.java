package org.jmmlregistry.report.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class FormReportsTest {
    private static final Instant CHANGED = Instant.parse("2004-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2004, 3, 2);
    private static final int LONGEST_LIST = 60;

    static Stream<Form> forms() {
        return Forms.all().stream();
    }

    static Stream<EntryKey> entriesOfTheGirl() {
        return girl().entries().stream().map(StoredEntry::key);
    }

    private static StoredCase girl() {
        CaseFile file = DemonstrationCases.named("INDEX");
        return new StoredCase(
                file.id(),
                Optional.of(file.name()),
                Optional.empty(),
                file.answers().byKey().entrySet().stream()
                        .map(each -> entry(each.getKey(), each.getValue()))
                        .toList());
    }

    private static StoredEntry entry(EntryKey key, Answers answers) {
        return new StoredEntry(key, answers, EntryStatus.DRAFT, 1, CHANGED, "data.manager");
    }

    private static PdfText blank(Form form) throws IOException {
        return kept("blank-" + form.code(), PdfText.of(BlankForm.of(form)));
    }

    private static PdfText filled(StoredCase stored, EntryKey key) throws IOException {
        StoredEntry entry = stored.entry(key).orElseThrow();
        return kept(
                "filled-" + key.toString().replace('/', '-'),
                PdfText.of(FilledForm.of(stored, entry, TODAY, Language.ENGLISH)));
    }

    private static PdfText codebook() throws IOException {
        return kept("codebook", PdfText.of(CodebookReport.in(Language.ENGLISH)));
    }

    /** Kept beside the other results of the build, for people to look at. */
    private static PdfText kept(String name, PdfText pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        Files.write(folder.resolve(name + ".pdf"), pdf.bytes());
        return pdf;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_blank_form_conforms_to_pdf_a_2a_and_pdf_ua_1(Form form) throws Exception {
        assertEquals(List.of(), Conformance.violations(blank(form).bytes()));
    }

    @Test
    void what_could_not_be_read_is_printed_as_it_was_typed_and_said_to_be_unread() throws IOException {
        StoredEntry draft = new StoredEntry(
                new EntryKey("F02", 0, 1),
                Answers.none(),
                Map.of("consent_date", Written.typed("31.04.2022", "")),
                EntryStatus.DRAFT,
                1,
                CHANGED,
                "data.manager");

        String text = plain(PdfText.of(FilledForm.of(girl(), draft, TODAY, Language.ENGLISH))
                .text());

        assertTrue(text.contains(plain("“31.04.2022”, which could not be read")), text);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_blank_form_asks_every_entered_item_with_all_its_codes_and_no_derived_one(Form form) throws IOException {
        String text = plain(blank(form).text());
        for (Item<?> item : form.items()) {
            assertTrue(text.contains(plain(Language.ENGLISH.say(item))), item.code());
            assertEquals(
                    !item.isDerived(), text.contains(plain(Language.ENGLISH.say(item) + item.code())), item.code());
            if (item.choices().size() <= LONGEST_LIST && !item.isDerived()) {
                for (Coded choice : item.choices()) {
                    assertTrue(text.contains("\u2610" + plain(Language.ENGLISH.say(choice))), item + " " + choice);
                }
            }
        }
    }

    @Test
    void a_blank_form_says_what_is_required_and_in_which_unit() throws IOException {
        String text = blank(TransplantForm.FORM).text();
        assertTrue(text.contains("hsct_date · required"), text);
        assertTrue(text.contains("× 10⁶/kg"), text);
        assertTrue(text.contains("NASK not asked"), text);
        assertTrue(text.contains("needs a value"), text);
    }

    @ParameterizedTest
    @MethodSource("entriesOfTheGirl")
    void a_filled_form_of_the_girl_conforms_to_pdf_a_2a_and_pdf_ua_1(EntryKey key) throws Exception {
        assertEquals(List.of(), Conformance.violations(filled(girl(), key).bytes()));
    }

    @Test
    void a_filled_form_prints_values_in_words_with_their_codes() throws IOException {
        String text = filled(girl(), new EntryKey("F07", 1, 1)).text();
        assertTrue(text.contains("1999-09-01"), text);
        assertTrue(text.contains("(NEW_HSCT)"), text);
        assertTrue(text.contains("Illustrative reconstruction"), text);
        assertTrue(text.contains(girl().id().text()), text);
        assertFalse(text.contains("INDEX"), text);
        assertTrue(text.contains("Draft, version 1, last changed on 1 March 2004 by data.manager"), text);
    }

    @Test
    void a_filled_form_prints_an_absence_by_its_reason_and_an_open_answer_as_such() throws IOException {
        EntryKey key = new EntryKey(AcuteGvhdForm.FORM.code(), 1, 1);
        Answers answers = Answers.none().with(AcuteGvhdForm.BILIRUBIN, Absence.NOTDONE);
        StoredCase stored =
                new StoredCase(girl().id(), Optional.empty(), Optional.empty(), List.of(entry(key, answers)));

        PdfText pdf = PdfText.of(FilledForm.of(stored, entry(key, answers), TODAY, Language.ENGLISH));

        assertTrue(pdf.text().contains("Total bilirubin bilirubin Not done (NOTDONE)"), pdf.text());
        assertTrue(pdf.text().contains("not answered"), pdf.text());
        assertTrue(pdf.text().contains("Confidential – patient data"), pdf.text());
    }

    @Test
    void a_filled_form_prints_neither_the_day_of_birth_nor_the_hospital_number() throws IOException {
        EntryKey key = new EntryKey(PatientForm.FORM.code(), 0, 1);
        Answers answers = Answers.none()
                .with(PatientForm.LOCAL_MRN, "MRN-8812")
                .with(PatientForm.BIRTH_DATE, ClinicalDate.of(LocalDate.of(1994, 2, 15)));
        StoredCase stored =
                new StoredCase(girl().id(), Optional.empty(), Optional.empty(), List.of(entry(key, answers)));

        String text = filled(stored, key).text();

        assertTrue(text.contains("birth_date 1994-02 "), text);
        assertFalse(text.contains("8812"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "line\n", "unbroken", "&<b>", "中文 ", "☃ 😀 "})
    void a_text_as_long_as_the_registry_takes_is_printed_to_its_end(String piece) throws Exception {
        EntryKey key = new EntryKey(ConsentForm.FORM.code(), 0, 1);
        String reason = piece.repeat(3990 / piece.length()) + "THE-END";
        Answers answers = Answers.none().with(ConsentForm.WITHDRAWAL_REASON, reason);
        StoredCase stored =
                new StoredCase(girl().id(), Optional.empty(), Optional.empty(), List.of(entry(key, answers)));

        PdfText pdf = PdfText.of(FilledForm.of(stored, entry(key, answers), TODAY, Language.ENGLISH));
        kept("filled-long-" + piece.strip().replaceAll("[^a-z]", ""), pdf);

        assertTrue(plain(pdf.text()).contains("THE-END"), pdf.text());
        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
    }

    @Test
    void a_character_without_a_letter_is_marked_and_not_left_out_in_silence() throws IOException {
        EntryKey key = new EntryKey(ConsentForm.FORM.code(), 0, 1);
        Answers answers =
                Answers.none().with(ConsentForm.WITHDRAWAL_REASON, "moved to \u53F0\u5317\u202E \u0939, Łódź");
        StoredCase stored =
                new StoredCase(girl().id(), Optional.empty(), Optional.empty(), List.of(entry(key, answers)));

        String text = filled(stored, key).text();

        assertTrue(text.contains("moved to \u53F0\u5317\u27E8U+202E\u27E9 \u27E8U+0939\u27E9, Łódź"), text);
        assertTrue(text.contains("stand as marks"), text);
        assertTrue(text.contains("\u27E8U+0939\u27E9 DEVANAGARI LETTER HA"), text);
        assertFalse(filled(girl(), key).text().contains("stand as marks"));
    }

    @Test
    void the_codebook_conforms_to_pdf_a_2a_and_pdf_ua_1() throws Exception {
        assertEquals(List.of(), Conformance.violations(codebook().bytes()));
    }

    @Test
    void the_codebook_holds_every_item_of_every_form() throws IOException {
        String text = plain(codebook().text());
        for (Form form : Forms.all()) {
            assertTrue(text.contains(plain(form.code() + Language.ENGLISH.say(form))), form.code());
            for (Item<?> item : form.items()) {
                assertTrue(text.contains(plain(Language.ENGLISH.say(item))), form + "." + item);
            }
        }
    }

    @Test
    void the_same_form_gives_the_same_bytes() throws IOException {
        assertArrayEquals(
                blank(TransplantForm.FORM).bytes(), blank(TransplantForm.FORM).bytes());
        assertArrayEquals(codebook().bytes(), codebook().bytes());
    }
}
