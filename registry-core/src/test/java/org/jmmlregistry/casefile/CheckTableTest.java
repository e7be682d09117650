package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each check with a case that passes and one that fails it. */
class CheckTableTest {

    private static final String EXAMPLES = "/specification/check-examples.csv";

    /** Built, but not over the answers of one case, or not by a predicate of their own. */
    private static final Set<String> ELSEWHERE = Set.of("EC-F01-3", "EC-F01-4", "EC-X9", "EC-X13");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = EXAMPLES, delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void a_check_speaks_of_the_case_that_breaks_it_and_of_no_other(String id, String passes, String fails) {
        List<Finding> spoken = Cases.findings(fails, id).toList();

        assertEquals(List.of(), Cases.findings(passes, id).toList(), id + " must be silent");
        assertFalse(spoken.isEmpty(), id + " must speak");
        assertTrue(
                spoken.stream()
                        .allMatch(finding -> finding.message().toString().endsWith(".")
                                || finding.message().toString().endsWith("?")),
                "a sentence: " + spoken);
        assertEquals(Specification.severity(id).orElse(severity(spoken)), severity(spoken));
    }

    private static String severity(List<Finding> spoken) {
        return spoken.get(0).severity().name().toLowerCase(Locale.ROOT);
    }

    @Test
    void every_entry_and_cross_check_of_the_specification_has_an_example() {
        Set<String> wanted = Specification.checks().stream()
                .filter(check -> Set.of("entry", "cross").contains(check.get("kind"))
                        || check.get("severity").equals("task"))
                .filter(check -> !check.get("severity").equals("none"))
                .map(check -> check.get("id"))
                .filter(id -> !ELSEWHERE.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> shown =
                examples().filter(id -> id.startsWith("EC-")).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(wanted, shown);
    }

    @Test
    void every_rule_of_the_code_has_an_example() {
        Set<String> rules = Stream.concat(
                        Forms.all().stream()
                                .flatMap(form -> form.checks().stream())
                                .map(Check::id),
                        CrossChecks.rules().stream().map(CrossChecks.Rule::id))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> shown = examples().collect(Collectors.toCollection(TreeSet::new));
        shown.removeAll(Set.of("EC-X11", "EC-X17"));

        assertEquals(rules, shown);
    }

    @Test
    void ec_f09_4_lineages_of_one_day_need_not_add_up_to_whole_blood() {
        String sample = "F09/1/%s chim_date=2001-03-01 method=STR_PCR cell_type=%s donor_pct=%s";
        String course = "F07/1/1 hsct_date=2001-01-01 + " + sample.formatted(1, "WB", "96") + " + ";

        List<Finding> apart = Cases.findings(
                Cases.of(course + sample.formatted(2, "CD3", "100") + " + " + sample.formatted(3, "CD15", "100")));

        assertEquals(List.of(), apart);
    }

    @Test
    void no_id_names_two_checks() {
        List<String> ids = Stream.concat(
                        Forms.all().stream()
                                .flatMap(form -> form.checks().stream())
                                .map(Check::id),
                        CrossChecks.rules().stream().map(CrossChecks.Rule::id))
                .toList();

        assertEquals(ids.size(), Set.copyOf(ids).size(), ids.toString());
    }

    private static Stream<String> examples() {
        return Specification.lines(EXAMPLES).skip(1).map(line -> line.substring(0, line.indexOf('|'))
                .strip());
    }
}
