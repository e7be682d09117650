package org.jmmlregistry.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jmmlregistry.patient.RegistryId;

/**
 * The table of one number a case, which is another one whenever the other rows of the case have changed. The numbers are drawn and
 * not counted up, so that none comes again when all rows are made again.
 */
final class RevisionTable {

    /** So small that a database can add up those of a million cases. */
    private static final long LARGEST = 1L << 40;

    /** How many cases there are, and the sum of their numbers: equal as long as nothing has changed. */
    record Stamp(long cases, long sum) {

        static final Stamp NEVER = new Stamp(-1, -1);
    }

    private final IndexTables tables;

    RevisionTable(IndexTables tables) {
        this.tables = tables;
    }

    void renew(RegistryId id) {
        List<Object> row = List.of(ThreadLocalRandom.current().nextLong(LARGEST), id.text());
        if (tables.write("UPDATE case_revision SET revision = ? WHERE case_id = ?", row) == 0) {
            tables.write("INSERT INTO case_revision (revision, case_id) VALUES (?, ?)", row);
        }
    }

    void delete(RegistryId id) {
        tables.write("DELETE FROM case_revision WHERE case_id = ?", List.of(id.text()));
    }

    void deleteAll() {
        tables.write("TRUNCATE TABLE case_revision", List.of());
    }

    Stamp stamp() {
        return tables.read(
                        "SELECT COUNT(*) AS cases, COALESCE(SUM(revision), 0) AS all_of_them FROM case_revision",
                        List.of(),
                        row -> new Stamp(row.getLong("cases"), row.getLong("all_of_them")))
                .get(0);
    }

    /** The number of each case, by its pseudonym. */
    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        tables.read(
                "SELECT case_id, revision FROM case_revision",
                List.of(),
                row -> all.put(row.getString("case_id"), row.getLong("revision")) == null);
        return all;
    }
}
