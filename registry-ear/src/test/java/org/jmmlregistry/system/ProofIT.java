package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmmlregistry.deployed.Command;
import org.jmmlregistry.deployed.FoundingReport;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.jmmlregistry.security.Sha256;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A PDF leaves the registry and comes back; a report goes from draft to approval and is withdrawn. */
@ExtendWith({SharedRegistry.class, Chromium.class})
class ProofIT {

    private static final String PDF = "application/pdf";
    private static final String VERIFY = "/api/reports/verify";

    @TempDir
    private Path folder;

    private final RunningRegistry registry;
    private final Browser browser;

    ProofIT(RunningRegistry registry, Browser browser) {
        this.registry = registry;
        this.browser = browser;
    }

    private Credentials account(String name) {
        return Credentials.ofDemonstration(registry, name);
    }

    private Rest rest(String name) {
        return new Rest(registry, account(name));
    }

    private byte[] taken(String address) {
        RestAnswer answer = rest("datamanager").get(address);
        assertEquals(200, answer.status(), answer::text);
        return answer.body();
    }

    private JsonObject shown(byte[] file) {
        RestAnswer answer = rest("datamanager").post(VERIFY, PDF, file);
        assertEquals(200, answer.status(), answer::text);
        return answer.json();
    }

    private static byte[] altered(byte[] file) {
        byte[] other = file.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    private String signed(String name) {
        return Json.createObjectBuilder()
                .add("password", account(name).password())
                .add("reason", "a figure was wrong")
                .build()
                .toString();
    }

    private RestAnswer step(int number, String step, String name) {
        return rest(name).postJson("/api/releases/" + number + "/" + step, signed(name));
    }

    private RestAnswer putForward(byte[] draft) {
        String body = Json.createObjectBuilder()
                .add("sha256", Sha256.of(draft))
                .build()
                .toString();
        return rest("datamanager").postJson("/api/releases", body);
    }

    @Test
    void a_file_that_left_is_known_and_an_altered_or_foreign_one_is_not() {
        for (String address : List.of(
                FoundingReport.face(".pdf", 1),
                "/api/studies/study.pdf?data=snapshot%201&endpoints=OS&kinds=SYNTHETIC",
                "/api/studies/study.pdf?data=now&endpoints=OS&kinds=SYNTHETIC",
                "/api/cases/JM-00014-7/narrative.pdf",
                "/api/cases/JM-00014-7/narrative.pdf?form=outside",
                "/api/cases/JM-00014-7/forms/F01/0/1.pdf")) {
            byte[] file = taken(address);
            JsonObject proof = shown(file);
            assertEquals("ISSUED", proof.getString("origin"), address);
            assertNotEquals("NOT_TOLD", proof.getJsonObject("data").getString("state"), proof::toString);
            assertEquals(Sha256.of(file), proof.getJsonObject("document").getString("sha256"), address);
            assertEquals("ALTERED", shown(altered(file)).getString("origin"), address);
        }
        assertEquals("UNKNOWN", shown(taken("/api/forms/F01/blank.pdf")).getString("origin"));
        assertEquals("UNKNOWN", shown("no PDF".getBytes(StandardCharsets.UTF_8)).getString("origin"));
    }

    @Test
    void equal_files_are_one_of_the_list_with_how_often_they_left() {
        byte[] file = taken("/api/studies/study.pdf?data=snapshot%201&endpoints=LFS&kinds=SYNTHETIC");
        assertArrayEquals(file, taken("/api/studies/study.pdf?data=snapshot%201&endpoints=LFS&kinds=SYNTHETIC"));

        JsonObject last = rest("datamanager").get("/api/reports/issued").list().getJsonObject(0);
        assertEquals(Sha256.of(file), last.getString("sha256"));
        assertEquals(2, last.getJsonObject("issued").getInt("times"));
    }

    @Test
    void a_report_is_reviewed_approved_kept_as_it_was_and_withdrawn() throws Exception {
        byte[] draft = taken("/api/studies/study.pdf?data=snapshot%201&endpoints=RI&kinds=SYNTHETIC");
        RestAnswer created = putForward(draft);
        assertEquals(201, created.status(), created::text);
        int number = created.json().getInt("number");
        assertEquals(422, putForward(draft).status());
        assertEquals(422, step(number, "approve", "doctor").status());
        assertEquals(403, step(number, "review", "datamanager").status());
        assertEquals(200, step(number, "review", "statistician").status());
        assertEquals(200, step(number, "approve", "doctor").status());

        byte[] approved = taken("/api/releases/" + number + "/report.pdf");
        assertEquals(List.of(), new Pdf(approved).brokenStandards());
        assertTrue(new Pdf(approved).text().contains("I approve this report."));
        assertArrayEquals(approved, taken("/api/releases/" + number + "/report.pdf"));
        JsonObject proof = shown(approved);
        assertEquals("ISSUED", proof.getString("origin"));
        assertEquals("APPROVED", proof.getJsonObject("release").getString("state"));

        assertEquals(200, step(number, "withdraw", "doctor").status());
        JsonObject withdrawn = shown(approved).getJsonObject("release");
        assertEquals("WITHDRAWN", withdrawn.getString("state"));
        assertEquals("a figure was wrong", withdrawn.getString("reason"));
        assertArrayEquals(approved, taken("/api/releases/" + number + "/report.pdf"));
    }

    @Test
    void a_file_is_verified_on_the_page_and_a_report_released_there() {
        byte[] file = taken("/api/studies/study.pdf?data=snapshot%201&endpoints=NRM&kinds=SYNTHETIC");
        try (Visit visit = Visit.of(browser, registry, account("datamanager"))) {
            visit.open("/verify.xhtml");
            visit.choose("study.pdf", PDF, file);
            visit.page().click("#verify");
            assertEquals("Issued here, unaltered.", visit.page().textContent("#origin"));
            assertEquals(List.of(), visit.barriers());
            visit.choose("study.pdf", PDF, altered(file));
            visit.page().click("#verify");
            assertTrue(visit.page().textContent("#origin").startsWith("Altered: "));
            visit.page().click("#verify");
            assertTrue(visit.content().contains("Choose a file that is not empty."), visit::content);
            visit.open("/documents.xhtml");
            visit.page().click("#forward tr:nth-child(1) input[type=submit]");
            assertEquals("/release.xhtml", visit.place(), visit::content);
            assertEquals(List.of(), visit.barriers());
        }
        sign("statistician", "#review");
        sign("doctor", "#approve");
        try (Visit visit = Visit.of(browser, registry, account("doctor"))) {
            visit.open("/documents.xhtml");
            assertEquals(List.of(), visit.barriers());
            visit.page().click("table a[href^='release.xhtml']");
            visit.page().click("details:has(#withdraw) summary");
            visit.page().fill("#reason", "a figure was wrong");
            visit.page().fill("#withdrawPassword", account("doctor").password());
            visit.page().click("#withdraw");
            assertTrue(visit.content().contains("a figure was wrong"), visit::content);
        }
    }

    private void sign(String name, String button) {
        try (Visit visit = Visit.of(browser, registry, account(name))) {
            visit.open("/documents.xhtml");
            visit.page().click("table a[href^='release.xhtml']");
            visit.page().fill("#password", "wrong");
            visit.page().click(button);
            assertTrue(visit.content().contains("The password is wrong; nothing was signed."), visit::content);
            visit.page().fill("#password", account(name).password());
            visit.page().click(button);
            assertEquals(0, visit.page().locator(button).count(), visit::content);
        }
    }

    @Test
    void a_running_registry_answers_the_command_line() throws Exception {
        byte[] file = taken("/api/studies/study.pdf?data=snapshot%201&endpoints=OS,LFS&kinds=SYNTHETIC");
        Path known = Files.write(folder.resolve("known.pdf"), file);
        Path foreign = Files.write(folder.resolve("foreign.pdf"), altered(file));

        Command genuine = registry.command("verify", known.toString());
        assertEquals(0, genuine.exit(), genuine::said);
        assertTrue(genuine.said().startsWith("Issued here, unaltered."), genuine::said);
        Command other = registry.command("verify", foreign.toString());
        assertEquals(1, other.exit(), other::said);
        assertTrue(other.said().startsWith("Altered: "), other::said);
    }
}
