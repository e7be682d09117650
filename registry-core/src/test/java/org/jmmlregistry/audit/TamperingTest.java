package org.jmmlregistry.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * Somebody with every right in the database, and none on the data folder, changes the trail by SQL: a hundred times, at
 * random, in each of the ways that there are, and half of the time covers the head's tracks too.
 */
@OnEachDatabase
class TamperingTest {

    @Parameter
    private Database database;

    private static final int ENTRIES = 120;
    private static final int TIMES = 100;
    private static final List<String> COLUMNS = List.of(
            "who",
            "recorded",
            "act",
            "case_id",
            "entry",
            "item",
            "old_value",
            "new_value",
            "salt",
            "reason",
            "source",
            "address",
            "old_digest",
            "new_digest",
            "reason_digest",
            "source_digest",
            "previous_hash",
            "hash");

    @TempDir
    private Path folder;

    private static Event event(int number) {
        return Event.on(Event.Action.REVISE, "JM-00001-0")
                .entry("F07/1/1")
                .item("hsct_date")
                .from(Optional.of("old " + number))
                .to(Optional.of("new " + number))
                .version(number)
                .because("reason " + number)
                .in("test");
    }

    /** Changes the trail in a way drawn at random, and tells the entry that must be named. */
    private static long tamper(EntityManager database, Random chance) {
        long at = 2L + chance.nextInt(ENTRIES - 2);
        switch (chance.nextInt(5)) {
            case 0 -> {
                String column = COLUMNS.get(chance.nextInt(COLUMNS.size()));
                return sql(database, "UPDATE trail SET " + column + " = 'forged' WHERE seq = " + at, at);
            }
            case 1 -> {
                sql(database, "DELETE FROM trail WHERE seq = " + at, at);
                return chance.nextBoolean() ? at : closeTheGap(database, at);
            }
            case 2 -> {
                return insert(database, chance.nextBoolean() ? at : ENTRIES + 1);
            }
            case 3 -> {
                long other = at == 2 ? 3 : at - 1;
                sql(database, "UPDATE trail SET seq = -1 WHERE seq = " + at, at);
                sql(database, "UPDATE trail SET seq = " + at + " WHERE seq = " + other, at);
                return sql(database, "UPDATE trail SET seq = " + other + " WHERE seq = -1", Math.min(at, other));
            }
            default -> {
                sql(database, "DELETE FROM trail WHERE seq >= " + at, at);
                if (chance.nextBoolean()) {
                    sql(
                            database,
                            "UPDATE trail_head SET entries = " + (at - 1)
                                    + ", last_hash = (SELECT hash FROM trail WHERE seq = " + (at - 1) + ")",
                            at);
                }
                return at;
            }
        }
    }

    private static long closeTheGap(EntityManager database, long at) {
        for (long seq = at + 1; seq <= ENTRIES; seq++) {
            sql(database, "UPDATE trail SET seq = " + (seq - 1) + " WHERE seq = " + seq, at);
        }
        return sql(database, "UPDATE trail_head SET entries = " + (ENTRIES - 1), at);
    }

    /** A copy of the first entry under another number, with the numbers after it moved up. */
    private static long insert(EntityManager database, long at) {
        for (long seq = ENTRIES; seq >= at; seq--) {
            sql(database, "UPDATE trail SET seq = " + (seq + 1) + " WHERE seq = " + seq, at);
        }
        String columns = "recorded, format, " + String.join(", ", COLUMNS).replace("recorded, ", "");
        return sql(
                database,
                "INSERT INTO trail (seq, " + columns + ") SELECT " + at + ", " + columns + " FROM trail WHERE seq = 1",
                at);
    }

    private static long sql(EntityManager database, String statement, long named) {
        database.createNativeQuery(statement).executeUpdate();
        return named;
    }

    @Test
    void a_hundred_tamperings_are_found_and_the_entry_named_a_hundred_times() {
        Random chance = new Random(2004);
        Map<String, Integer> found = new TreeMap<>();
        try (Registry registry = new Registry(database)) {
            List<Event> events = new ArrayList<>();
            for (int number = 1; number <= ENTRIES; number++) {
                events.add(event(number));
            }
            registry.in(stores -> {
                stores.trail().append(events, Registry.DATA_MANAGER);
                return 0;
            });
            TrailAnchor anchor = new TrailAnchor(folder);
            anchor.keep(registry.in(stores -> stores.trail().mark()));
            List<TrailMark> marks = List.of(anchor.kept().orElseThrow());
            assertTrue(registry.in(stores -> stores.trail().verify(marks)).isWhole());
            for (int time = 0; time < TIMES; time++) {
                // undone at the end, so that each is the only one
                registry.undone(stores -> {
                    long named = tamper(stores.database(), chance);
                    stores.database().flush();
                    stores.database().clear();
                    TrailFault fault = stores.trail()
                            .verify(marks)
                            .fault()
                            .orElseThrow(() -> new AssertionError("not found; entry " + named));
                    assertEquals(named, fault.seq(), fault::toString);
                    assertTrue(fault.sentence().toString().contains("entry " + named), fault::toString);
                    found.merge("found and named", 1, Integer::sum);
                    return 0;
                });
            }
            assertTrue(registry.in(stores -> stores.trail().verify(marks)).isWhole());
        }
        assertEquals(Map.of("found and named", TIMES), found);
    }

    @Test
    void a_chain_that_is_written_anew_from_some_entry_on_does_not_fit_what_the_data_folder_keeps() {
        try (Registry registry = new Registry(database);
                Registry forger = new Registry(database)) {
            for (Registry each : List.of(registry, forger)) {
                each.in(stores -> {
                    stores.trail().append(List.of(event(1), event(2), event(3)), Registry.DATA_MANAGER);
                    return 0;
                });
            }
            TrailAnchor anchor = new TrailAnchor(folder);
            anchor.keep(registry.in(stores -> stores.trail().mark()));
            List<TrailMark> marks = List.of(anchor.kept().orElseThrow());
            assertTrue(registry.in(stores -> stores.trail().verify(marks)).isWhole());
            // another chain of the same length, whole in itself: its salts differ
            assertTrue(forger.in(stores -> stores.trail().verify(List.of())).isWhole());
            TrailFault fault =
                    forger.in(stores -> stores.trail().verify(marks)).fault().orElseThrow();
            assertEquals(3, fault.seq());
        }
    }

    @Test
    void the_data_folder_never_forgets_how_long_the_chain_was() {
        TrailAnchor anchor = new TrailAnchor(folder);
        anchor.keep(new TrailMark(10, "ten", 10));
        new TrailAnchor(folder).keep(new TrailMark(4, "four", 4));
        assertEquals(Optional.of(new TrailMark(10, "ten", 10)), new TrailAnchor(folder).kept());
        anchor.replace(new TrailMark(4, "four", 4));
        assertEquals(Optional.of(new TrailMark(4, "four", 4)), new TrailAnchor(folder).kept());
    }

    @Test
    void an_end_that_an_earlier_version_wrote_in_arabic_digits_is_read_and_written_anew() throws IOException {
        Files.writeString(folder.resolve("trail.anchor"), "١٠ ten ٩\n");
        TrailAnchor anchor = new TrailAnchor(folder);
        assertEquals(Optional.of(new TrailMark(10, "ten", 9)), anchor.kept());
        anchor.keep(new TrailMark(11, "eleven", 9));
        assertEquals(
                "11 eleven 9 0",
                Files.readString(folder.resolve("trail.anchor")).strip());
    }

    @Test
    void an_end_that_is_missing_empty_or_damaged_is_told_and_stays_told_after_it_was_begun_anew() throws IOException {
        Path file = folder.resolve("trail.anchor");
        TrailAnchor anchor = new TrailAnchor(folder);
        anchor.begin(new TrailMark(0, "", 0));
        anchor.keep(new TrailMark(7, "seven", 7));
        assertEquals(List.of(), anchor.remarks());
        for (Optional<String> left : List.of(
                Optional.<String>empty(), Optional.of(""), Optional.of("\0\0\0\0"), Optional.of("7 sev\u00e9n"))) {
            if (left.isPresent()) {
                Files.writeString(file, left.get());
            } else {
                Files.delete(file);
            }
            assertEquals(Optional.empty(), anchor.kept());
            String told = anchor.remarks().get(0).toString();
            assertTrue(told.contains(left.isPresent() ? "cannot be read" : "is missing"), told);
            long next = 10L + left.map(String::length).orElse(-1);
            TrailAnchor afterRestart = new TrailAnchor(folder);
            afterRestart.keep(new TrailMark(next, "next", next));
            afterRestart.keep(new TrailMark(next + 5, "last", next));
            assertEquals(Optional.of(new TrailMark(next + 5, "last", next)), anchor.kept());
            told = new TrailAnchor(folder).remarks().get(0).toString();
            assertTrue(told.contains("begun anew with entry " + next), told);
        }
        anchor.replace(new TrailMark(4, "four", 4));
        assertEquals(List.of(), anchor.remarks());
    }

    @Test
    void bytes_that_are_no_text_are_an_end_that_cannot_be_read() throws IOException {
        Files.write(folder.resolve("trail.anchor"), new byte[] {(byte) 0xff, (byte) 0xfe, 1});
        assertTrue(new TrailAnchor(folder).remarks().get(0).toString().contains("cannot be read"));
    }
}
