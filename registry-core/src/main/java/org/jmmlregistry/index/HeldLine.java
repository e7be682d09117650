package org.jmmlregistry.index;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.patient.DataLabel;

/** What is held of a case beside its answers. */
record HeldLine(String id, DataLabel kind, Optional<String> series, boolean alive) {

    /** Those of all cases, in the order of their pseudonyms. */
    static List<HeldLine> all(IndexTables tables) {
        return tables.read(
                "SELECT case_id, kind, series_code, last_state FROM case_line ORDER BY case_id",
                List.of(),
                row -> new HeldLine(
                        row.getString("case_id"),
                        DataLabel.valueOf(row.getString("kind")),
                        Optional.of(row.getString("series_code")).filter(code -> !code.isEmpty()),
                        LastState.valueOf(row.getString("last_state")) != LastState.DEAD));
    }
}
