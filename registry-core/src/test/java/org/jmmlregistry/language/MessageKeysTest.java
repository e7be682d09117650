package org.jmmlregistry.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language.Key;
import org.jmmlregistry.language.MessageSources.Made;
import org.junit.jupiter.api.Test;

class MessageKeysTest {

    private static final MessageSources SOURCES = MessageSources.read();

    /** Where a name or a pattern is handed on; what comes in there is read at run time, or stands at the caller. */
    private static final Set<String> HANDED_ON = Set.of(
            "org.jmmlregistry.dictionary/Coded.java",
            "org.jmmlregistry.dictionary/Item.java",
            "org.jmmlregistry.dictionary/Form.java",
            "org.jmmlregistry.dictionary/Check.java",
            "org.jmmlregistry.casefile/CrossCheck.java",
            "org.jmmlregistry.casefile/CrossChecks.java",
            "org.jmmlregistry.language/Refused.java",
            "org.jmmlregistry.patient/Country.java");

    /** Where nothing that people read is put together with {@code formatted} or {@code +}. */
    private static final Set<String> WHOLE_SENTENCES = Stream.of(
                    "dictionary",
                    "patient",
                    "diagnosis",
                    "transplant",
                    "followup",
                    "casefile",
                    "query",
                    "exchange",
                    "language",
                    "report",
                    "report.course",
                    "report.form",
                    "report.narrative",
                    "report.phrase",
                    "account",
                    "audit",
                    "backup",
                    "centre",
                    "identity",
                    "reference",
                    "snapshot",
                    "casebook",
                    "web.account",
                    "web.backup",
                    "web.centre",
                    "web.identity",
                    "web.query",
                    "web.reference",
                    "web.snapshot",
                    "web.trail")
            .map(name -> "org.jmmlregistry." + name)
            .collect(Collectors.toUnmodifiableSet());

    /** What programs read, the log, and what a start says to whoever runs the server: English everywhere. */
    private static final List<String> PIECED = List.of(
            "org.jmmlregistry.account/FirstAccounts.java: # user and password of each demonstration account\n",
            "org.jmmlregistry.account/FirstAccounts.java: %s  %s",
            "org.jmmlregistry.account/FirstAccounts.java: demonstration accounts: ",
            "org.jmmlregistry.account/FirstAccounts.java: or with the accounts in ",
            "org.jmmlregistry.account/FirstAccounts.java: sign in as %s with the one-time password %s (to be changed at first sign-in)",
            "org.jmmlregistry.account/FirstAccounts.java: sign in as %s with the password in %s",
            "org.jmmlregistry.audit/TrailAnchor.java: %s %s %s %s%n",
            "org.jmmlregistry.backup/Backups.java: %s %s %s",
            "org.jmmlregistry.exchange/FhirQuestionnaire.java: %s: %s",
            "org.jmmlregistry.exchange/FhirQuestionnaire.java: Filled %s. Where an answer is lacking, give the reason as data-absent-reason.",
            "org.jmmlregistry.exchange/FhirQuestionnaire.java: Required if %s.",
            "org.jmmlregistry.language/Language.java: The translation of \"%s\" does not fit; it is said in English.",
            "org.jmmlregistry.snapshot/CaseRow.java: contents: none for ",
            "org.jmmlregistry.web.backup/BackupResource.java: attachment; filename=\"%s\"",
            "org.jmmlregistry.web.query/QueryResource.java: case: all queries of one case, settled ones too. ");

    /** What is asked of the database, which names an entity, its alias or a word of SQL. */
    private static final Pattern OF_DATABASE =
            Pattern.compile(".*(\\bfrom [A-Z]\\w+ [a-z]\\b|\\b[ceiqt]\\.[a-z]\\w+|\\bdelete from\\b"
                    + "|\\b(SELECT|INSERT|DELETE|VALUES|COLLATE|SEQUENCE|TABLE|MODE)\\b).*");

    @Test
    void every_pattern_is_a_constant() {
        List<String> others = sentences()
                .filter(each -> each.pattern().isEmpty() || each.context().isEmpty())
                .map(Made::place)
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void every_name_is_a_constant_or_the_label_of_an_enumeration() {
        List<String> others = made().filter(Made::isName)
                .filter(each -> each.context().isEmpty()
                        || (each.pattern().isEmpty() && each.labels().isEmpty()))
                .map(Made::place)
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void every_pattern_has_as_many_places_as_arguments() {
        List<String> others = sentences()
                .filter(each -> Message.names(each.pattern().orElseThrow()).size() != each.arguments())
                .map(each -> "%s: %s for \"%s\""
                        .formatted(
                                each.place(), each.arguments(), each.pattern().orElseThrow()))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void no_sentence_is_pieced_together() {
        List<String> others = SOURCES.pieced().stream()
                .filter(each -> WHOLE_SENTENCES.contains(
                        each.file().substring(0, each.file().indexOf('/'))))
                .filter(each -> !OF_DATABASE.matcher(each.text()).matches())
                .map(each -> each.file() + ": " + each.text())
                .sorted()
                .toList();
        assertEquals(PIECED, others);
    }

    @Test
    void every_key_can_be_said() {
        Set<Key> keys = MessageKeys.all();
        keys.forEach(key -> new MessageFormat(key.pattern(), Locale.UK));
        assertTrue(keys.size() > 1200, "only %s keys".formatted(keys.size()));
    }

    @Test
    void names_of_the_casebook_and_of_statuses_are_keys() {
        Set<Key> keys = MessageKeys.all();
        for (Key key : List.of(
                new Key("query status", "Open"),
                new Key("country TW", "Taiwan"),
                new Key("form F17", "Death"),
                new Key("code REAL", "Real patient"),
                new Key("role", "Administrator"))) {
            assertTrue(keys.contains(key), key + " is missing");
        }
    }

    @Test
    void the_template_is_a_table_of_translations_without_translations() throws IOException {
        Path file = Files.writeString(Path.of("target", "language.csv"), MessageKeys.template());
        try (Reader rows = Files.newBufferedReader(file)) {
            assertTrue(Language.read(Locale.FRENCH, "language.csv", rows).isEnglish());
        }
    }

    private static Stream<Made> made() {
        return SOURCES.made().stream().filter(each -> !HANDED_ON.contains(each.file()));
    }

    private static Stream<Made> sentences() {
        return made().filter(each -> !each.isName());
    }
}
