package org.jmmlregistry.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jmmlregistry.cohort.PublishedSeries;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** The demonstration with sixty synthetic cases beside it. */
@OnEachDatabase
class SyntheticBesideFoundingCohortTest {

    private static final int FOUNDING = 14;
    private static final int SYNTHETIC = 60;
    private static final LocalDate FOUNDING_CUT_OFF = LocalDate.of(2003, 4, 30);
    private static final String SERIES = "CHANG2004";

    private static Registry registry;
    private static Snapshot founding;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void load(Database database) {
        registry = Registry.withDemonstration(database);
        founding = registry.in(
                stores -> stores.snapshots().latest(Registry.DATA_MANAGER).orElseThrow());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    private static Snapshot freeze(LocalDate cutOff) {
        return registry.in(stores -> stores.snapshots().freeze(cutOff, Registry.DATA_MANAGER));
    }

    private static SecondHscts members(Snapshot snapshot) {
        return SecondHscts.of(snapshot.files().stream()
                .filter(file -> file.patient().belongsTo(SERIES))
                .toList());
    }

    @Test
    void a_snapshot_frozen_before_holds_the_founding_cohort_alone() {
        assertEquals(FOUNDING, founding.files().size());
    }

    @Test
    void the_figures_of_the_founding_paper_stay_as_they_are() {
        SecondHscts alone = members(founding);
        SecondHscts beside = members(freeze(FOUNDING_CUT_OFF));

        assertEquals(alone.aliveDiseaseFree(), beside.aliveDiseaseFree());
        assertEquals(alone.all(), beside.all());
        assertEquals(alone.reverseMedianMonths(), beside.reverseMedianMonths());
        assertEquals(alone.earlyFailure(), beside.earlyFailure());
        assertEquals(alone.autologousRecovery(), beside.autologousRecovery());
        assertEquals(alone.earlyRelapse(), beside.earlyRelapse());
        assertEquals(alone.early(), beside.early());
        assertEquals(alone.late(), beside.late());
        assertEquals(alone.fisherP(), beside.fisherP());
        assertEquals(alone.courses(), beside.courses());
        PublishedSeries printed = PublishedSeries.of(SERIES).orElseThrow();
        assertEquals(printed.against(alone), printed.against(beside));
    }

    @Test
    void a_later_snapshot_counts_the_second_hscts_of_all() {
        Snapshot later = freeze(SyntheticRegistry.CLOSING);

        assertEquals(FOUNDING + SYNTHETIC, later.files().size());
        assertTrue(SecondHscts.of(later.files()).size() > FOUNDING);
    }
}
