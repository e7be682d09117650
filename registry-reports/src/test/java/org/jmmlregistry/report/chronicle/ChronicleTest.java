package org.jmmlregistry.report.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.FullCases;
import org.jmmlregistry.report.course.Audience;
import org.junit.jupiter.api.Test;

/** What stands where in a narrative, and what an outside reader may not see. */
class ChronicleTest {

    private static CaseFile child(String course) {
        return CaseFiles.of(RegistryId.of(77), Cases.of("F01/0/1 sex_at_birth=M birth_date=2002-01-15 " + course));
    }

    private static List<String> days(Chronicle chronicle) {
        return chronicle.rows().stream()
                .map(row -> row.when()
                        .flatMap(chronicle.days()::of)
                        .map(Language.ENGLISH::say)
                        .orElse("–"))
                .toList();
    }

    private static String told(Chronicle chronicle) {
        return chronicle.sentences().map(Language.ENGLISH::sentence).collect(Collectors.joining("\n"));
    }

    private static Told said(Chronicle chronicle, String words) {
        return chronicle
                .sentences()
                .filter(told -> Language.ENGLISH.sentence(told).contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_girl_is_told_day_by_day() {
        assertEquals(
                List.of(
                        "–", "−175", "−114", "0", "16", "24", "45", "54", "75", "89", "96", "124", "131", "159", "176",
                        "197", "206", "214", "907"),
                days(Chronicle.of(DemonstrationCases.named("INDEX"), Audience.INSIDE)));
    }

    @Test
    void a_sentence_does_not_repeat_the_date_in_the_margin_but_keeps_the_months() {
        String girl = told(Chronicle.of(DemonstrationCases.named("INDEX"), Audience.INSIDE));
        assertTrue(girl.contains("\nOn day 75 (2.5 months) after the first HSCT, the leukaemia relapsed,"), girl);
        assertTrue(girl.contains("\nAt the age of 6 years, 176 days (5.8 months) after the first, she received"), girl);
        assertTrue(girl.contains("\nAt the last contact on 24 February 2002, day 731 (24.0 months)"), girl);
        String never = told(Chronicle.of(
                child("last_contact_date=2006-02-16 + F03/0/1 dx_date=2003-03-02"
                        + " + F16/0/1 visit_date=2004-02 alive=Y disease_status=REGRESSED"
                        + " + F16/0/2 visit_date=2005-02-10 alive=Y disease_status=REGRESSED"),
                Audience.INSIDE));
        assertTrue(never.contains("\nIn that month, the child was alive; the status"), never);
        assertTrue(never.contains("\nOn that day, the child was alive; the status"), never);
    }

    @Test
    void an_outside_reader_is_told_the_day_and_the_age_of_an_hsct() {
        String girl = told(Chronicle.of(DemonstrationCases.named("INDEX"), Audience.OUTSIDE));
        assertTrue(
                girl.contains("\nOn day 0, at the age of 5 years and 6 months, 175 days after diagnosis, she"), girl);
        assertTrue(girl.contains("\nOn day 176, at the age of 6 years, 176 days (5.8 months) after the first,"), girl);
    }

    @Test
    void a_sentence_knows_the_answers_behind_it() {
        Chronicle girl = Chronicle.of(DemonstrationCases.named("INDEX"), Audience.INSIDE);
        assertEquals(
                List.of("F12b/1/2.dli_date", "F12b/1/2.cd3_dose"),
                said(girl, "The second infusion was given on day 131").sources().stream()
                        .map(Source::code)
                        .limit(2)
                        .toList());
    }

    @Test
    void an_effect_and_the_assessment_of_the_same_day_that_found_the_same_are_one_sentence() {
        Chronicle girl = Chronicle.of(DemonstrationCases.named("INDEX"), Audience.INSIDE);
        Told effect = said(girl, "When the effect of the second infusion");
        assertEquals(
                List.of(
                        "F12b/1/2.dli_response",
                        "F12b/1/2.dli_response_date",
                        "F12d/1/1.for_intervention",
                        "F12d/1/1.resp_overall",
                        "F12d/1/1.assess_date",
                        "F12d/1/1.resp_chimerism"),
                effect.sources().stream().map(Source::code).toList());
        assertEquals(
                "When the effect of the second infusion of donor lymphocytes was assessed on day 159, there was no response and"
                        + " mixed chimerism had become worse.",
                Language.ENGLISH.say(effect));
    }

    @Test
    void two_full_samples_do_not_say_that_it_stayed_so_and_three_do() {
        String two = "+ F07/1/1 hsct_date=2004-05-03 + F09/1/1 chim_date=2004-06-02 cell_type=WB donor_pct=99"
                + " + F09/1/2 chim_date=2006-05-03 cell_type=WB donor_pct=100";
        String both = told(Chronicle.of(child(two), Audience.INSIDE));
        assertTrue(both.contains("was full in both samples, of day 30 and day 730."), both);
        assertFalse(both.contains("stayed so"), both);
        String three = told(Chronicle.of(
                child(two + " + F09/1/3 chim_date=2005-05-03 cell_type=WB donor_pct=98"), Audience.INSIDE));
        assertTrue(three.contains("was full and stayed so in all 3 samples from day 30 to day 730."), three);
    }

    @Test
    void a_long_time_without_contact_is_told() {
        String told = told(Chronicle.of(
                child("last_contact_date=2006-02-16 + F07/1/1 hsct_date=2004-05-03"
                        + " + F08/1/1 anc_recovery=YES anc_recovery_date=2004-05-30"),
                Audience.INSIDE));
        assertTrue(
                told.contains(
                        "As far as recorded, the child was not seen between day 27 and day 654 after the first HSCT"),
                told);
        String yearly = told(
                Chronicle.of(child("last_contact_date=2005-05-30 + F07/1/1 hsct_date=2004-05-03"), Audience.INSIDE));
        assertFalse(yearly.contains("not seen"), yearly);
    }

    @Test
    void a_response_whose_day_is_not_known_stands_behind_its_event() {
        Chronicle told = Chronicle.of(
                child("+ F07/1/1 hsct_date=2004-01-03 + F13/1/1 event_type=RELAPSE event_date=2004-05-20"
                        + " + F12b/1/1 dli_date=2004-05 cd3_dose=1 dli_response=CR dli_response_date=2004-05"),
                Audience.INSIDE);
        List<String> words = told.sentences().map(Language.ENGLISH::sentence).toList();
        int event = words.indexOf(words.stream()
                .filter(each -> each.contains("relapsed"))
                .findFirst()
                .orElseThrow());
        int given = words.indexOf(words.stream()
                .filter(each -> each.startsWith("Donor lymphocytes were given on"))
                .findFirst()
                .orElseThrow());
        int response = words.indexOf(words.stream()
                .filter(each -> each.startsWith("When the effect"))
                .findFirst()
                .orElseThrow());
        assertTrue(event < given && given < response, words.toString());
    }

    @Test
    void what_is_known_of_gvhd_after_an_intervention_is_not_denied() {
        String told = told(Chronicle.of(DemonstrationCases.named("INDEX"), Audience.INSIDE));
        assertTrue(told.contains("No acute GVHD followed the first infusion"), told);
        assertFalse(told.contains("Whether acute or chronic GVHD occurred was not recorded."), told);
    }

    private static Stream<CaseFile> all() {
        return Stream.of(Generated.files(), DemonstrationCases.files(), FullCases.files())
                .flatMap(List::stream);
    }

    /** No date, no name, no number of a child, and nothing that somebody wrote. */
    @Test
    void an_outside_reader_learns_nothing_by_which_a_child_is_known() {
        List<String> found = new ArrayList<>();
        all().forEach(child -> {
            String told = told(Chronicle.of(child, Audience.OUTSIDE));
            identifying(child)
                    .filter(each -> told.matches("(?s).*(?<![\\w.,])" + Pattern.quote(each) + "(?![\\w.,]*\\w).*"))
                    .forEach(each -> found.add(child.id() + ": " + each));
            if (told.matches("(?s).*\\b(19|20)[0-9]{2}-[0-9]{2}.*")
                    || told.matches(
                            "(?s).*\\b(January|February|March|April|May|June|July|August|September|October|November|December) .*")) {
                found.add(child.id() + ": a date in " + told);
            }
        });
        assertEquals(List.of(), found);
    }

    private static Stream<String> identifying(CaseFile child) {
        Stream<String> written = child.answers().entries().stream()
                .flatMap(entry -> Forms.form(entry.key().form()).orElseThrow().items().stream()
                        .filter(item -> WithoutIdentity.identifies(
                                Forms.form(entry.key().form()).orElseThrow(), item))
                        .flatMap(item -> entry.answers().answer(item).stream())
                        .map(answer -> AnswerText.write(answer).value()))
                .filter(text -> text.length() > 3);
        return Stream.concat(written, Stream.of(child.id().text()));
    }

    @Test
    void an_outside_reader_is_told_the_same_days() {
        for (CaseFile child : Generated.files()) {
            assertEquals(
                    days(Chronicle.of(child, Audience.INSIDE)),
                    days(Chronicle.of(child, Audience.OUTSIDE)),
                    child.id().text());
        }
    }

    @Test
    void an_age_stays_and_a_date_goes_for_an_outside_reader() {
        String told = told(Chronicle.of(DemonstrationCases.named("INDEX"), Audience.OUTSIDE));
        assertTrue(told.contains("On day 176, at the age of 6 years"), told);
        assertTrue(told.contains("On day 75 (2.5 months) after the first HSCT, the leukaemia relapsed"), told);
        assertTrue(told.contains("at the age of 8 years"), told);
    }

    /** The girl's month of birth is known, and her age is not told as if the day were. */
    @Test
    void a_month_of_birth_gives_no_exact_age() {
        CaseFile child = CaseFiles.of(
                RegistryId.of(3),
                Cases.of("F01/0/1 sex_at_birth=F birth_date=1994-02 + F03/0/1 dx_date=1999-08-10 dx_code=JMML"));
        assertTrue(told(Chronicle.of(child, Audience.INSIDE)).contains("at the age of about 5 years and 5 months"));
    }

    @Test
    void a_child_without_an_hsct_is_counted_from_the_diagnosis() {
        Chronicle told = Chronicle.of(
                child("last_contact_date=2004-03-10 + F03/0/1 dx_date=2003-03-02 dx_code=JMML"), Audience.INSIDE);
        assertEquals(List.of("–", "0", "374"), days(told));
        assertEquals(
                Set.of(),
                told.rows().stream().filter(row -> row.sentences().isEmpty()).collect(Collectors.toSet()));
    }
}
