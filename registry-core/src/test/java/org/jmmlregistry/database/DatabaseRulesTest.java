package org.jmmlregistry.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseRulesTest {

    @Test
    void the_oldest_postgresql_that_is_tested_is_the_oldest_that_is_taken() {
        assertEquals(Optional.empty(), DatabaseRules.objection(15, "15.0", "UTF8"));
        assertEquals(Optional.empty(), DatabaseRules.objection(18, "18.1", "UTF8"));
        assertEquals(
                Optional.of("The database is PostgreSQL 14.22; the registry needs PostgreSQL 15 or later."),
                DatabaseRules.objection(14, "14.22", "UTF8"));
    }

    @Test
    void a_database_that_cannot_hold_every_name_is_refused() {
        assertEquals(
                Optional.of(
                        "The database has the encoding LATIN1, which lacks signs that names are written with; make it "
                                + "with ENCODING 'UTF8'."),
                DatabaseRules.objection(15, "15.10", "LATIN1"));
    }
}
