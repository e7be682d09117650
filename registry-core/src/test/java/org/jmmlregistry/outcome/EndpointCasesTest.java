package org.jmmlregistry.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each endpoint on children by hand: what ends it, what competes, who is censored, and of whom it cannot be told why. */
class EndpointCasesTest {

    private static final List<List<String>> TABLE = HandCases.table("/endpoints/hand-cases.txt");

    static Stream<List<String>> lines() {
        return TABLE.stream();
    }

    private static String code(List<String> line) {
        return line.get(0).split("/")[0];
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void an_endpoint_says_of_a_child_what_was_found_by_hand(List<String> line) {
        int hsct = line.get(0).contains("/") ? Integer.parseInt(line.get(0).split("/")[1]) : 1;
        Endpoint endpoint = Endpoints.withCode(code(line)).orElseThrow();
        assertEquals(
                line.get(3),
                printed(endpoint, endpoint.after(hsct, HandCases.child(line.get(2)))),
                () -> String.join(" | ", line));
    }

    private static String printed(Endpoint endpoint, Outcome outcome) {
        if (outcome instanceof Outcome.NotEvaluable open) {
            return open.reason().toString();
        }
        Outcome.Observed seen = (Outcome.Observed) outcome;
        return seen.days()
                + switch (seen.cause()) {
                    case 0 -> " censored";
                    case 1 -> " event";
                    default -> " " + endpoint.competing().get(seen.cause() - 2).words();
                };
    }

    @Test
    void every_endpoint_has_six_children_of_all_kinds() {
        Map<String, List<String>> kinds = TABLE.stream()
                .collect(Collectors.groupingBy(
                        EndpointCasesTest::code, Collectors.mapping(line -> line.get(1), Collectors.toList())));
        assertEquals(
                Endpoints.all().stream().map(Endpoint::code).sorted().toList(),
                kinds.keySet().stream().sorted().toList());
        for (Endpoint endpoint : Endpoints.all()) {
            List<String> tried = kinds.get(endpoint.code());
            List<String> wanted = new ArrayList<>(List.of("event", "censored", "edge", "tie", "not evaluable"));
            if (!endpoint.competing().isEmpty()) {
                wanted.add("competing");
            }
            assertTrue(tried.size() >= 6 && tried.containsAll(wanted), () -> endpoint.code() + " " + tried);
        }
    }

    @Test
    void every_competing_event_is_met() {
        for (Endpoint endpoint : Endpoints.all()) {
            List<String> met = TABLE.stream()
                    .filter(line -> code(line).equals(endpoint.code()))
                    .map(line -> line.get(3).replaceFirst("^[0-9]+ ", ""))
                    .toList();
            for (Happening other : endpoint.competing()) {
                assertTrue(met.contains(other.words().toString()), () -> endpoint.code() + " " + other + " " + met);
            }
        }
    }

    @Test
    void an_endpoint_is_found_by_its_code_and_in_the_version_in_which_it_was_printed() {
        List<String> codes = Endpoints.all().stream().map(Endpoint::code).toList();
        assertEquals(codes.size(), codes.stream().distinct().count());
        assertEquals(Optional.empty(), Endpoints.withCode("PFS"));
        assertEquals(Optional.empty(), Endpoints.withCode("OS", 2));
        for (Endpoint endpoint : Endpoints.all()) {
            assertEquals(Optional.of(endpoint), Endpoints.withCode(endpoint.code()));
            assertEquals(Optional.of(endpoint), Endpoints.withCode(endpoint.code(), endpoint.version()));
        }
        CaseFile recovered = HandCases.child(
                "F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_LEUKAEMIC event_date=@32 + seen@90");
        for (String code : List.of("LFS", "RI", "NRM")) {
            Endpoint earlier = Endpoints.withCode(code, 1).orElseThrow();
            assertEquals("90 censored", printed(earlier, earlier.after(1, recovered)));
            assertEquals(2, Endpoints.withCode(code).orElseThrow().version());
        }
    }

    @ParameterizedTest(name = "{0}: {1}, otherwise {2}")
    @CsvSource({
        "LFS, 33 event, 100 censored",
        "RI, 33 event, 100 censored",
        "NRM, 33 relapse, 100 censored",
        "GRFS, 33 event, 100 censored",
        "GRFS_HOLTAN, 33 event, 100 censored"
    })
    void beside_stands_the_reading_without_undetermined_recovery(String code, String with, String without) {
        CaseFile child = HandCases.child(
                "no-agvhd + no-cgvhd + F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_UNDETERMINED event_date=@33 + seen@100");
        Endpoint endpoint = Endpoints.withCode(code).orElseThrow();
        assertEquals(with, printed(endpoint, endpoint.after(1, child)));
        Endpoint other = endpoint.withoutUndetermined().orElseThrow();
        assertEquals(without, printed(other, other.after(1, child)));
    }

    @Test
    void where_recovery_is_an_event_of_its_own_there_is_no_such_reading() {
        for (String code : List.of("OS", "EFS", "RI_B", "AR", "GF", "NRM_B", "CGVHD", "SECONDARY_GF")) {
            assertEquals(
                    Optional.empty(), Endpoints.withCode(code).orElseThrow().withoutUndetermined(), code);
        }
    }

    @ParameterizedTest(name = "{0} {1}: none {2}, all {3}")
    @CsvSource({
        "AGVHD_II_IV, dead@9, 9 death, 9 event",
        "AGVHD_II_IV, seen@300, 180 censored, 180 event",
        "AGVHD_II_IV, relapse@50 + seen@300, '50 failure (relapse, autologous recovery, graft failure)', 50 event",
        "LFS, F13/1/1 event_type=RELAPSE event_date:UNK + seen@100, 100 censored, 100 event",
        "LFS, F13/1/1 event_type=RELAPSE event_date:UNK + dead@100, 100 censored, 100 event",
        "OS, F17/1/1 death_date:UNK + seen@50, 50 censored, 50 event"
    })
    void a_child_not_evaluable_has_a_last_day_on_which_it_may_have_had_the_event(
            String code, String course, String none, String all) {
        Endpoint endpoint = Endpoints.withCode(code).orElseThrow();
        Outcome.NotEvaluable open =
                assertInstanceOf(Outcome.NotEvaluable.class, endpoint.after(1, HandCases.child(course)));
        assertEquals(none, printed(endpoint, open.otherwise().orElseThrow()));
        assertEquals(all, printed(endpoint, open.asIfEvent().orElseThrow()));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "DLI_RESPONSE, dli_indication=RELAPSE dli_response=CR dli_response_date=@130, true",
        "DLI_RESPONSE, dli_indication=RELAPSE dli_response=CR dli_response_date:UNK, true",
        "DLI_RESPONSE, dli_indication=RELAPSE dli_response=NO_RESPONSE, false",
        "DLI_RESPONSE, dli_indication=RELAPSE dli_response=NE, ",
        "DLI_RESPONSE, dli_indication=PTLD dli_response=NO_RESPONSE, "
    })
    void the_share_who_responded_is_among_those_evaluated_known_to_the_day_or_not(
            String code, String dli, Boolean had) {
        CaseFile child = HandCases.child("F12b/1/1 dli_date=@100 " + dli + " + seen@400");
        assertEquals(
                Optional.ofNullable(had), Endpoints.withCode(code).orElseThrow().had(1, Timeline.of(child)));
    }

    @Test
    void an_endpoint_concerns_whoever_has_what_it_counts_from_dated_or_not() {
        Endpoint dli = Endpoints.withCode("DLI_RESPONSE").orElseThrow();
        assertTrue(dli.concerns(1, HandCases.child("F12b/1/1 dli_date:UNK dli_indication=RELAPSE + seen@90")));
        assertEquals(false, dli.concerns(1, HandCases.child("seen@90")));
        assertTrue(Endpoints.OVERALL_SURVIVAL.concerns(2, HandCases.child("F07/2/1 hsct_date:UNK + seen@90")));
        assertEquals(false, Endpoints.OVERALL_SURVIVAL.concerns(2, HandCases.child("seen@90")));
    }

    @Test
    void an_endpoint_is_never_read_beyond_its_horizon() {
        Endpoint holtan = Endpoints.withCode("GRFS_HOLTAN").orElseThrow();
        assertEquals(365, holtan.dayOf(holtan.readAt().get(0)));
        assertEquals(
                730.5,
                Endpoints.OVERALL_SURVIVAL.dayOf(
                        Endpoints.OVERALL_SURVIVAL.readAt().get(0)));
    }
}
