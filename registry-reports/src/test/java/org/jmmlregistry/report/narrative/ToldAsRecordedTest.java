package org.jmmlregistry.report.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.course.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children whose narrative must say no more than was recorded, and each thing at its place. */
class ToldAsRecordedTest {

    private static CaseFile child(String course) {
        return CaseFiles.of(RegistryId.of(77), Cases.of("F01/0/1 sex_at_birth=M birth_date=2002-01-15 " + course));
    }

    private static List<String> titles(CaseFile file) {
        return Narrative.of(file).stream()
                .map(paragraph -> Language.ENGLISH.say(paragraph.title()))
                .toList();
    }

    private static String told(CaseFile file) {
        return Narrative.of(file).stream()
                .map(paragraph -> Language.ENGLISH.say(paragraph.title()) + ": " + paragraph.text(Language.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2004 | In 2004 (day 0), at the age of 2 years and 5 months (imputed), 487 days (imputed) after diagnosis, he received
                    2004-05 | In May 2004 (day 0), at the age of 2 years and 4 months (imputed), 440 days (imputed) after diagnosis, he received
                    2004-05-03 | On 3 May 2004 (day 0), at the age of 2 years and 3 months, 428 days after diagnosis, he received
                    """)
    void an_hsct_is_told_on_the_date_that_was_recorded(String date, String opening) {
        String told = told(child("+ F03/0/1 dx_date=2003-03-02 + F07/1/1 hsct_date=" + date));

        assertTrue(told.contains("First HSCT: " + opening), told);
    }

    @ParameterizedTest(name = "born {0}, diagnosed {1}: {2}")
    @CsvSource({
        "2010, 2011-05-15, at the age of about 10 months",
        "2010, 2010-11-02, in the year of birth",
        "2010, 2010, in the year of birth",
        "2010, 2012-08-01, at the age of about 2 years",
        "2010-01, 2010-01-20, at the age of less than a month",
        "2010-01, 2010-03-20, at the age of about 2 months",
        "2010-01, 2011, at the age of about 1 year and 5 months (imputed)"
    })
    void an_infant_is_told_in_months(String born, String diagnosed, String age) {
        CaseFile file = CaseFiles.of(
                RegistryId.of(1),
                Cases.of("F01/0/1 sex_at_birth=M data_label=SYNTHETIC birth_date=" + born + " + F03/0/1 dx_date="
                        + diagnosed));
        String told = told(file);

        assertTrue(told.contains(age), told);
    }

    @Test
    void what_is_counted_from_an_hsct_of_unknown_day_is_marked() {
        String told = told(child("last_contact_date=2006-12-01 + F07/1/1 hsct_date=2004-05"
                + " + F08/1/1 anc_recovery=YES anc_recovery_date=2004-06-20"
                + " + F09/1/1 chim_date=2004-07-01 cell_type=WB donor_pct=99"
                + " + F13/1/1 event_type=RELAPSE event_date=2004-12-24"
                + " + F07/2/1 hsct_date=2005-03-01 + F08/2/1 anc_recovery=YES anc_recovery_date=2005-03-20"));

        assertTrue(told.contains("Neutrophils recovered on day 36 (imputed)."), told);
        assertTrue(told.contains("99 % on day 47 (imputed)"), told);
        assertTrue(told.contains("On 24 December 2004, day 223 (7.3 months, imputed) after the first HSCT"), told);
        assertTrue(told.contains("290 days (9.5 months, imputed) after the first"), told);
        assertTrue(told.contains("Neutrophils recovered on day 19."), told);
    }

    @Test
    void the_cells_of_two_donors_are_told_together_in_the_list_of_events() {
        CaseFile file = child("+ F07/1/1 hsct_date=2004-05-03 stem_cell_source=DOUBLE_UCB"
                + " + F09/1/1 chim_date=2004-07-01 cell_type=WB donor_pct=60 donor_pct_2=40");

        assertEquals(
                List.of("donor cells 100 %"),
                Timeline.of(file).events().stream()
                        .flatMap(event -> event.detail().stream())
                        .map(Language.ENGLISH::say)
                        .filter(detail -> detail.startsWith("donor cells"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    last_contact_date=2004-02-10 + F03/0/1 dx_date=2003-03-02 + F17/0/1 death_date=2004-02-10 cod_primary=HAEMORRHAGE
                    last_contact_date=2007-02-10 + F03/0/1 dx_date=2003-03-02 + F05/0/1 agents=AZACITIDINE start_date=2003-04-01 + F16/0/1 visit_date=2005-02-01 alive=Y disease_status=CR_UNSPECIFIED + F16/0/2 visit_date=2007-02-10 alive=Y disease_status=CR_UNSPECIFIED
                    """)
    void a_child_without_an_hsct_is_told_without_words_of_one(String course) {
        CaseFile file = child(course);
        String told = told(file).replace("No HSCT was recorded.", "");

        assertFalse(told.contains("HSCT"), told);
        assertFalse(told.contains("himerism"), told);
        Timeline.of(file).events().forEach(event -> {
            String words = Language.ENGLISH.say(event.what())
                    + event.detail().map(Language.ENGLISH::say).orElse("");
            assertFalse(words.contains("HSCT") || words.contains("himerism"), words);
        });
    }

    @Test
    void a_visit_is_told_before_the_hsct_that_followed_it() {
        List<String> titles = titles(child("last_contact_date=2006-12-01 + F03/0/1 dx_date=2003-03-02"
                + " + F16/0/1 visit_date=2003-06-01 alive=Y disease_status=OBSERVED_STABLE"
                + " + F07/1/1 hsct_date=2004-05-03 + F16/1/1 visit_date=2004-08-10 alive=Y disease_status=NE"
                + " + F07/2/1 hsct_date=2005-03-01 + F16/2/1 visit_date=2005-06-10 alive=Y disease_status=CR_UNSPECIFIED"
                + " + F16/2/2 visit_date=2006-12-01 alive=Y disease_status=CR_UNSPECIFIED"));

        assertEquals(
                List.of("Follow-up before HSCT", "First HSCT", "Follow-up", "Second HSCT", "Follow-up", "Outcome"),
                titles.stream()
                        .filter(title ->
                                title.startsWith("Follow-up") || title.endsWith(" HSCT") || title.equals("Outcome"))
                        .filter(title -> !title.startsWith("Engraftment") && !title.startsWith("Treatment"))
                        .toList());
    }

    @Test
    void a_visit_left_before_the_first_hsct_that_came_after_it_is_told_at_the_end() {
        List<String> titles = titles(child("last_contact_date=2006-12-01 + F07/1/1 hsct_date=2004-05-03"
                + " + F16/0/1 visit_date=2005-06-01 alive=Y disease_status=NE"));

        assertFalse(titles.contains("Follow-up before HSCT"), titles.toString());
        assertTrue(titles.indexOf("Follow-up") > titles.indexOf("First HSCT"), titles.toString());
    }
}
