package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cohorts as a program saves, reads and counts them. */
@ExtendWith(SharedRegistry.class)
class CohortRestIT {

    private static final String GIRLS = "F01.sex_at_birth is F";

    private final Rest rest;
    private final Rest doctor;

    CohortRestIT(RunningRegistry registry) {
        this.rest = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
        this.doctor = new Rest(registry, Credentials.ofDemonstration(registry, "doctor"));
    }

    private static String body(String name, String criterion, String users) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("criterion", criterion)
                .add("users", users)
                .build()
                .toString();
    }

    private static RestAnswer count(Rest caller, String criterion) {
        return caller.get("/api/cohorts/count?criterion=" + URLEncoder.encode(criterion, StandardCharsets.UTF_8));
    }

    @Test
    void a_cohort_is_saved_read_with_its_versions_and_retired() {
        RestAnswer created = rest.postJson("/api/cohorts", body("Girls", GIRLS, "READERS"));
        assertEquals(201, created.status(), created::text);
        String address = "/api/cohorts/" + created.json().getInt("number");
        String save =
                body("Girls again", GIRLS + " and kind is SYNTHETIC", "READERS").replace("{", "{\"version\":1,");
        assertEquals(200, doctor.putJson(address, save).status());
        RestAnswer late = rest.putJson(address, save);
        assertEquals(409, late.status());
        assertTrue(late.detail().startsWith("doctor has saved version 2 of this cohort"), late::detail);
        JsonObject found = rest.get(address).json();
        assertEquals(2, found.getJsonArray("versions").size());
        assertEquals("Girls again", found.getJsonObject("latest").getString("name"));
        assertTrue(rest.postJson(address + "/retire", "{\"version\": 2}")
                .json()
                .getJsonObject("latest")
                .getBoolean("retired"));
        assertTrue(rest.get("/api/cohorts").text().contains("Girls again"));
        RestAnswer children = rest.get(address + "/children?size=5");
        assertEquals(5, children.list().size(), children::text);
        assertEquals(200, rest.get(address + "/children?which=OPEN").status());
        assertEquals(400, rest.get(address + "/children?which=some").status());
    }

    @Test
    void a_count_says_how_many_of_whom_and_of_what_kind() {
        JsonObject all = rest.get("/api/cohorts/count").json();
        JsonObject girls = count(rest, GIRLS).json();

        assertEquals(all.getInt("of"), all.getInt("children"));
        assertEquals(all.getInt("of"), girls.getInt("of"));
        assertEquals(GIRLS, girls.getString("criterion"));
        assertEquals(
                girls.getInt("children"),
                girls.getJsonArray("kinds").stream()
                        .mapToInt(each -> each.asJsonObject().getInt("children"))
                        .sum());
        assertEquals(
                girls.getInt("children"),
                rest.postJson("/api/cohorts/count", "{\"criterion\": \"" + GIRLS + "\"}")
                        .json()
                        .getInt("children"));
        assertEquals(0, count(rest, GIRLS + " and F01.sex_at_birth is M").json().getInt("children"));
    }

    @Test
    void what_cannot_be_counted_or_saved_is_a_problem_with_a_sentence() {
        assertEquals(400, count(rest, "F07.shoe_size is 40").status());
        assertEquals(400, count(rest, "F07.donor_type is BROTHER").status());
        assertEquals(400, count(rest, "(".repeat(150)).status());
        assertEquals(
                400,
                rest.postJson("/api/cohorts/count", "{\"criterion\": \"" + "(".repeat(10_001) + "\"}")
                        .status());
        assertEquals(400, rest.postJson("/api/cohorts", "{}").status());
        assertEquals(
                400, rest.postJson("/api/cohorts", body("A", GIRLS, "NOBODY")).status());
        assertEquals(
                422,
                rest.postJson("/api/cohorts", body("n".repeat(4000), GIRLS, "AUTHOR"))
                        .status());
        assertEquals(
                422, rest.postJson("/api/cohorts", body("A", " ", "AUTHOR")).status());
        assertEquals(404, rest.get("/api/cohorts/999999").status());
        assertEquals(404, rest.get("/api/cohorts/none").status());
        assertEquals(400, rest.get("/api/export/long.csv?criterion=nothing").status());
    }
}
