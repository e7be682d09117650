package org.jmmlregistry.report.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.FullCases;
import org.junit.jupiter.api.Test;

/** A narrative may not be belied by an answer that it leaves out. */
class WholeNarrativeTest {

    /** Items that the table of the specification does not hold: early complications, response, infections by name and more. */
    private static final int ADDED_SINCE_THE_TABLE = 23;

    private static final Map<String, String> PATTERNED = Map.of(
            "9861/3", "9920/3",
            "C42.1", "C71.9");

    private static final Set<Item<?>> OF_EARLIER_VISITS = Set.of(
            VisitForm.WEIGHT_KG,
            VisitForm.HEIGHT_CM,
            VisitForm.WBC,
            VisitForm.ANC,
            VisitForm.HB,
            VisitForm.PLT,
            VisitForm.MONO_ABS);

    private static String told(CaseFile file) {
        return Narrative.of(file).stream()
                .map(paragraph -> paragraph.text(Language.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    private static CaseFile with(CaseFile file, Entry entry, Answers answers) {
        return CaseFiles.of(file.id(), file.answers().with(entry.key(), answers));
    }

    @Test
    void each_item_of_the_dictionary_is_told_or_its_reason_is_given() {
        Set<Item<?>> told = new HashSet<>();
        for (CaseFile file : FullCases.files()) {
            Narrative.of(file)
                    .forEach(paragraph -> paragraph.sentences().forEach(sentence -> told.addAll(sentence.items())));
        }
        List<String> silent = new ArrayList<>();
        int items = 0;
        for (Form form : Forms.all()) {
            for (Item<?> item : form.items()) {
                items++;
                if (!told.contains(item) && Untold.why(item).isEmpty()) {
                    silent.add(form.code() + "." + item.code());
                }
            }
        }
        assertEquals(List.of(), silent);
        assertEquals(342 + ADDED_SINCE_THE_TABLE, items);
    }

    @Test
    void an_answer_that_changes_changes_the_words() {
        List<String> silent = new ArrayList<>();
        for (CaseFile file : FullCases.files()) {
            String before = told(file);
            for (Entry entry : file.answers().entries()) {
                for (Item<?> item : Forms.form(entry.key().form()).orElseThrow().enteredItems()) {
                    if (isTold(file, entry, item)) {
                        Answers changed = changed(entry, item);
                        if (told(with(file, entry, changed)).equals(before)) {
                            silent.add(entry.key() + "." + item.code() + " of " + file.name() + ": "
                                    + AnswerText.print(item, entry.answers()) + " and "
                                    + AnswerText.print(item, changed));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    /** The day of the laboratory is told where it is not the day of diagnosis. */
    @Test
    void an_answer_that_goes_changes_the_words() {
        List<String> silent = new ArrayList<>();
        CaseFile file = FullCases.files().get(1);
        String before = told(file);
        Set<Item<?>> needless = Set.of(PatientForm.SEX_AT_BIRTH, DiagnosisForm.LAB_DATE);
        for (Entry entry : file.answers().entries()) {
            for (Item<?> item : Forms.form(entry.key().form()).orElseThrow().enteredItems()) {
                if (isTold(file, entry, item) && !needless.contains(item)) {
                    if (told(with(file, entry, entry.answers().without(item))).equals(before)) {
                        silent.add(entry.key() + "." + item.code());
                    }
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void a_last_contact_after_everything_else_is_told() {
        CaseFile file = FullCases.files().get(1);
        Entry patient = file.answers().of(PatientForm.FORM).get(0);
        Answers later =
                patient.answers().with(PatientForm.LAST_CONTACT_DATE, ClinicalDate.of(LocalDate.of(2011, 5, 7)));
        assertTrue(told(with(file, patient, later)).contains("At the last contact on 7 May 2011"));
    }

    /** She would otherwise be told to be in complete remission with full donor chimerism, and no more. */
    @Test
    void a_remission_with_active_chronic_gvhd_and_a_second_malignancy_says_so() {
        CaseFile girl = DemonstrationCases.named("INDEX");
        CaseAnswers burdened = girl.answers()
                .with(
                        new EntryKey(ChronicGvhdForm.FORM.code(), 2, 1),
                        read(
                                ChronicGvhdForm.FORM,
                                Map.of(
                                        "cgvhd_present", "Y",
                                        "onset_date", "2000-09-01",
                                        "nih_global", "MODERATE",
                                        "systemic_therapy", "Y",
                                        "therapy", "STEROID;RUXOLITINIB",
                                        "last_status", "ACTIVE_ON_IS")))
                .with(
                        new EntryKey(MalignancyForm.FORM.code(), 0, 1),
                        read(
                                MalignancyForm.FORM,
                                Map.of("sm_date", "2001-05-02", "sm_type", "THYROID", "outcome", "ALIVE_DISEASE")));
        String told = told(CaseFiles.of(girl.id(), burdened));
        assertTrue(
                told.contains(
                        "she was alive in complete remission with full donor chimerism, with active moderate chronic "
                                + "GVHD on immunosuppression and a second malignancy (thyroid cancer)."),
                told);
        assertTrue(
                told.contains(
                        "Moderate chronic GVHD began on day 190. It needed systemic immunosuppression, treated with "
                                + "steroid and ruxolitinib. "
                                + "When last seen, chronic GVHD after the second HSCT was active, on immunosuppression."),
                told);
    }

    @Test
    void a_variant_is_told_with_its_name_pathogenicity_origin_and_share() {
        CaseFile girl = DemonstrationCases.named("INDEX");
        EntryKey key = new EntryKey(GeneticsForm.FORM.code(), 0, 2);
        CaseAnswers sequenced = girl.answers()
                .with(
                        key,
                        read(
                                GeneticsForm.FORM,
                                Map.of(
                                        "assay", "GENE_PANEL",
                                        "timepoint", "DX",
                                        "gene", "PTPN11",
                                        "hgvs_c", "c.226G>A",
                                        "hgvs_p", "p.(Glu76Lys)",
                                        "vaf", "0.42",
                                        "origin", "SOMATIC",
                                        "acmg_class", "5")));
        String told = told(CaseFiles.of(girl.id(), sequenced));
        assertTrue(
                told.contains(
                        "A variant was found in PTPN11: c.226G>A, p.(Glu76Lys), pathogenic, somatic, allele fraction "
                                + "42 % (at diagnosis)."),
                told);
    }

    @Test
    void an_event_and_a_diagnosis_without_their_kind_are_not_given_one() {
        String told = told(changed("INDEX", line -> line.replace("event_type,RELAPSE,", "event_type,,UNK")
                .replace("dx_code,JMML,", "dx_code,,UNK")));
        assertTrue(told.contains("an event was found whose kind was not recorded"), told);
        assertTrue(told.startsWith("The patient was a girl"), told);
        assertTrue(told.contains("A disease that was not named was diagnosed"), told);
        assertFalse(told.contains("the leukaemia relapsed"), told);
    }

    @Test
    void what_belongs_to_an_hsct_without_a_day_is_told_apart() {
        String told = told(changed("INDEX", line -> line.replace("2,1,hsct_date,2000-02-24,", "2,1,hsct_date,,UNK")));
        assertTrue(told.contains("HSCT 2, Transplant procedure – Also recorded: What was infused: New HSCT"), told);
        assertTrue(told.contains("HSCT 2, Acute GVHD – Also recorded: Acute GVHD occurred: Yes"), told);
    }

    private static CaseFile changed(String name, UnaryOperator<String> change) {
        return DemonstrationCases.files(change).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Answers read(Form form, Map<String, String> values) {
        Map<String, Written> written = new HashMap<>();
        values.forEach((item, value) -> written.put(item, Written.value(value)));
        return form.read(new EntryKey(form.code(), 0, 1), written).answers();
    }

    /** What nobody knows may not pass for a no. */
    @Test
    void a_question_without_an_answer_is_said_to_have_none() {
        List<String> silent = new ArrayList<>();
        CaseFile file = FullCases.files().get(1);
        for (Entry entry : file.answers().entries()) {
            for (Item<?> item : Forms.form(entry.key().form()).orElseThrow().enteredItems()) {
                boolean asks = Set.of(Kind.YES_NO, Kind.CODE, Kind.CODES).contains(item.kind());
                if (asks && isTold(file, entry, item) && item != PatientForm.SEX_AT_BIRTH) {
                    Answers unknown = entry.answers().with(item, Absence.UNK);
                    boolean named = Narrative.of(with(file, entry, unknown)).stream()
                            .flatMap(paragraph -> paragraph.sentences().stream())
                            .anyMatch(sentence -> sentence.items().contains(item));
                    if (!named) {
                        silent.add(entry.key() + "." + item.code());
                    }
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    /** A later contact or the death comes after a last contact, and a later visit tells its own measurements. */
    private static boolean isTold(CaseFile file, Entry entry, Item<?> item) {
        boolean superseded =
                item == PatientForm.LAST_CONTACT_DATE || (OF_EARLIER_VISITS.contains(item) && !isLast(file, entry));
        return entry.answers().get(item).isPresent() && Untold.why(item).isEmpty() && !superseded;
    }

    private static boolean isLast(CaseFile file, Entry visit) {
        return !file.isDead()
                && visit.get(VisitForm.VISIT_DATE).map(ClinicalDate::imputed).equals(file.lastSeen());
    }

    private static Answers changed(Entry entry, Item<?> item) {
        Form form = Forms.form(entry.key().form()).orElseThrow();
        String other = other(item, entry.answers().answer(item).orElseThrow());
        return entry.answers()
                .with(form.read(entry.key(), Map.of(item.code(), Written.value(other)))
                        .answers());
    }

    private static String other(Item<?> item, Answer answer) {
        String now = AnswerText.write(answer).value();
        return switch (item.kind()) {
            case DATE ->
                ClinicalDate.parse(now).orElseThrow().earliest().plusDays(401).toString();
            case NUMBER, INTEGER -> new BigDecimal(now).add(BigDecimal.ONE).toPlainString();
            case CODE, CODES -> next(item, now);
            case YES_NO -> now.equals("Y") ? "N" : "Y";
            case STRING, STRINGS, TEXT -> text(now);
        };
    }

    private static String text(String now) {
        if (now.contains("Glu76")) {
            return "p.(Glu76Gly)";
        }
        return now.startsWith("F12") ? "F12b/1/77" : PATTERNED.getOrDefault(now, now + "2");
    }

    private static String next(Item<?> item, String now) {
        List<String> codes = item.choices().stream().map(Coded::code).toList();
        return codes.get((codes.indexOf(now) + 1) % codes.size());
    }
}
