package org.jmmlregistry.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.cohort.CourseFlow.Again;
import org.jmmlregistry.cohort.CourseFlow.Part;
import org.jmmlregistry.cohort.CourseFlow.Treated;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.outcome.FirstFailure.Kind;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.synthetic.DrawnCases;
import org.junit.jupiter.api.Test;

/** All children are invented; the thirteen of the founding paper are reconstructed from its table. */
class CourseFlowTest {

    private static final String BORN = "F01/0/1 sex_at_birth=F data_label=SYNTHETIC birth_date=1999-01 ";
    private static final String SEEN = BORN + "last_contact_date=2003-01-01 ";
    private static final String FIRST = "+ F07/1/1 hsct_date=2000-01-01 ";
    private static final String FAILED = SEEN + FIRST + "+ F13/1/1 event_type=RELAPSE event_date=2000-05-01 ";

    private static CourseFlow flow(List<CaseAnswers> answers) {
        List<CaseFile> files = new ArrayList<>();
        answers.forEach(each -> files.add(CaseFiles.of(RegistryId.of(files.size() + 1), each)));
        return CourseFlow.of(files);
    }

    private static CourseFlow flow(String... courses) {
        return flow(Arrays.stream(courses).map(Cases::of).toList());
    }

    private static CourseFlow.Failed failed(String course) {
        CourseFlow flow = flow(course);
        assertEquals(1, flow.failed().size(), course);
        return flow.failed().get(0);
    }

    @Test
    void a_child_without_hsct_one_without_its_day_and_one_with_it_stand_in_three_places() {
        CourseFlow flow = flow(SEEN, SEEN + "+ F07/1/1 donor_type=MUD", SEEN + FIRST);

        assertEquals(3, flow.all().size());
        assertEquals(1, flow.neverTransplanted().size());
        assertEquals(1, flow.undated().size());
        assertEquals(1, flow.transplanted().size());
        assertEquals(1, flow.held().size());
    }

    @Test
    void a_failure_without_its_day_is_neither_a_failure_nor_none() {
        CourseFlow flow = flow(SEEN + FIRST + "+ F13/1/1 event_type=RELAPSE");

        assertEquals(1, flow.unclear().size());
        assertEquals(0, flow.held().size());
        assertEquals(0, flow.failed().size());
    }

    @Test
    void what_was_done_for_another_reason_or_before_the_failure_is_no_treatment_of_it() {
        String withdrawn = "+ F12a/1/1 withdrawal_reason=RELAPSE stop_date=2000-05-10 ";
        String infused = "+ F12b/1/1 dli_indication=RELAPSE dli_date=2000-06-01 ";

        assertEquals(Treated.OPEN, failed(FAILED).treated());
        assertEquals(Treated.WITHDRAWN, failed(FAILED + withdrawn).treated());
        assertEquals(Treated.DLI, failed(FAILED + infused).treated());
        assertEquals(
                Treated.WITHDRAWN_AND_DLI, failed(FAILED + withdrawn + infused).treated());
        assertEquals(
                Treated.OPEN,
                failed(FAILED + withdrawn.replace("RELAPSE", "PLANNED_TAPER")).treated());
        assertEquals(
                Treated.OPEN,
                failed(FAILED + withdrawn.replace("05-10", "04-10")).treated());
        assertEquals(
                Treated.OPEN,
                failed(FAILED + infused.replace("RELAPSE", "PTLD")).treated());
        assertEquals(
                Treated.WITHDRAWN,
                failed(FAILED + "+ F12a/1/1 withdrawal_reason=RELAPSE").treated());
        assertEquals(
                Treated.OPEN,
                failed(FAILED + withdrawn.replace("F12a/1/1", "F12a/2/1") + "+ F07/2/1 hsct_date=2000-05-02")
                        .treated());
    }

    @Test
    void the_second_hsct_is_early_up_to_six_calendar_months_after_the_first() {
        assertEquals(Again.NONE, failed(FAILED).again());
        assertEquals(
                Again.EARLY, failed(FAILED + "+ F07/2/1 hsct_date=2000-07-01").again());
        assertEquals(
                Again.LATER, failed(FAILED + "+ F07/2/1 hsct_date=2000-07-02").again());
        assertEquals(Again.OPEN, failed(FAILED + "+ F07/2/1 donor_type=MUD").again());
        assertEquals(Again.OPEN, failed(FAILED + "+ F07/2/1 hsct_date=2000-07").again());
    }

    @Test
    void causes_of_death_stand_by_number_and_one_that_is_not_recorded_at_the_end() {
        String dead = BORN + FIRST + "+ F17/0/1 death_date=2001-01-01 ";
        Part part = flow(
                        dead + "cod_primary=INFECTION",
                        dead,
                        dead + "cod_primary=DISEASE",
                        dead + "cod_primary=INFECTION",
                        SEEN + FIRST)
                .held();

        assertEquals(1, part.alive());
        assertEquals(4, part.dead());
        assertEquals(
                List.of(
                        Map.entry(Optional.of(CauseOfDeath.INFECTION), 2),
                        Map.entry(Optional.of(CauseOfDeath.DISEASE), 1),
                        Map.entry(Optional.<CauseOfDeath>empty(), 1)),
                List.copyOf(part.causes().entrySet()));
    }

    /** Table 2 of the paper: seven relapses, six autologous recoveries; six second HSCTs within six months, three alive. */
    @Test
    void the_thirteen_all_failed_and_all_had_a_second_hsct() {
        CourseFlow flow = flow(Cases.founding().entrySet().stream()
                .filter(each -> each.getKey().startsWith("S"))
                .map(Map.Entry::getValue)
                .toList());

        assertEquals(13, flow.failed().size());
        assertEquals(7, flow.byKind().get(Kind.RELAPSE).size());
        assertEquals(6, flow.byKind().get(Kind.AUTOLOGOUS_RECOVERY).size());
        assertEquals(6, flow.failed(each -> each.again() == Again.EARLY).size());
        assertEquals(3, flow.failed(each -> each.again() == Again.EARLY).alive());
        assertEquals(4, flow.failed(each -> each.again() == Again.LATER).alive());
    }

    @Test
    void each_of_two_thousand_drawn_children_takes_exactly_one_branch_of_each_fork() {
        CourseFlow flow = flow(DrawnCases.of(17, 2000));

        assertFork(flow.all(), flow.neverTransplanted(), flow.undated(), flow.transplanted());
        assertFork(flow.transplanted(), flow.held(), flow.unclear(), flow.failed(each -> true));
        assertFork(flow.failed(each -> true), flow.byKind().values().toArray(Part[]::new));
        assertFork(
                flow.failed(each -> true),
                Arrays.stream(Treated.values())
                        .flatMap(treated -> Arrays.stream(Again.values())
                                .map(again -> flow.failed(each -> each.treated() == treated && each.again() == again)))
                        .toArray(Part[]::new));
        assertTrue(Stream.of(flow.neverTransplanted(), flow.held(), flow.failed(each -> true))
                .allMatch(part -> part.alive() > 0 && part.dead() > 0));
        assertEquals(
                flow.all().dead(),
                flow.all().causes().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private static void assertFork(Part whole, Part... branches) {
        Set<String> met = new HashSet<>();
        for (Part branch : branches) {
            branch.children().forEach(child -> assertTrue(met.add(child.id().text()), () -> child.id() + " twice"));
        }
        assertEquals(whole.size(), met.size());
    }
}
