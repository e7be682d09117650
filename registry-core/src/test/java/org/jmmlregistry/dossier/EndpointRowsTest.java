package org.jmmlregistry.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.outcome.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rows of 2,000 generated children are still those R was given. After a change of a
 * definition or of the generated children the rows are written anew, and endpoints.R computes on them:
 * {@code mvn -pl registry-core test -Dtest=EndpointRowsTest -Dendpoints.write=true}.
 */
class EndpointRowsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "references", "endpoints");
    private static final int CHILDREN = GeneratedChildren.CHILDREN;
    private static final List<Timeline> COURSES = GeneratedChildren.courses();
    private static final List<EndpointEstimate> ESTIMATES = Endpoints.all().stream()
            .map(endpoint -> EndpointEstimate.over(endpoint, 1, COURSES))
            .toList();

    @BeforeAll
    static void write_what_r_reads_if_asked() throws IOException {
        if (Boolean.getBoolean("endpoints.write")) {
            Files.writeString(FOLDER.resolve("rows.csv"), rows());
            Files.writeString(FOLDER.resolve("times.csv"), times());
            Files.writeString(FOLDER.resolve("states.csv"), states());
        }
    }

    private static String provenance(String what) {
        return "# " + what
                + " of 2,000 generated children, seed 20040301, seen until 2020-06-30, with rarities; written by EndpointRowsTest\n";
    }

    private static String rows() {
        StringBuilder text = new StringBuilder(provenance("Outcomes after HSCT 1"));
        text.append(Endpoints.all().stream().map(Endpoint::code).collect(Collectors.joining(",")))
                .append('\n');
        for (int child = 0; child < CHILDREN; child++) {
            int row = child;
            text.append(ESTIMATES.stream()
                            .map(each -> cell(each.children().get(row).outcome()))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String cell(Outcome outcome) {
        return outcome instanceof Outcome.Observed seen ? seen.days() + ":" + seen.cause() : "";
    }

    private static String times() {
        StringBuilder text = new StringBuilder(provenance("Days at which endpoints are read, and their causes"));
        text.append("code,causes,days\n");
        for (Endpoint endpoint : Endpoints.all()) {
            text.append(endpoint.code())
                    .append(',')
                    .append(1 + endpoint.competing().size())
                    .append(',')
                    .append(days(endpoint).stream().map(String::valueOf).collect(Collectors.joining(";")))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<Double> days(Endpoint endpoint) {
        return endpoint.readAt().stream().map(endpoint::dayOf).sorted().toList();
    }

    private static StateEstimate estimate(String model) {
        return StateEstimate.over(new StateModel(model.equals("CLFS_STRICT")), 1, COURSES);
    }

    /** The rows by a walk of its own; a day counts as the next number, death is the state after the last, 0 stands for no move. */
    private static String states() {
        StringBuilder text = new StringBuilder(provenance("Stays in the states of current leukaemia-free survival"));
        text.append("model,subject,entry,exit,from,to\n");
        for (String model : List.of("CLFS", "CLFS_STRICT")) {
            StateEstimate estimate = estimate(model);
            for (int child = 0; child < CHILDREN; child++) {
                if (estimate.children().get(child).history() instanceof StateHistory.Followed followed) {
                    for (String stay : stays(followed, estimate.states() + 1)) {
                        text.append(model)
                                .append(',')
                                .append(child + 1)
                                .append(',')
                                .append(stay)
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static List<String> stays(StateHistory.Followed child, int dead) {
        List<String> stays = new ArrayList<>();
        long entry = 0;
        int from = 1;
        for (StateHistory.Move move : child.moves()) {
            long exit = child.dayOf(move.date()) + 1;
            stays.add(entry + "," + exit + "," + from + "," + move.state());
            entry = exit;
            from = move.state();
        }
        long exit = child.dayOf(child.end()) + 1;
        if (exit > entry) {
            stays.add(entry + "," + exit + "," + from + "," + (child.dead() ? dead : 0));
        }
        return stays;
    }

    private static String kept(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
    }

    @Test
    void the_rows_are_still_those_that_r_was_given() throws IOException {
        assertEquals(kept("rows.csv"), rows());
        assertEquals(kept("times.csv"), times());
        assertEquals(kept("states.csv"), states());
    }

    /** An endpoint of which nobody has the event would be held against nothing. */
    @Test
    void among_the_children_every_endpoint_has_events() {
        for (EndpointEstimate estimate : ESTIMATES) {
            int events = estimate.estimated().orElseThrow().events();
            assertTrue(events > 10, estimate.endpoint().code());
        }
        assertTrue(estimate("CLFS").states() >= 4);
        assertTrue(estimate("CLFS_STRICT").states() >= 4);
    }
}
