package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.system.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed right after the answer that a save was kept. */
class PowerCutIT {

    @TempDir
    private Path folder;

    @Test
    void what_was_confirmed_before_a_kill_is_there_whole_after_the_restart() {
        String id;
        String before;
        try (RunningRegistry registry = RunningRegistry.start(folder, RunningRegistry.DEMONSTRATION)) {
            Rest rest = new Rest(registry, Account.ofDemonstration(registry, "datamanager"));
            Answer registered = rest.postJson(
                    "/api/cases",
                    "{\"label\": \"STUDY-1\", \"answers\": {\"sex_at_birth\": \"F\", \"birth_date\": \"1999-05\", "
                            + "\"data_label\": \"SYNTHETIC\"}}");
            assertEquals(201, registered.status(), registered::text);
            id = registered.json().getString("id");
            before = rest.get("/api/cases/" + id + "/forms/F01/0/1").text();
            Answer saved = rest.putJson(
                    "/api/cases/" + id + "/forms/F07/1/1",
                    "{\"version\": 0, \"answers\": {\"hsct_date\": \"2003-02-28\", \"infusion_kind\": \"NEW_HSCT\", "
                            + "\"indication\": \"PRIMARY\"}}");
            registry.kill();
            assertEquals(200, saved.status(), saved::text);
        }
        try (RunningRegistry registry = RunningRegistry.start(folder, RunningRegistry.DEMONSTRATION)) {
            Rest rest = new Rest(registry, Account.ofDemonstration(registry, "datamanager"));
            Answer hsct = rest.get("/api/cases/" + id + "/forms/F07/1/1");
            assertEquals("2003-02-28", hsct.json().getJsonObject("answers").getString("hsct_date"), hsct::text);
            assertEquals(14 + 60 + 1, rest.get("/api/cases").list().size());
            assertEquals(before, rest.get("/api/cases/" + id + "/forms/F01/0/1").text());
        }
    }
}
