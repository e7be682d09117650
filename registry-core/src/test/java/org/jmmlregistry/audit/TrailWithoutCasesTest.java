package org.jmmlregistry.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.exchange.TrailCsv;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** An administrator reads the trail and learns no answer by it. */
@OnEachDatabase
class TrailWithoutCasesTest {

    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMINISTRATOR));

    @Parameter
    private Database database;

    private Registry registry;
    private RegistryId id;

    @BeforeEach
    void a_case_with_an_answer() {
        registry = new Registry(database);
        EntrySave save = new EntrySave(
                RegistryId.of(1),
                new EntryKey("F01", 0, 1),
                0,
                Map.of(
                        "sex_at_birth", Written.value("F"),
                        "data_label", Written.value("SYNTHETIC"),
                        "ancestry", Written.value("marsian")),
                EntryStatus.DRAFT,
                "as the letter says",
                "page");
        SaveResult saved =
                registry.in(stores -> stores.casebook().register(Optional.empty(), save, Registry.DATA_MANAGER));
        id = ((SaveResult.Saved) saved).id();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private List<TrailLine> page(TrailFilter filter, Caller caller) {
        return registry.in(stores -> stores.trail().page(filter, Long.MAX_VALUE, 100, caller));
    }

    @Test
    void who_did_something_with_a_case_and_when_is_told_and_not_what() {
        List<TrailLine> whole = page(TrailFilter.ofCase(id.text()), Registry.AUDITOR);
        List<TrailLine> told = page(TrailFilter.ofCase(id.text()), ADMINISTRATOR);
        assertTrue(whole.toString().contains("marsian"), whole::toString);
        assertEquals(
                whole.stream().map(TrailLine::seq).toList(),
                told.stream().map(TrailLine::seq).toList());
        assertEquals(
                whole.stream().map(TrailLine::who).toList(),
                told.stream().map(TrailLine::who).toList());
        assertEquals(
                whole.stream().map(TrailLine::hash).toList(),
                told.stream().map(TrailLine::hash).toList());
        for (TrailLine line : told) {
            assertEquals(Event.on(line.action(), id.text()), line.event());
        }
    }

    @Test
    void no_question_after_an_item_or_a_form_tells_where_it_was_answered() {
        TrailFilter all = TrailFilter.ofCase(id.text());
        TrailFilter ofItem = new TrailFilter(
                all.caseId(), Optional.empty(), Optional.of("ancestry"), all.who(), Set.of(), all.from(), all.to());
        assertEquals(1, page(ofItem, Registry.AUDITOR).size());
        assertEquals(List.of(), page(ofItem, ADMINISTRATOR));
        assertEquals(List.of(), page(all.withEntry("F01/0/1"), ADMINISTRATOR));
    }

    @Test
    void the_file_of_the_whole_trail_tells_no_more() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        registry.in(stores -> {
            try {
                new TrailCsv(stores.trail()).write(out, ADMINISTRATOR);
            } catch (IOException neverInMemory) {
                throw new UncheckedIOException(neverInMemory);
            }
            return out;
        });
        String file = out.toString(StandardCharsets.UTF_8);
        assertTrue(file.contains(id.text()), file);
        for (String content : List.of("marsian", "ancestry", "F01/0/1", "as the letter says")) {
            assertFalse(file.contains(content), file);
        }
    }
}
