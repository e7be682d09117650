package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.PseudoLanguage;
import org.junit.jupiter.api.Test;

/**
 * The tables under docs are what the forms say. After a change of a form, write them anew and read the difference:
 * {@code mvn -pl registry-core test -Dtest=CodebookTest -Dcodebook.write=true}.
 */
class CodebookTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void the_codebook_under_docs_is_that_of_the_forms() throws IOException {
        assertEquals(kept("codebook.csv", Codebook.items()), Codebook.items());
    }

    @Test
    void the_list_of_checks_under_docs_is_that_of_the_code() throws IOException {
        assertEquals(kept("checks.csv", Codebook.checks()), Codebook.checks());
    }

    @Test
    void every_item_has_its_row() {
        long items = Forms.all().stream().mapToLong(form -> form.items().size()).sum();

        assertEquals(items + 1, Codebook.items().lines().count());
    }

    @Test
    void in_another_language_questions_and_rules_have_no_english_word() {
        Language language = PseudoLanguage.language();
        String questions = Forms.all().stream()
                .flatMap(form -> Codebook.lines(form, language).stream())
                .map(line -> line.label() + " " + line.type())
                .collect(Collectors.joining("\n"));
        String rules = Codebook.checkLines(language).stream()
                .map(line -> line.severity() + " " + line.rule())
                .collect(Collectors.joining("\n"));

        assertEquals(Set.of(), PseudoLanguage.plainWords(questions, Set.of()));
        assertEquals(Set.of(), PseudoLanguage.plainWords(rules, Set.of()));
    }

    private static String kept(String file, String now) throws IOException {
        Path path = DOCS.resolve(file);
        if (Boolean.getBoolean("codebook.write")) {
            Files.writeString(path, now, StandardCharsets.UTF_8);
        }
        return Files.readString(path, StandardCharsets.UTF_8);
    }
}
