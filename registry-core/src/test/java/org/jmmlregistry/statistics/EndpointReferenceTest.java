package org.jmmlregistry.statistics;

import static org.jmmlregistry.statistics.Agreement.EXACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.synthetic.DrawnCases;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every endpoint over 2,000 generated children against R, from rows that are still those R was given. After a change of a
 * definition or of the generated children the rows are written anew, and endpoints.R computes on them:
 * {@code mvn -pl registry-core test -Dtest=EndpointReferenceTest -Dendpoints.write=true}.
 */
class EndpointReferenceTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "endpoints");
    private static final int CHILDREN = 2000;
    private static final List<Timeline> COURSES = courses();
    private static final List<EndpointEstimate> ESTIMATES = Endpoints.all().stream()
            .map(endpoint -> EndpointEstimate.over(endpoint, 1, COURSES))
            .toList();

    private static List<Timeline> courses() {
        List<CaseAnswers> drawn = DrawnCases.of(20040301, CHILDREN);
        return IntStream.range(0, CHILDREN)
                .mapToObj(number ->
                        Timeline.of(CaseFiles.of(RegistryId.of(number + 1), withRarities(number, drawn.get(number)))))
                .toList();
    }

    /** What is not drawn happens by rule: a malignancy, late losses of the graft, and responses to withdrawal. */
    private static CaseAnswers withRarities(int number, CaseAnswers drawn) {
        CaseAnswers all = drawn;
        for (Entry entry : drawn.entries()) {
            Answers answers = entry.answers();
            if (number % 9 == 0
                    && entry.key().equals(new EntryKey("F07", 1, 1))
                    && answers.get(TransplantForm.HSCT_DATE).isPresent()) {
                LocalDate day0 = answers.get(TransplantForm.HSCT_DATE).get().imputed();
                Answers malignancy =
                        Answers.none().with(MalignancyForm.SM_DATE, ClinicalDate.of(day0.plusDays(30L + number)));
                all = all.with(new EntryKey("F15", 0, 1), malignancy);
            }
            if (number % 3 == 0 && answers.is(RelapseForm.EVENT_TYPE, EventType.AUTOLOGOUS_RECOVERY)) {
                all = all.with(entry.key(), answers.with(RelapseForm.EVENT_TYPE, EventType.SECONDARY_GRAFT_FAILURE));
            }
            if (number % 2 == 0 && answers.is(WithdrawalForm.RESPONSE, WithdrawalResponse.NO_RESPONSE)) {
                WithdrawalResponse response = number % 4 == 0 ? WithdrawalResponse.CR_CHIM : WithdrawalResponse.PARTIAL;
                all = all.with(entry.key(), answers.with(WithdrawalForm.RESPONSE, response));
            }
        }
        return all;
    }

    @BeforeAll
    static void write_what_r_reads_if_asked() throws IOException {
        if (Boolean.getBoolean("endpoints.write")) {
            Files.writeString(FOLDER.resolve("rows.csv"), rows());
            Files.writeString(FOLDER.resolve("times.csv"), times());
            Files.writeString(FOLDER.resolve("states.csv"), states());
        }
    }

    static Stream<EndpointEstimate> estimates() {
        return ESTIMATES.stream();
    }

    private static String provenance(String what) {
        return "# " + what
                + " of 2,000 generated children, seed 20040301, seen until 2020-06-30, with rarities; written by EndpointReferenceTest\n";
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

    @ParameterizedTest
    @MethodSource("estimates")
    void an_estimate_over_two_thousand_children_is_that_of_r(EndpointEstimate estimate) {
        String code = estimate.endpoint().code();
        Json reference = Json.resource("/endpoints/estimates.json").get(code);
        Estimated estimated = estimate.estimated().orElseThrow();
        assertEquals(reference.get("n").number(), estimated.n());
        double[] days = reference.get("days").numbers();
        assertEquals(days(estimate.endpoint()), Arrays.stream(days).boxed().toList());
        for (int at = 0; at < days.length; at++) {
            Estimated.Step step = estimated.on(days[at]);
            EXACT.of("endpoint " + code, reference.get("value").numbers()[at], step.value());
            EXACT.of("endpoint " + code, reference.get("error").numbers()[at], step.standardError());
            if (step.value() > 0 && step.value() < 1) {
                EXACT.of(
                        "endpoint " + code,
                        reference.get("lower").numbers()[at],
                        step.limits().lower());
                EXACT.of(
                        "endpoint " + code,
                        reference.get("upper").numbers()[at],
                        step.limits().upper());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CLFS", "CLFS_STRICT"})
    void current_leukaemia_free_survival_is_that_of_r_with_its_jackknife_limits(String model) {
        Json reference = Json.resource("/endpoints/estimates.json").get(model);
        StateEstimate estimate = estimate(model);
        assertEquals(reference.get("n").number(), estimate.followed().size());
        double[] days = reference.get("days").numbers();
        for (int at = 0; at < days.length; at++) {
            StateCurves.At current = estimate.leukaemiaFree(days[at]).orElseThrow();
            EXACT.of("endpoint " + model, reference.get("value").numbers()[at], current.probability());
            EXACT.of("endpoint " + model, reference.get("error").numbers()[at], current.standardError());
            EXACT.of(
                    "endpoint " + model,
                    reference.get("lower").numbers()[at],
                    current.limits().lower());
            EXACT.of(
                    "endpoint " + model,
                    reference.get("upper").numbers()[at],
                    current.limits().upper());
            for (int state = 1; state <= estimate.states() + 1; state++) {
                EXACT.of(
                        "endpoint " + model,
                        reference.get("states").get(at).get(state - 1).number(),
                        estimate.in(days[at], state).orElseThrow().probability());
            }
        }
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
