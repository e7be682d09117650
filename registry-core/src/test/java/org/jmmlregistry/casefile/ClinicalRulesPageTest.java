package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example of the page on clinical rules is computed by the rule. */
class ClinicalRulesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "clinical-rules.md");
    private static final Pattern COMPUTED = Pattern.compile("Computed: `(\\S+) (\\S+)`");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| `([^|`]+)` \\| (\\S+) \\|");

    /** @param item code of the computed item, at the entry {@code at} */
    record Example(String at, String item, String child, String answers, String computed) {

        @Override
        public String toString() {
            return item + ": " + child;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        String at = "";
        String item = "";
        for (String line : Files.readAllLines(PAGE)) {
            Matcher section = COMPUTED.matcher(line);
            Matcher row = ROW.matcher(line);
            if (section.matches()) {
                at = section.group(1);
                item = section.group(2);
            } else if (row.matches()) {
                examples.add(new Example(at, item, row.group(1), row.group(2), row.group(3)));
            }
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_what_the_rule_gives(Example example) {
        EntryKey key = EntryKey.parse(example.at()).orElseThrow();
        CaseAnswers all = Cases.of(example.answers());
        Entry entry = all.entry(key).orElseThrow();
        Item<?> item = Forms.form(key.form())
                .flatMap(form -> form.item(example.item()))
                .orElseThrow();

        assertEquals(
                example.computed(),
                Derivations.derive(item, entry, LocalDate.of(2026, 11, 30))
                        .map(Coded.class::cast)
                        .map(Coded::code)
                        .orElse("nothing"));
    }

    @Test
    void every_line_of_a_table_is_an_example() throws IOException {
        long lines = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Child"))
                .count();

        assertEquals(lines, examples().count());
        assertTrue(lines >= 25);
    }
}
