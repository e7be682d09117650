package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.calendar.Elsewhere;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What counts as today where the registry stands, though it keeps its time in UTC. */
@OnEachDatabase
class AroundMidnightTest {

    private static final String EAST = "Pacific/Auckland";
    private static final String WEST = "America/Los_Angeles";

    /** Half past midnight of the 14th in Auckland. */
    private static final Instant SMALL_HOURS = Instant.parse("2004-05-13T12:30:00Z");

    /** Half past ten in the evening of the 13th in Los Angeles. */
    private static final Instant LATE_EVENING = Instant.parse("2004-05-14T05:30:00Z");

    @Parameter
    private Database database;

    private static SaveResult seen(Registry registry, String day) {
        Map<String, Written> patient = Map.of(
                "sex_at_birth", Written.value("F"),
                "data_label", Written.value("SYNTHETIC"),
                "birth_date", Written.value("2001-02"),
                "last_contact_date", Written.value(day));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        return registry.in(stores -> stores.casebook().register(Optional.empty(), save, Registry.DATA_MANAGER));
    }

    private static List<String> refusals(SaveResult result) {
        return assertInstanceOf(SaveResult.Refused.class, result).findings().stream()
                .map(Finding::check)
                .toList();
    }

    @Test
    void the_small_hours_of_the_east_are_today() throws Exception {
        Elsewhere.in(EAST, () -> {
            try (Registry registry = new Registry(database, SMALL_HOURS)) {
                assertInstanceOf(SaveResult.Saved.class, seen(registry, "2004-05-14"));
                assertEquals(List.of("EC-X11"), refusals(seen(registry, "2004-05-15")));
            }
        });
    }

    @Test
    void the_late_evening_of_the_west_is_not_tomorrow() throws Exception {
        Elsewhere.in(WEST, () -> {
            try (Registry registry = new Registry(database, LATE_EVENING)) {
                assertInstanceOf(SaveResult.Saved.class, seen(registry, "2004-05-13"));
                assertEquals(List.of("EC-X11"), refusals(seen(registry, "2004-05-14")));
            }
        });
    }

    @Test
    void a_snapshot_is_frozen_up_to_the_day_of_the_registry() throws Exception {
        Elsewhere.in(EAST, () -> {
            try (Registry registry = new Registry(database, SMALL_HOURS)) {
                assertEquals(LocalDate.of(2004, 5, 14), frozen(registry, LocalDate.of(2004, 5, 14)));
                assertThrows(IllegalArgumentException.class, () -> frozen(registry, LocalDate.of(2004, 5, 15)));
            }
        });
        Elsewhere.in(WEST, () -> {
            try (Registry registry = new Registry(database, LATE_EVENING)) {
                assertThrows(IllegalArgumentException.class, () -> frozen(registry, LocalDate.of(2004, 5, 14)));
            }
        });
    }

    private static LocalDate frozen(Registry registry, LocalDate cutOff) {
        return registry.in(stores -> stores.snapshots().keep(cutOff, Registry.DATA_MANAGER))
                .cutOff();
    }

    @Test
    void the_trail_of_a_day_is_that_of_the_day_on_the_wall() throws Exception {
        Elsewhere.in(EAST, () -> {
            try (Registry registry = new Registry(database, SMALL_HOURS)) {
                seen(registry, "2004-05-14");
                assertEquals(0, lines(registry, LocalDate.of(2004, 5, 13)));
                assertEquals(registry.trailLength(), lines(registry, LocalDate.of(2004, 5, 14)));
            }
        });
    }

    private static long lines(Registry registry, LocalDate day) {
        TrailFilter ofDay = new TrailFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(day),
                Optional.of(day));
        return registry.in(stores -> stores.trail().page(ofDay, Long.MAX_VALUE, 1000, Registry.AUDITOR))
                .size();
    }
}
