package org.jmmlregistry.report.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoarseTest {

    @ParameterizedTest
    @CsvSource({"20, 25", "24, 25", "25, 20", "50, 10", "99, 10", "100, 5", "249, 5", "250, 2", "500, 1", "10000, 1"})
    void a_step_holds_five_children(int children, int percent) {
        assertEquals(Optional.of(new Coarse(percent)), Coarse.of(children));
    }

    @Test
    void of_fewer_than_twenty_children_there_is_no_step() {
        assertTrue(Coarse.of(19).isEmpty());
    }

    @Test
    void limits_are_rounded_outwards() {
        Limits limits = new Limits(Estimate.of(0.513), Estimate.of(0.802));
        Cell.Figure cell = (Cell.Figure) new Coarse(10).cell(new Estimated.Reading(365, 30, Estimate.of(0.64), limits));

        assertEquals("60 % (50–90)", cell.printed().toString());
        assertEquals(Map.of("percent", 60.0, "lower", 50.0, "upper", 90.0), cell.numbers());
    }
}
