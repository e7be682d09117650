package org.jmmlregistry.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jmmlregistry.web.account.AccountBody;
import org.jmmlregistry.web.cases.CaseBody;
import org.jmmlregistry.web.http.JsonRecords;
import org.jmmlregistry.web.query.QueryBody;
import org.jmmlregistry.web.snapshot.ChangesBody;
import org.jmmlregistry.web.snapshot.CheckBody;
import org.jmmlregistry.web.snapshot.SnapshotBody;
import org.jmmlregistry.web.trail.TrailEntryBody;
import org.jmmlregistry.web.trail.VerificationBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs read the bodies of the first version; a record that takes one in gives the same out again, no member more or less
 * but those that are named here.
 */
class RecordedBodiesTest {

    private static final Jsonb JSON = JsonbBuilder.create();

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("case", CaseBody.class),
                Arguments.of("cases", CaseBody.class),
                Arguments.of("queries-index", QueryBody.class),
                Arguments.of("snapshot-1", SnapshotBody.class),
                Arguments.of("snapshot-3", SnapshotBody.class),
                Arguments.of("snapshots", SnapshotBody.class),
                Arguments.of("snapshot-3-check", CheckBody.class),
                Arguments.of("snapshot-3-changes-from-1", ChangesBody.class),
                Arguments.of("trail-index", TrailEntryBody.class),
                Arguments.of("trail-verification", VerificationBody.class));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_recorded_body_goes_through_its_record_unchanged(String name, Class<? extends Record> type)
            throws IOException {
        JsonStructure recorded = recorded(name);
        List<JsonValue> each = recorded instanceof JsonArray list ? list : List.of(recorded);
        for (JsonValue body : each) {
            String again = JsonRecords.text(JSON.fromJson(body.toString(), type));
            assertEquals(body, Json.createReader(new StringReader(again)).readValue());
        }
    }

    @Test
    void an_account_kept_its_members_and_gained_its_centres() throws IOException {
        JsonObject body = Json.createObjectBuilder(recorded("account-admin").asJsonObject())
                .add("allCentres", false)
                .add("centres", Json.createArrayBuilder().add("C01"))
                .build();
        String again = JsonRecords.text(JSON.fromJson(body.toString(), AccountBody.class));
        assertEquals(body, Json.createReader(new StringReader(again)).readObject());
    }

    private static JsonStructure recorded(String name) throws IOException {
        try (InputStream in = RecordedBodiesTest.class.getResourceAsStream("recorded/" + name + ".json");
                JsonReader reader = Json.createReader(Objects.requireNonNull(in, name))) {
            return reader.read();
        }
    }
}
