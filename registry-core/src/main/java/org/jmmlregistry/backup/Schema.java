package org.jmmlregistry.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables that a backup holds: all there are but the schema's own history, those that are computed from others, and those of
 * work that was under way. They are asked of the database, so that a new table cannot be forgotten.
 *
 * @param tables in an order in which a row never comes before one that it refers to
 * @param derived emptied at a restore
 */
record Schema(List<DatabaseTable> tables, Set<String> derived) {

    /** Computed from other tables, to be computed again; and long work, which would be done once more from a backup. */
    private static final Set<String> DERIVED = Set.of(
            "case_line",
            "entry_answer",
            "answer_text",
            "entry_date",
            "wanted_entry",
            "case_revision",
            "background_job",
            "background_file",
            "background_child");

    /** What the tables of the job runner begin with: a restore must not touch what runs beside it. */
    private static final String RUNNER = "quartz_";

    private static final String HISTORY = "flyway_schema_history";

    Schema {
        tables = List.copyOf(tables);
        derived = Set.copyOf(derived);
    }

    static Schema of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, DatabaseTable> byName = new TreeMap<>();
        Set<String> derived = new TreeSet<>();
        for (String stored : names(data, connection.getSchema())) {
            String name = small(stored);
            if (DERIVED.contains(name)) {
                derived.add(name);
            } else if (!name.equals(HISTORY) && !name.startsWith(RUNNER)) {
                byName.put(name, table(data, connection.getSchema(), stored));
            }
        }
        return new Schema(inOrder(byName, references(data, connection.getSchema())), derived);
    }

    private static List<String> names(DatabaseMetaData data, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static DatabaseTable table(DatabaseMetaData data, String schema, String stored) throws SQLException {
        String name = small(stored);
        Map<String, Column> columns = new LinkedHashMap<>();
        try (ResultSet found = data.getColumns(null, schema, escaped(data, stored), "%")) {
            while (found.next()) {
                String column = small(found.getString("COLUMN_NAME"));
                columns.put(column, Column.of(name, column, found.getInt("DATA_TYPE")));
            }
        }
        Map<Integer, Column> key = new TreeMap<>();
        try (ResultSet found = data.getPrimaryKeys(null, schema, stored)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), columns.get(small(found.getString("COLUMN_NAME"))));
            }
        }
        return new DatabaseTable(name, List.copyOf(columns.values()), List.copyOf(key.values()));
    }

    /** In a pattern an underline stands for any character. */
    private static String escaped(DatabaseMetaData data, String name) throws SQLException {
        return name.replace("_", data.getSearchStringEscape() + "_");
    }

    /** Each table with those that its rows refer to. */
    private static Map<String, Set<String>> references(DatabaseMetaData data, String schema) throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        for (String stored : names(data, schema)) {
            Set<String> others = new TreeSet<>();
            try (ResultSet found = data.getImportedKeys(null, schema, stored)) {
                while (found.next()) {
                    others.add(small(found.getString("PKTABLE_NAME")));
                }
            }
            others.remove(small(stored));
            references.put(small(stored), others);
        }
        return references;
    }

    private static List<DatabaseTable> inOrder(Map<String, DatabaseTable> byName, Map<String, Set<String>> references) {
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < byName.size()) {
            String next = byName.keySet().stream()
                    .filter(name -> !ordered.contains(name))
                    .filter(name -> ordered.containsAll(references.get(name)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "tables refer to each other in a circle; ordered so far: " + ordered));
            ordered.add(next);
        }
        return ordered.stream().map(byName::get).toList();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
