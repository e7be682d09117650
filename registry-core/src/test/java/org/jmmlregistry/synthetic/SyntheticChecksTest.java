package org.jmmlregistry.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks say of many more synthetic cases than the casebook is given in tests. */
@Tag("slow")
class SyntheticChecksTest {

    private static final int CASES = 1000;

    /** The same checks as at the door, with gaps filled as the door fills them. */
    @ParameterizedTest
    @ValueSource(strings = {"2003-12-31", "2012-05-31", "2024-12-31"})
    void no_check_refuses_a_case_and_none_asks_about_more_than_one_child_in_five(LocalDate today) {
        List<List<Finding>> cases = new SyntheticCases(2006, today)
                .first(CASES).stream()
                        .map(intake -> Reviewed.findings(intake, today))
                        .toList();
        Map<String, Long> often = cases.stream()
                .flatMap(findings -> findings.stream()
                        .filter(finding -> finding.severity() == Severity.SOFT)
                        .map(Finding::check)
                        .distinct())
                .collect(Collectors.groupingBy(check -> check, TreeMap::new, Collectors.counting()));
        often.values().removeIf(asked -> asked <= CASES / 5);

        assertEquals(
                List.of(),
                cases.stream().flatMap(List::stream).filter(Finding::refuses).toList());
        assertEquals(Map.of(), often);
    }
}
