package org.jmmlregistry.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.StateEstimate;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.statistics.StateCurves;
import org.jmmlregistry.synthetic.DrawnCases;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds between endpoints, on 2,000 generated children as they were drawn, and on the same with a tenth of all answers lost. */
@ParameterizedClass(name = "{0}")
@MethodSource("cohorts")
class EndpointLawsTest {

    private static final int CHILDREN = 2000;

    /** Children under one name. */
    record Cohort(String name, List<Timeline> children) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Cohort> COHORTS = List.of(
            new Cohort("as drawn", timelines(DrawnCases.of(20040301, CHILDREN))),
            new Cohort("with answers lost", timelines(withLosses(DrawnCases.of(20040301, CHILDREN)))));

    @Parameter
    private Cohort cohort;

    static Stream<Cohort> cohorts() {
        return COHORTS.stream();
    }

    private static List<Timeline> timelines(List<CaseAnswers> cases) {
        return IntStream.range(0, cases.size())
                .mapToObj(number -> Timeline.of(CaseFiles.of(RegistryId.of(number + 1), cases.get(number))))
                .toList();
    }

    /** Of every tenth answer nothing is known, and of every tenth date the day or the month besides. */
    private static List<CaseAnswers> withLosses(List<CaseAnswers> cases) {
        Random random = new Random(7);
        List<CaseAnswers> lossy = new ArrayList<>();
        for (CaseAnswers all : cases) {
            CaseAnswers kept = all;
            for (Entry entry : all.entries()) {
                Answers answers = entry.answers();
                for (Item<?> item : entry.answers().items()) {
                    boolean needed = item == PatientForm.SEX_AT_BIRTH || item == TransplantForm.INFUSION_KIND;
                    if (!needed && random.nextInt(10) == 0) {
                        answers = item.kind() == Kind.DATE && random.nextBoolean()
                                ? answers.without(item)
                                : answers.with(item, Absence.UNK);
                    }
                }
                kept = kept.with(entry.key(), answers);
            }
            lossy.add(kept);
        }
        return lossy;
    }

    private static Endpoint endpoint(String code) {
        return Endpoints.withCode(code).orElseThrow();
    }

    private EndpointEstimate estimate(String code) {
        return EndpointEstimate.over(endpoint(code), 1, cohort.children());
    }

    private void addToOne(String... codes) {
        List<EndpointEstimate> estimates = Stream.of(codes).map(this::estimate).toList();
        TreeSet<Double> days = new TreeSet<>();
        for (EndpointEstimate each : estimates) {
            assertTrue(each.observed().size() > CHILDREN / 2, each.endpoint().code());
            assertEquals(
                    estimates.get(0).notEvaluable().stream()
                            .map(EndpointEstimate.Followed::name)
                            .toList(),
                    each.notEvaluable().stream()
                            .map(EndpointEstimate.Followed::name)
                            .toList());
            each.estimated().orElseThrow().steps().forEach(step -> days.add(step.days()));
        }
        for (double day : days) {
            double sum = estimates.stream()
                    .mapToDouble(each -> each.estimated().orElseThrow().on(day).value())
                    .sum();
            assertEquals(1, sum, 1e-12, () -> "day " + day);
        }
    }

    @Test
    void relapse_death_without_relapse_and_leukaemia_free_survival_add_to_one() {
        addToOne("RI", "NRM", "LFS");
    }

    @Test
    void the_four_failures_and_event_free_survival_add_to_one() {
        addToOne("RI_B", "AR", "GF", "NRM_B", "EFS");
    }

    @Test
    void no_child_loses_the_whole_before_a_part() {
        int compared = 0;
        for (Timeline child : cohort.children()) {
            compared += notAfter(child, "EFS", "LFS")
                    + notAfter(child, "LFS", "OS")
                    + notAfter(child, "GRFS", "LFS")
                    + notAfter(child, "SECOND_HSCT_FREE", "OS");
        }
        assertTrue(compared > CHILDREN, String.valueOf(compared));
    }

    private static int notAfter(Timeline child, String whole, String part) {
        if (endpoint(whole).after(1, child) instanceof Outcome.Observed first
                && endpoint(part).after(1, child) instanceof Outcome.Observed second) {
            assertTrue(
                    first.days() <= second.days() && (first.days() < second.days() || first.cause() >= second.cause()),
                    () -> child.file().name() + " " + whole + " " + first + " " + part + " " + second);
            return 1;
        }
        return 0;
    }

    @Test
    void the_states_add_to_one_and_the_first_is_event_free_survival() {
        for (boolean strict : new boolean[] {false, true}) {
            StateEstimate states = StateEstimate.over(new StateModel(strict), 1, cohort.children());
            List<Timeline> same = cohort.children().stream()
                    .filter(child -> new StateModel(strict).after(1, child) instanceof StateHistory.Followed)
                    .toList();
            Estimated free =
                    EndpointEstimate.over(endpoint("EFS"), 1, same).estimated().orElseThrow();
            assertEquals(same.size(), free.n());
            StateCurves curves = states.curves().orElseThrow();
            for (int step = 0; step < curves.size(); step++) {
                double day = curves.time(step) - 1;
                double sum = 0;
                for (int state = 0; state <= states.states(); state++) {
                    sum += curves.probability(state, step);
                }
                assertEquals(1, sum, 1e-12);
                double first = curves.probability(0, step);
                double current = states.leukaemiaFree(day).orElseThrow().probability();
                double dead = curves.probability(states.states(), step);
                assertEquals(free.on(day).value(), first, 1e-12);
                assertTrue(first <= current + 1e-12 && current <= 1 - dead + 1e-12, () -> "day " + day);
            }
        }
    }

    @Test
    void what_cannot_be_told_is_the_same_whatever_followed() {
        for (String code : List.of("NEUTROPHIL_RECOVERY", "AGVHD_II_IV", "CGVHD", "GRFS")) {
            Endpoint endpoint = endpoint(code);
            for (String end : List.of("dead@9", "seen@9", "seen@900", "relapse@5 + dead@9")) {
                assertEquals(
                        reason(endpoint.after(1, HandCases.child("seen@900"))),
                        reason(endpoint.after(1, HandCases.child(end))));
            }
        }
    }

    private static Optional<String> reason(Outcome outcome) {
        return outcome instanceof Outcome.NotEvaluable open
                ? Optional.of(open.reason().toString())
                : Optional.empty();
    }

    /** Every outcome is a value, whatever is lost; the second and the third HSCT too. */
    @Test
    void every_endpoint_answers_for_every_child_between_bounds() {
        for (Endpoint endpoint : Endpoints.all()) {
            for (int hsct = 1; hsct <= 3; hsct++) {
                EndpointEstimate estimate = EndpointEstimate.over(endpoint, hsct, cohort.children());
                assertEquals(
                        CHILDREN,
                        estimate.observed().size() + estimate.notEvaluable().size());
                estimate.bounds().ifPresent(bounds -> {
                    double last =
                            Math.max(bounds.ifNone().lastDay(), bounds.ifAll().lastDay());
                    double none = bounds.ifNone().on(last).value();
                    double all = bounds.ifAll().on(last).value();
                    boolean survival = endpoint.competing().isEmpty();
                    assertTrue(survival ? all <= none + 1e-12 : none <= all + 1e-12, endpoint.code());
                });
            }
        }
    }

    @Test
    void a_course_is_read_without_a_trace_in_the_case() {
        CaseFile file = cohort.children().get(0).file();
        assertEquals(
                endpoint("GRFS").after(1, cohort.children().get(0)),
                endpoint("GRFS").after(1, file));
    }
}
