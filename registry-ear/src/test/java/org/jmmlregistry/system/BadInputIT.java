package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.jmmlregistry.system.Rest.RestAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong gets a sentence, nothing is written, and the server goes on serving. */
@ExtendWith(SharedRegistry.class)
class BadInputIT {

    private static final String HEAD = "case,form,hsct_seq,repeat_no,item,value,absence\n";
    private static final String NEW_CASE = HEAD
            + """
            T01,F01,0,1,sex_at_birth,F,
            T01,F01,0,1,birth_date,1995-03,
            T01,F01,0,1,data_label,SYNTHETIC,
            T01,F01,0,1,last_contact_date,2001-06-01,
            """;
    private static final String FIRST_HSCT =
            """
            T01,F07,1,1,hsct_date,2000-05-10,
            T01,F07,1,1,infusion_kind,NEW_HSCT,
            T01,F07,1,1,indication,PRIMARY,
            """;
    private static final int ZEROS = 50 * 1024 * 1024;

    private final RunningRegistry registry;
    private final Rest rest;
    private String before = "";

    BadInputIT(RunningRegistry registry) {
        this.registry = registry;
        rest = new Rest(registry, Credentials.ofDemonstration(registry, "datamanager"));
    }

    @BeforeEach
    void what_is_there() {
        before = everything();
    }

    @AfterEach
    void nothing_was_written_and_the_server_still_serves() {
        assertEquals(before, everything());
    }

    private String everything() {
        return rest.get("/api/cases").text() + rest.get("/api/snapshots").text();
    }

    private static void refused(int status, String words, RestAnswer answer) {
        assertEquals(status, answer.status(), answer::text);
        assertEquals("application/problem+json", answer.mediaType());
        assertTrue(answer.detail().contains(words), answer::text);
    }

    /** The import is refused, and one of the findings has these words. */
    private void importRefused(String words, String csv) {
        RestAnswer answer = rest.postCsv("/api/import", csv);
        refused(422, "Nothing was imported", answer);
        List<String> messages = answer.json().getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("message"))
                .toList();
        assertTrue(messages.stream().anyMatch(each -> each.contains(words)), messages::toString);
    }

    @Test
    void a_wrong_password() {
        RestAnswer answer = new Rest(registry, new Credentials("statistician", "wrong")).get("/api/cases");
        refused(401, "user name and password", answer);
    }

    @Test
    void a_good_file_is_not_refused_so_that_the_refusals_below_mean_what_they_say() {
        assertEquals(200, rest.postCsv("/api/import", NEW_CASE + FIRST_HSCT).status());
    }

    @Test
    void an_unknown_column() {
        refused(
                422,
                "The column “weight” is unknown",
                rest.postCsv(
                        "/api/import",
                        "case,form,hsct_seq,repeat_no,item,value,absence,weight\nT01,F01,0,1,sex_at_birth,F,,9\n"));
    }

    @Test
    void a_date_that_does_not_exist() {
        importRefused("2000-02-30", NEW_CASE + FIRST_HSCT.replace("2000-05-10", "2000-02-30"));
    }

    @Test
    void a_death_before_a_transplant() {
        String death = "T01,F17,1,1,death_date,2000-04-01,\nT01,F17,1,1,cod_primary,UNKNOWN,\n";
        importRefused("death", NEW_CASE.replace("2001-06-01", "2000-04-01") + FIRST_HSCT + death);
    }

    @Test
    void a_second_hsct_without_a_first() {
        importRefused("There is a second HSCT but no first", NEW_CASE + FIRST_HSCT.replace("F07,1,1", "F07,2,1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0089PNG\r\n\u001a\n\u0000\u0000", "{\"a\": 1}", "", "no table"})
    void a_file_that_is_no_csv(String content) {
        RestAnswer answer =
                rest.post("/api/import", "application/octet-stream", content.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(422, answer.status(), answer::text);
        assertTrue(answer.detail().endsWith("."), answer::text);
    }

    @Test
    void fifty_megabytes_of_zeros_with_and_without_a_length() {
        byte[] zeros = new byte[ZEROS];
        refused(413, "at most 20 MB", rest.post("/api/import", "text/csv", zeros));
        refused(413, "at most 20 MB", rest.postChunked("/api/import", "text/csv", zeros));
    }

    @Test
    void twenty_megabytes_of_commas() {
        byte[] commas = new byte[19 * 1024 * 1024];
        Arrays.fill(commas, (byte) ',');
        RestAnswer answer = rest.post("/api/import", "text/csv", commas);
        assertEquals(422, answer.status(), answer::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/studies/early-late.pdf?data=snapshot%201&endpoints=OS_FAILURE&children=series%20is%20NONE",
                "/api/studies/early-late.json?data=snapshot%201&endpoints=OS_FAILURE&children=series%20is%20NONE",
                "/api/studies/early-late.csv?data=now&endpoints=OS_FAILURE&children=series%20is%20NONE",
                "/api/cases?series=NONE",
                "/api/cases?series=NONE&criterion=F07.hsct_date+is+given"
            })
    void a_series_that_no_case_is_of(String path) {
        refused(400, "the series “NONE”", rest.get(path));
    }

    @Test
    void a_kind_of_case_that_is_none() {
        refused(400, "no kind of case “REEL”", rest.get("/api/studies/early-late.json?kinds=REEL"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cases/JM-99999-9, JM-99999-9",
        "/api/cases/xyz, xyz",
        "/api/cases/JM-99999-9/narrative.pdf, JM-99999-9",
        "/api/cases/JM-00014-7/forms/F99/0/1, F99",
        "/api/cases/JM-00014-7/forms/F07/9/1, F07",
        "/api/nothing, nothing at this address"
    })
    void an_unknown_case_form_or_address(String path, String words) {
        refused(404, words, rest.get(path));
    }

    @Test
    void an_entry_with_an_unknown_item_a_wrong_code_and_a_number_out_of_range() {
        String patient = "/api/cases/JM-00014-7/forms/F01/0/1";
        refused(422, "shoe_size", rest.putJson(patient, "{\"version\": 1, \"answers\": {\"shoe_size\": \"38\"}}"));
        RestAnswer wrong =
                rest.postJson("/api/cases", "{\"answers\": {\"sex_at_birth\": \"Q\", \"birth_date\": \"2099-01\"}}");
        refused(422, "Nothing was saved", wrong);
        assertEquals(
                List.of("birth_date", "sex_at_birth"),
                wrong.json().getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("item"))
                        .sorted()
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cases?serie=CHANG2004, “serie”",
        "/api/cases/JM-00014-7?version=1, “version”",
        "/api/studies/early-late.pdf?snapshots=1, “snapshots”",
        "/api/account?x, “x”"
    })
    void a_parameter_that_an_address_does_not_know(String path, String words) {
        refused(400, "This address has no parameter " + words, rest.get(path));
    }

    @Test
    void a_body_of_great_depth_with_an_endless_number_or_a_member_twice() {
        refused(400, "nested", rest.postJson("/api/cases", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)));
        refused(400, "number", rest.postJson("/api/cases", "{\"a\": " + "9".repeat(1 << 20) + "}"));
        refused(400, "\"answers\" twice", rest.postJson("/api/cases", "{\"answers\": {}, \"answers\": {}}"));
    }

    @Test
    void a_save_that_forgets_the_answers() {
        refused(
                400,
                "\"answers\" is missing",
                rest.putJson("/api/cases/JM-00014-7/forms/F01/0/1", "{\"version\": 1, \"answer\": {}}"));
    }

    @Test
    void nothing_where_json_is_expected() {
        refused(400, "not JSON", rest.postJson("/api/cases", ""));
        refused(415, "media type", rest.postCsv("/api/cases", NEW_CASE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"answers\"", "[]", "{\"answers\": 3}", "{\"answers\": {\"sex_at_birth\": [[]]}}"})
    void a_body_that_is_no_entry(String body) {
        refused(400, ".", rest.postJson("/api/cases", body));
    }

    @Test
    void the_interface_has_one_description() {
        assertEquals(404, rest.get("/api/application.wadl").status());
    }

    @Test
    void the_right_to_import_is_asked_before_the_file_is_read() {
        refused(
                403,
                "IMPORT",
                new Rest(registry, Credentials.ofDemonstration(registry, "doctor"))
                        .postCsv("/api/import", "no such columns\n" + "x\n".repeat(450_000)));
    }

    @Test
    void a_clinician_may_not_import_and_a_statistician_may_not_write() {
        refused(
                403,
                "IMPORT",
                new Rest(registry, Credentials.ofDemonstration(registry, "doctor")).postCsv("/api/import", NEW_CASE));
        refused(
                403,
                "WRITE_CASES",
                new Rest(registry, Credentials.ofDemonstration(registry, "statistician"))
                        .postJson("/api/cases", "{\"answers\": {\"sex_at_birth\": \"F\"}}"));
    }
}
