package org.jmmlregistry.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The two evaluators of a criterion find the same children, whatever is asked. */
@OnEachDatabase
class CriterionLawTest {

    @Parameter
    private Database database;

    @Test
    void memory_and_database_find_the_same_children() {
        judge(120, 50);
    }

    @Test
    @Tag("long")
    void memory_and_database_find_the_same_among_two_thousand() {
        judge(2000, 500);
    }

    private void judge(int cases, int criteria) {
        try (CriterionLaw law = new CriterionLaw(database, 16, cases)) {
            int telling = law.hold(13, criteria);
            assertTrue(telling > criteria / 3, "criteria that found some and not all: " + telling);
        }
    }
}
