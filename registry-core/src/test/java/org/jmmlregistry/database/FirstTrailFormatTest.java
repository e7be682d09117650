package org.jmmlregistry.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first installations recorded must verify for as long as there is a registry. */
@OnEachDatabase
class FirstTrailFormatTest {

    /** The last schema under which the program wrote that format. */
    private static final int LAST = 4;

    private static final int ENTRIES = 33;

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void a_trail_of_the_first_format() throws SQLException {
        TestDatabase blank = database.blank();
        EarlierSchemas.migrate(blank.source(), LAST);
        EarlierSchemas.load("/migration/trail_format_1.sql", blank.source());
        Migrations.run(blank.source());
        registry = new Registry(blank, Instant.parse("2004-03-02T09:00:00Z"));
        // its values were taken away when no entry said so yet
        erase("JM-00001-8");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private Optional<String> fault() {
        return registry.in(stores -> stores.trail().fault()).map(Message::toString);
    }

    private void erase(String caseId) {
        registry.in(stores -> {
            stores.trail().erase(caseId);
            stores.trail()
                    .append(
                            List.of(Event.on(Event.Action.ERASE, caseId)
                                    .because("a reason")
                                    .in("test")),
                            Registry.CUSTODIAN);
            return 0;
        });
    }

    @Test
    void it_verifies_with_every_action_that_it_knew() {
        assertEquals(Optional.empty(), fault());
        assertEquals(ENTRIES + 1, registry.trailLength());
    }

    @Test
    void it_goes_on_in_todays_format_and_another_case_may_be_erased() {
        erase("JM-00002-6");
        assertEquals(Optional.empty(), fault());
        List<TrailLine> erased = registry.in(stores -> stores.trail().of("JM-00002-6"));
        assertTrue(erased.stream().allMatch(line -> line.after().isEmpty()), erased::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE trail SET old_value = 'forged' WHERE seq = 1 | 1",
                "UPDATE trail SET old_value = 'forged' WHERE seq = 4 | 4",
                "UPDATE trail SET recorded_at = '2001-01-01 00:00:00' WHERE seq = 7 | 7",
                "UPDATE trail SET entry_version = 1 WHERE seq = 9 | 9",
                "UPDATE trail SET reason = 'another' WHERE seq = 13 | 13",
                "UPDATE trail SET format = 2 WHERE seq = 20 | 20",
                "DELETE FROM trail WHERE seq = 25 | 25"
            })
    void tampering_is_found_and_the_entry_named(String statement, String named) {
        registry.in(stores -> stores.database().createNativeQuery(statement).executeUpdate());
        String fault = fault().orElse("nothing was found");
        assertTrue(fault.contains(" " + named), fault);
    }
}
