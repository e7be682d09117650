package org.jmmlregistry.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("database")
class SequencesTest {

    /** A server that is given 100 takes the ids from 51 to 100. */
    @ParameterizedTest
    @CsvSource({"0,50", "1,100", "49,100", "50,100", "51,150", "100,150", "101,200", "1000000,1000050"})
    void the_next_number_gives_no_id_that_is_taken(long largest, long next) {
        assertEquals(next, Sequences.after(largest));
    }

    /** Otherwise a restored registry would give an id twice. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void every_sequence_belongs_to_a_table_with_an_id(Database database) throws SQLException {
        try (TestDatabase empty = database.migrated();
                Connection connection = empty.source().getConnection()) {
            Set<String> withId = new TreeSet<>();
            for (DatabaseTable table : Schema.of(connection).tables()) {
                if (table.columnNames().contains("id")) {
                    withId.add(table.name() + "_seq");
                }
            }
            assertFalse(Sequences.names(connection).isEmpty());
            for (String sequence : Sequences.names(connection)) {
                assertEquals(true, withId.contains(sequence), sequence);
            }
            assertFalse(Sequences.used(connection));
        }
    }
}
