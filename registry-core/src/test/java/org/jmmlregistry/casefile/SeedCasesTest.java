package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration's 14 cases, as an import reads them. */
class SeedCasesTest {

    private static final Map<String, List<Map<String, String>>> ROWS = Stream.of(
                    "/demonstration/founding_cohort.csv", "/demonstration/index_case.csv")
            .flatMap(file -> Specification.rows(file).stream())
            .collect(Collectors.groupingBy(row -> row.get("case"), TreeMap::new, Collectors.toList()));

    static Stream<String> names() {
        return ROWS.keySet().stream();
    }

    static CaseAnswers read(String name) {
        Map<EntryKey, Map<String, Written>> written = new TreeMap<>();
        for (Map<String, String> row : ROWS.get(name)) {
            EntryKey key = new EntryKey(
                    row.get("form"), Integer.parseInt(row.get("hsct_seq")), Integer.parseInt(row.get("repeat_no")));
            written.computeIfAbsent(key, each -> new TreeMap<>())
                    .put(row.get("item"), new Written(row.get("value"), row.get("absence")));
        }
        Map<EntryKey, Answers> answers = new TreeMap<>();
        written.forEach((key, values) -> {
            Form.Reading reading = Forms.form(key.form()).orElseThrow().read(key, values);
            assertEquals(List.of(), reading.findings());
            answers.put(key, reading.answers());
        });
        return CaseAnswers.of(answers);
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothing_in_a_seed_case_is_refused(String name) {
        assertEquals(
                List.of(),
                Cases.findings(read(name)).stream().filter(Finding::refuses).toList());
        assertEquals(
                List.of(),
                CrossChecks.review(read(name), Cases.TODAY).stream()
                        .filter(Finding::refuses)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_seed_case_filled_up_with_absences_is_complete(String name) {
        CaseAnswers read = read(name);
        CaseAnswers filled = CaseAnswers.of(read.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.key(),
                        entry -> Forms.form(entry.key().form()).orElseThrow().fill(entry, Absence.UNK))));

        List<Finding> refused = filled.entries().stream()
                .flatMap(
                        entry -> Forms.form(entry.key().form()).orElseThrow().review(entry, Cases.TODAY, true).stream())
                .filter(Finding::refuses)
                .toList();

        assertEquals(List.of(), refused);
        assertTrue(CrossChecks.review(filled, Cases.TODAY).stream().noneMatch(Finding::refuses));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_derived_value_of_a_seed_case_lies_within_its_hard_range(String name) {
        List<Finding> refused = DerivedRanges.review(read(name), Cases.TODAY).stream()
                .filter(Finding::refuses)
                .toList();

        assertEquals(List.of(), refused);
    }
}
