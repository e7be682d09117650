package org.jmmlregistry.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jmmlregistry.deployed.RunningRegistry.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code registry.ear}, unchanged, on Payara Server. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayaraServerIT {

    private static final String ARCHIVE = System.getProperty("registry.ear");

    private PayaraServer server;
    private PayaraServer.Said withoutDataFolder;
    private Path data;

    @BeforeAll
    void deploy(@TempDir Path folder) {
        data = folder.resolve("data");
        server = PayaraServer.start(folder);
        withoutDataFolder = server.asadmin("deploy", "--name", "registry", ARCHIVE);
        server.asadmin("create-system-properties", "registry.data=" + data + ":registry.demonstration=true");
        PayaraServer.Said deployed = server.asadmin("deploy", "--force", "--name", "registry", ARCHIVE);
        assertTrue(deployed.success(), deployed::text);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void without_a_data_folder_the_deployment_says_what_is_missing() {
        assertFalse(withoutDataFolder.success());
        assertTrue(
                withoutDataFolder
                        .text()
                        .contains("REGISTRY_DATA is not set: name the folder in which the registry keeps"),
                withoutDataFolder::text);
    }

    @Test
    void the_pages_are_served_under_the_same_context_root() {
        Page page = Page.get(server.at("/"));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("JMML Registry"), page::text);
    }

    @Test
    void the_demonstration_has_its_fourteen_cases_and_sixty_synthetic_ones() throws IOException, InterruptedException {
        String cases = new String(get("/api/cases"), StandardCharsets.UTF_8);
        assertEquals(14 + 60, cases.split("\"id\":", -1).length - 1, cases);
    }

    @Test
    void the_cohort_report_is_printed_as_by_the_bundle() throws IOException, InterruptedException {
        String text = text(get(FoundingReport.face(".pdf", 1)));
        assertTrue(text.contains("7 of 13 (54 %"), text);
    }

    @Test
    void the_narrative_is_printed_as_by_the_bundle() throws IOException, InterruptedException {
        String cases = new String(get("/api/cases"), StandardCharsets.UTF_8);
        Matcher girl =
                Pattern.compile("\"id\":\"([^\"]+)\"[^}]*\"label\":\"INDEX").matcher(cases);
        assertTrue(girl.find(), cases);
        String text = text(get("/api/cases/" + girl.group(1) + "/narrative.pdf"));
        assertTrue(text.contains("Illustrative reconstruction"), text);
    }

    @Test
    void the_server_describes_the_interface() {
        Page description = Page.get(server.atServer("/openapi"));
        assertEquals(200, description.status());
        assertTrue(description.text().contains("/api/cases/{id}"), description::text);
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        String password = Files.readAllLines(data.resolve("demonstration-accounts.txt")).stream()
                .map(line -> line.split("\\s+"))
                .filter(words -> words[0].equals("doctor"))
                .findFirst()
                .orElseThrow()[1];
        String pair = Base64.getEncoder().encodeToString(("doctor:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.at(path))
                .header("Authorization", "Basic " + pair)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), () -> path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void the_health_page_names_the_schema() {
        Page health = Page.get(server.atServer("/health"));
        assertEquals(200, health.status());
        assertTrue(health.text().contains("\"schema\""), health.text());
    }
}
