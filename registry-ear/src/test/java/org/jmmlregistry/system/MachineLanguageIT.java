package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.jmmlregistry.backup.EmbeddedDatabase;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.deployed.Command;
import org.jmmlregistry.deployed.FoundingReport;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry on a machine that speaks another language: signed in to, written to, imported into, printed from, saved, started again. */
@Tag("long")
@ExtendWith(Chromium.class)
class MachineLanguageIT {

    private static final String FILE =
            """
            case,form,hsct_seq,repeat_no,item,value,absence
            İSTANBUL-1,F01,0,1,sex_at_birth,M,
            İSTANBUL-1,F01,0,1,birth_date,1987,
            İSTANBUL-1,F01,0,1,data_label,SYNTHETIC,
            """;

    @TempDir
    private Path folder;

    private final Browser browser;

    MachineLanguageIT(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH"})
    void what_is_written_there_is_what_is_written_anywhere(String language) throws IOException {
        Locale spoken = Locale.forLanguageTag(language);
        String options = "-Duser.language=%s -Duser.country=%s".formatted(spoken.getLanguage(), spoken.getCountry());
        String id;
        try (RunningRegistry registry =
                RunningRegistry.start(folder, Map.of("REGISTRY_DEMONSTRATION", "true", "JAVA_TOOL_OPTIONS", options))) {
            Credentials dataManager = Credentials.ofDemonstration(registry, "datamanager");
            try (Visit visit = Visit.of(browser, registry, dataManager)) {
                id = register(visit);
                imports(visit);
            }
            assertEquals("1986", birth(new Rest(registry, dataManager), id));
            prints(new Rest(registry, Credentials.ofDemonstration(registry, "doctor")));
            assertDone(registry.command("backup"), "Backup written to ");
            assertDone(registry.command("verify"), "The chain of the trail is whole: ");
            assertTrue(
                    Files.readString(registry.data().resolve("trail.anchor")).matches("[0-9]+ [0-9a-f]+ [0-9]+\\s+"));
        }
        try (RunningRegistry registry = RunningRegistry.start(folder, Map.of("JAVA_TOOL_OPTIONS", options))) {
            Credentials dataManager = Credentials.ofDemonstration(registry, "datamanager");
            assertEquals("1986", birth(new Rest(registry, dataManager), id));
        }
    }

    @Test
    void a_start_names_what_an_earlier_version_wrote_there_in_other_digits() throws SQLException {
        Path database;
        try (RunningRegistry registry = RunningRegistry.startDemonstration(folder)) {
            database = registry.data().resolve("db");
        }
        RegistryDataSource source = new RegistryDataSource();
        source.setUrl("jdbc:derby:" + database);
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE form_entry SET answers = ? WHERE case_id = 'JM-00014-7' AND form_code = 'F01'")) {
            update.setString(
                    1, "{\"sex_at_birth\": \"F\", \"birth_date\": \"١٩٩٤\", \"data_label\": \"ILLUSTRATIVE\"}");
            assertEquals(1, update.executeUpdate());
        }
        EmbeddedDatabase.shutDown(database);
        try (RunningRegistry registry = RunningRegistry.start(folder, Map.of())) {
            String said = String.join("\n", registry.console());
            assertTrue(said.contains("(1 in all, the first at JM-00014-7 F01/0/1 birth_date; "), said);
        }
    }

    private static String register(Visit visit) {
        visit.open("/newcase.xhtml");
        visit.page().fill("#label", "STUDY-7");
        visit.page().selectOption("#sex_at_birth", "F");
        visit.page().fill("#birth_date", "1986");
        visit.page().selectOption("#data_label", "SYNTHETIC");
        visit.page().click("#register");
        assertEquals("/case.xhtml", visit.place(), visit::content);
        String id = visit.page().url().replaceFirst("^.*id=", "");
        assertTrue(id.matches("JM-[0-9]{5}-[0-9]"), id);
        visit.open("/entry.xhtml?form=F07&hsct=1&id=" + id);
        visit.page().fill("#hsct_date", "1990");
        visit.page().selectOption("#infusion_kind", "NEW_HSCT");
        visit.page().click("#draft");
        assertEquals("/case.xhtml", visit.place(), visit::content);
        assertTrue(visit.content().contains("1990"), visit::content);
        return id;
    }

    private static void imports(Visit visit) {
        visit.open("/import.xhtml");
        visit.upload("bölüm.csv", FILE);
        visit.page().click("#confirm");
        assertTrue(visit.content().contains("bölüm.csv was imported: 1 new case"), visit::content);
        visit.open("/cases.xhtml?q=İSTANBUL-1");
        assertEquals(1, visit.page().locator("tbody tr").count());
    }

    private static String birth(Rest rest, String id) {
        RestAnswer answer = rest.get("/api/cases/" + id + "/forms/F01/0/1");
        assertEquals(200, answer.status(), answer::text);
        return answer.json().getJsonObject("answers").getString("birth_date");
    }

    private static void prints(Rest rest) throws IOException {
        RestAnswer narrative = rest.get("/api/cases/JM-00014-7/narrative.pdf");
        assertEquals(200, narrative.status(), narrative::text);
        String course = new Pdf(narrative.body()).text();
        assertTrue(course.contains("day 75 (2.5 months) after the first HSCT, the leukaemia relapsed"), course);
        RestAnswer report = rest.get(FoundingReport.face(".pdf", 1));
        assertEquals(200, report.status(), report::text);
        String figures = new Pdf(report.body()).text();
        assertTrue(figures.contains("Alive and disease-free 7 of 13 54 %"), figures);
    }

    private static void assertDone(Command done, String beginning) {
        assertEquals(0, done.exit(), done::said);
        assertTrue(done.said().contains(beginning), done::said);
    }
}
