package org.jmmlregistry.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase
@Tag("quick")
class TrailTest {

    private static final int WRITERS = 4;
    private static final int READINGS = 100;

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void a_trail_of_ten_entries_on_two_cases() {
        registry = new Registry(database);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.add(Event.on(Event.Action.REVISE, i % 2 == 0 ? "JM-00001-0" : "JM-00002-0")
                    .entry("F07/1/1")
                    .item("hsct_date")
                    .from(Optional.of("old " + i))
                    .to(Optional.of("new " + i))
                    .version(i)
                    .because("reason")
                    .in("test"));
        }
        registry.in(stores -> {
            stores.trail().append(events, Registry.DATA_MANAGER);
            return 0;
        });
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private Optional<String> fault() {
        return registry.in(stores -> stores.trail().fault()).map(Message::toString);
    }

    private void sql(String statement) {
        registry.in(stores -> stores.database().createNativeQuery(statement).executeUpdate());
    }

    @Test
    void an_untouched_chain_is_whole() {
        assertEquals(Optional.empty(), fault());
        assertEquals(10, registry.trailLength());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE trail SET new_value = 'forged' WHERE seq = 4 | 4",
                "UPDATE trail SET who = 'somebody' WHERE seq = 7 | 7",
                "UPDATE trail SET recorded = '2001-01-01T00:00:00Z' WHERE seq = 2 | 2",
                "UPDATE trail SET reason = 'another' WHERE seq = 1 | 1",
                "UPDATE trail SET entry_version = 99 WHERE seq = 3 | 3",
                "UPDATE trail SET entry_version = NULL WHERE seq = 6 | 6",
                "DELETE FROM trail WHERE seq = 5 | 5",
                "DELETE FROM trail WHERE seq = 10 | 10",
                "UPDATE trail SET seq = 99 WHERE seq = 10 | 10"
            })
    void tampering_is_found_and_the_entry_named(String statement, String named) {
        sql(statement);
        String fault = fault().orElse("nothing was found");
        assertTrue(fault.contains(" " + named), fault);
    }

    /** Derby passes over an entry when its reader has waited for one of that number that was never confirmed. */
    @Test
    void a_chain_is_whole_to_whoever_reads_it_while_others_write_and_give_up() throws Exception {
        AtomicBoolean isRead = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> written = IntStream.range(0, WRITERS)
                .mapToObj(writer -> writers.submit(() -> writeUntil(isRead, new Random(writer))))
                .toList();
        Set<String> faults = new TreeSet<>();
        for (int reading = 0; reading < READINGS; reading++) {
            fault().ifPresent(faults::add);
        }
        isRead.set(true);
        for (Future<Integer> each : written) {
            assertTrue(each.get() > 0);
        }
        writers.shutdown();
        assertEquals(Set.of(), faults);
    }

    /** Writes some entries and keeps half of what it writes. */
    private int writeUntil(AtomicBoolean done, Random random) {
        int kept = 0;
        while (!done.get()) {
            List<Event> events =
                    Collections.nCopies(1 + random.nextInt(3), Event.onRegistry(Event.Action.READ, "read", "test"));
            Function<Registry.Stores, Integer> writing = stores -> {
                stores.trail().append(events, Registry.DATA_MANAGER);
                stores.database().flush();
                return events.size();
            };
            kept += random.nextBoolean() ? registry.in(writing) : registry.undone(writing) * 0;
        }
        return kept;
    }

    @Test
    void erasing_a_case_blanks_its_values_and_the_chain_still_holds() {
        registry.in(stores -> {
            stores.trail().erase("JM-00001-0");
            stores.trail()
                    .append(
                            List.of(Event.on(Event.Action.ERASE, "JM-00001-0")
                                    .because("asked for")
                                    .in("test")),
                            Registry.CUSTODIAN);
            return 0;
        });
        assertEquals(Optional.empty(), fault());
        registry.in(stores -> stores.trail().of("JM-00001-0")).forEach(line -> {
            assertEquals(Optional.empty(), line.before());
            assertEquals(Optional.empty(), line.after());
        });
        assertEquals(
                Optional.of("new 9"),
                registry.in(stores -> stores.trail().of("JM-00002-0")).get(0).after());
    }

    @Test
    void a_clock_that_was_set_back_is_mentioned_and_the_chain_is_whole() {
        Instant noon = Instant.parse("2030-06-01T12:00:00Z");
        for (String now : List.of("2030-06-01T12:00:00Z", "2030-06-01T11:00:00Z", "2030-06-01T11:00:01Z")) {
            write(Instant.parse(now));
        }
        assertEquals(Optional.empty(), verification().fault());
        assertEquals(
                "The clock was set back once, first before entry 12. The order of the entries holds all the same.",
                verification().remarks().get(0).toString());
        write(noon);
        write(noon.minusMillis(900));
        assertEquals(1, verification().remarks().size());
        assertTrue(verification().remarks().get(0).toString().contains("once, first before entry 12"));
        write(noon.minusSeconds(60));
        assertTrue(verification().remarks().get(0).toString().contains("2 times, first before entry 12"));
    }

    private void write(Instant now) {
        registry.in(stores -> {
            new Trail(stores.database(), Clock.fixed(now, ZoneOffset.UTC))
                    .append(List.of(Event.onRegistry(Event.Action.EXPORT, "a list", "test")), Registry.DATA_MANAGER);
            return 0;
        });
    }

    private TrailVerification verification() {
        return registry.in(stores -> stores.trail().verify(List.of()));
    }
}
