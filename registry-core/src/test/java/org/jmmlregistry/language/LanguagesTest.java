package org.jmmlregistry.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final String HEADING = "context,english,translation\n";

    @TempDir
    private Path data;

    @Test
    void a_file_in_the_data_folder_is_a_language() throws IOException {
        write(
                "de.csv",
                "query,Open,Offen\n,\"{n, plural, one {# case} other {# cases}}\",\"{n, plural, one {# Fall} other {# Fälle}}\"\n");
        Languages languages = Languages.in(data);
        Language german = languages.best(List.of(Locale.FRENCH, Locale.GERMANY));
        assertEquals("Offen", german.say(Message.in("query", "Open")));
        assertEquals("2 Fälle", german.say(Message.of("{n, plural, one {# case} other {# cases}}", 2)));
        assertEquals(Locale.GERMAN, german.locale());
        assertSame(Language.ENGLISH, languages.language("en").orElseThrow());
    }

    @Test
    void without_files_there_is_english_alone_and_it_is_the_best() {
        Languages languages = Languages.in(data);
        assertEquals(List.of(Language.ENGLISH), List.copyOf(languages.all()));
        assertSame(Language.ENGLISH, languages.best(List.of(Locale.JAPAN)));
    }

    @Test
    void what_is_not_yet_translated_is_said_in_english() {
        Language german = german(HEADING + "query,Open,\nbutton,Open,Öffnen\n");
        assertEquals("Open", german.say(Message.in("query", "Open")));
        assertEquals("Öffnen", german.say(Message.in("button", "Open")));
    }

    @Test
    void a_byte_order_mark_and_line_breaks_in_cells_are_no_fault() {
        Language german = german("\uFEFF" + HEADING + "\"\",\"One\nTwo\",\"Eins\nZwei\"\n");
        assertEquals("Eins\nZwei", german.say(Message.of("One\nTwo")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",a,b,c|Line 2 of the file de.csv of translations has 4 columns, not 3.",
                ",a|Line 2 of the file de.csv of translations has 2 columns, not 3.",
                ",Case {id},Fall {nr}|Line 2 of the file de.csv of translations has the place “nr”, which “Case {id}” has not.",
                ",a,{n|Line 2 of the file de.csv of translations has a pattern that is none: “{n”.",
                ",a {,b|Line 2 of the file de.csv of translations has a pattern that is none: “a {”.",
                ",a,\"b|The file de.csv of translations is not a CSV file from line 2 on."
            })
    void a_faulty_line_is_refused_by_file_and_line(String row, String sentence) {
        refused(HEADING + row + "\n", sentence);
    }

    @Test
    void the_same_key_twice_is_refused() {
        refused(HEADING + ",a,b\n,c,d\n,a,e\n", "Line 4 of the file de.csv of translations has “a” a second time.");
    }

    @Test
    void another_heading_is_refused() {
        refused(
                "english,german\n",
                "The file de.csv of translations does not begin with the heading context,english,translation.");
        refused("", "The file de.csv of translations is empty.");
    }

    @Test
    void a_file_that_is_named_after_no_language_is_refused() throws IOException {
        write("my words.csv", "");
        Refused refused = assertThrows(Refused.class, () -> Languages.in(data));
        assertEquals(
                "The file %s of translations is not named after a language, such as de.csv."
                        .formatted(data.resolve("languages").resolve("my words.csv")),
                refused.getMessage());
    }

    private void write(String name, String rows) throws IOException {
        Path folder = Files.createDirectories(data.resolve("languages"));
        Files.writeString(folder.resolve(name), HEADING + rows);
    }

    private static Language german(String table) {
        return Language.read(Locale.GERMAN, "de.csv", new StringReader(table));
    }

    private static void refused(String table, String sentence) {
        Refused refused = assertThrows(Refused.class, () -> german(table));
        assertEquals(sentence, refused.getMessage());
        assertEquals(Refused.Kind.MALFORMED, refused.kind());
    }
}
