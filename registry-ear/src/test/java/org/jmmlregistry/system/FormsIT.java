package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.VeraPDFException;

/** What can be had of a form: on paper, as a questionnaire, as a table; and its answers. */
@ExtendWith({SharedRegistry.class, Chromium.class})
class FormsIT {

    private final RunningRegistry registry;
    private final Browser browser;
    private final Rest rest;

    FormsIT(RunningRegistry registry, Browser browser) {
        this.registry = registry;
        this.browser = browser;
        rest = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/forms/F07/blank.pdf, Transplant procedure",
        "/api/codebook.pdf, Codebook",
        "/api/cases/JM-00014-7/forms/F07/1/1.pdf, HLA-identical sibling (HLA_ID_SIBLING)"
    })
    void a_form_on_paper_keeps_the_standards_of_archiving_and_accessibility(String path, String words)
            throws IOException, VeraPDFException {
        Rest.RestAnswer answer = rest.get(path);
        assertEquals(200, answer.status(), answer::text);
        assertEquals("application/pdf", answer.mediaType());
        Pdf pdf = new Pdf(answer.body());
        assertEquals(List.of(), pdf.brokenStandards());
        assertTrue(pdf.text().contains(words), path);
    }

    @Test
    void a_questionnaire_is_fhir_json() {
        Rest.RestAnswer answer = rest.get("/api/forms/F12b/questionnaire");
        assertEquals("application/fhir+json", answer.mediaType());
        JsonObject json = answer.json();
        assertEquals("Questionnaire", json.getString("resourceType"));
        assertEquals(19, json.getJsonArray("item").size());
    }

    @Test
    void the_codebook_as_a_table_has_a_row_for_each_item() {
        Rest.RestAnswer answer = rest.get("/api/codebook.csv");
        assertEquals(200, answer.status());
        assertEquals(366, answer.text().lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/export/long.csv",
                "/api/export/long.csv?form=F13",
                "/api/export/F01.csv",
                "/api/export/F07.csv"
            })
    void an_export_is_an_import_that_changes_nothing(String path) {
        Rest.RestAnswer exported = rest.get(path);
        assertEquals(200, exported.status(), exported::text);
        assertTrue(exported.text().startsWith("case,form,hsct_seq,repeat_no,"), exported.text());
        assertTrue(exported.text().contains("JM-00014-7,"), exported.text());

        JsonObject preview = rest.postCsv("/api/import", exported.text()).json();

        assertEquals(0, preview.getInt("newCases"), preview::toString);
        assertEquals(0, preview.getInt("changedEntries"), preview::toString);
    }

    @Test
    void an_export_tells_no_day_of_birth() {
        String exported = rest.get("/api/export/long.csv").text();
        assertTrue(exported.contains("JM-00014-7,F01,0,1,birth_date,1994-02,"), exported);
        assertFalse(exported.contains("1994-02-15"), exported);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/forms/F99/blank.pdf",
                "/api/forms/F99/questionnaire",
                "/api/export/F99.csv",
                "/api/export/long.csv?form=F99",
                "/api/cases/JM-00014-7/forms/F99/1/1.pdf",
                "/api/cases/JM-00014-7/forms/F07/9/1.pdf"
            })
    void what_is_not_there_gets_a_sentence(String path) {
        Rest.RestAnswer answer = rest.get(path);
        assertEquals(404, answer.status(), answer::text);
        assertEquals("application/problem+json", answer.mediaType());
        assertFalse(answer.detail().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/export/long.csv", "/api/export/F07.csv", "/api/cases/JM-00014-7/forms/F07/1/1.pdf"})
    void a_statistician_takes_answers_and_a_stranger_does_not(String path) {
        Rest statistician = new Rest(registry, Credentials.ofDemonstration(registry, "statistician"));
        assertEquals(200, statistician.get(path).status());
        Rest stranger = new Rest(registry, new Credentials("nobody", "wrong"));
        assertEquals(401, stranger.get(path).status());
    }

    @Test
    void the_page_lists_all_forms_and_its_links_lead_somewhere() {
        try (Visit visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "doctor"))) {
            visit.open("/forms.xhtml");
            assertEquals(21, visit.page().locator("tbody tr").count());
            assertTrue(visit.download("Codebook (PDF)").length > 0);
            assertTrue(visit.download("All answers (CSV)").length > 0);
            visit.open("/entry.xhtml?id=JM-00014-7&form=F07&hsct=1&repeat=1");
            assertTrue(visit.download("This form on paper (PDF)").length > 0);
            assertEquals(List.of(), visit.scriptErrors());
        }
    }
}
