package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented children as a ward would enter them, each with the findings that it must raise, and those that it may. The table
 * under docs is written anew with {@code mvn -pl registry-core test -Dtest=CoursesTest -Dcodebook.write=true}.
 */
class CoursesTest {

    private static final Path TABLE = Path.of("..", "docs", "courses.md");

    /** What only the registry itself gives or keeps apart. */
    private static final Set<String> NOT_AMONG_ANSWERS = Set.of("registry_id", "local_mrn");

    /** A child, its kind, and the checks that must and that may speak, each as often as it likes. */
    private record Course(String name, String kind, Set<String> must, Set<String> may) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Course> courses() {
        return Specification.rows("/courses/courses.csv").stream()
                .map(row ->
                        new Course(row.get("case"), row.get("kind"), checks(row.get("must")), checks(row.get("may"))))
                .toList();
    }

    private static Set<String> checks(String list) {
        return Arrays.stream(list.split(";"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CaseAnswers read(Course course) {
        return Cases.ofLines(Specification.rows("/courses/" + course.name() + ".csv"));
    }

    private static List<Finding> findings(CaseAnswers all) {
        Stream<Finding> ofForms = all.entries().stream()
                .flatMap(entry ->
                        Forms.form(entry.key().form()).orElseThrow().review(entry, Cases.TODAY, true).stream());
        return Stream.concat(ofForms, CrossChecks.review(all, Cases.TODAY).stream())
                .filter(finding ->
                        finding.item().filter(NOT_AMONG_ANSWERS::contains).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_real_course_is_never_refused_and_hardly_doubted(Course course) {
        List<Finding> findings = findings(read(course));

        assertEquals(List.of(), findings.stream().filter(Finding::refuses).toList());
        Set<String> said = findings.stream().map(Finding::check).collect(Collectors.toCollection(TreeSet::new));
        Set<String> lacking = new TreeSet<>(course.must());
        lacking.removeAll(said);
        assertEquals(Set.of(), lacking, "must be said");
        List<Finding> needless = findings.stream()
                .filter(finding -> !course.must().contains(finding.check())
                        && !course.may().contains(finding.check()))
                .toList();
        assertEquals(List.of(), needless, "must not be said");
    }

    @ParameterizedTest
    @MethodSource("courses")
    void at_most_one_question_of_a_child_is_needless(Course course) {
        long needless = findings(read(course)).stream()
                .filter(finding ->
                        finding.severity() == Severity.SOFT && !course.must().contains(finding.check()))
                .count();

        assertTrue(needless <= 1, () -> findings(read(course)).toString());
    }

    @Test
    void there_are_thirty_kinds() {
        assertTrue(courses().stream().map(Course::kind).distinct().count() >= 30);
    }

    @Test
    void the_table_under_docs_is_that_of_the_courses() throws IOException {
        String table = courses().stream()
                .map(course ->
                        "| " + course.kind() + " | " + listed(course.must()) + " | " + listed(course.may()) + " |\n")
                .collect(Collectors.joining(
                        "",
                        """
                        # Courses that the checks are tried on

                        Each is an invented child, entered as a ward would. Nothing of it is refused; what must be asked about it
                        and what may be asked stand here, and nothing else is asked.

                        | Course | Must be asked | May be asked |
                        |---|---|---|
                        """,
                        ""));
        if (Boolean.getBoolean("codebook.write")) {
            Files.writeString(TABLE, table, StandardCharsets.UTF_8);
        }

        assertEquals(Files.readString(TABLE, StandardCharsets.UTF_8), table);
    }

    private static String listed(Set<String> checks) {
        return checks.isEmpty() ? "–" : String.join(", ", checks);
    }
}
