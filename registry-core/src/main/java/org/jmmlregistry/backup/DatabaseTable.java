package org.jmmlregistry.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table by its name in small letters.
 *
 * @param key the columns of the primary key, in which the rows are ordered
 */
record DatabaseTable(String name, List<Column> columns, List<Column> key) {

    DatabaseTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalStateException("table %s: no primary key to order its rows by".formatted(name));
        }
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    String select(Vendor vendor) {
        return "SELECT %s FROM %s ORDER BY %s"
                .formatted(
                        String.join(", ", columnNames()),
                        name,
                        key.stream().map(vendor::inOrder).collect(Collectors.joining(", ")));
    }

    String insert() {
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        name,
                        String.join(", ", columnNames()),
                        Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", ")));
    }
}
