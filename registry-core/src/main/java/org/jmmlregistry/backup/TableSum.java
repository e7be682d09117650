package org.jmmlregistry.backup;

import java.util.List;

/**
 * What a backup says of one table.
 *
 * @param sha256 over its lines; the same rows have the same hash on either database
 */
public record TableSum(String table, List<String> columns, long rows, String sha256) {

    public TableSum {
        columns = List.copyOf(columns);
    }
}
