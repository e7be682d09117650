package org.jmmlregistry.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the tables of a registry hold, as SQL that both databases understand. */
final class Fixture {

    private static final Set<String> BY_HASH = Set.of("erased_document", "frozen_content", "kept_file");

    private static final String TABLES =
            """
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            AND relname <> 'flyway_schema_history' ORDER BY oid""";
    private static final String REFERRED_TO =
            """
            SELECT p.relname FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid JOIN pg_class c ON c.oid = f.conrelid
            WHERE f.contype = 'f' AND c.relname = '%s' AND p.oid <> c.oid""";
    private static final String COLUMNS =
            """
            SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '%s'
            ORDER BY ordinal_position""";
    private static final String SEQUENCES =
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY oid";

    private Fixture() {}

    /**
     * Writes what a registry holds.
     *
     * @param shape a PostgreSQL whose tables and columns are asked for; it may have an older schema than the registry
     */
    static String written(DataSource registry, DataSource shape) throws SQLException {
        StringJoiner script = new StringJoiner(";\n", "", ";\n");
        try (Connection from = registry.getConnection();
                Connection to = shape.getConnection()) {
            List<String> tables = tables(to);
            for (int last = tables.size() - 1; last >= 0; last--) {
                script.add("DELETE FROM " + tables.get(last));
            }
            for (String table : tables) {
                rows(from, table, String.join(", ", texts(to, COLUMNS.formatted(table))))
                        .forEach(script::add);
            }
            for (String sequence : texts(to, SEQUENCES)) {
                String next = texts(from, next(from).formatted(sequence)).get(0);
                script.add("DROP SEQUENCE %s RESTRICT".formatted(sequence));
                script.add("CREATE SEQUENCE %s AS BIGINT START WITH %s INCREMENT BY 50".formatted(sequence, next));
            }
        }
        return script.toString();
    }

    private static String next(Connection from) throws SQLException {
        return isDerby(from) ? "VALUES NEXT VALUE FOR %s" : "SELECT nextval('%s')";
    }

    private static boolean isDerby(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().contains("Derby");
    }

    /** Each after those that it refers to. */
    private static List<String> tables(Connection shape) throws SQLException {
        List<String> left = new ArrayList<>(texts(shape, TABLES));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            for (String table : List.copyOf(left)) {
                if (ordered.containsAll(texts(shape, REFERRED_TO.formatted(table)))) {
                    ordered.add(table);
                    left.remove(table);
                }
            }
        }
        return ordered;
    }

    private static List<String> texts(Connection connection, String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static List<String> rows(Connection from, String table, String columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet each = statement.executeQuery(
                        "SELECT %s FROM %s ORDER BY %s".formatted(columns, table, order(table)))) {
            while (each.next()) {
                rows.add("INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, values(each)));
            }
        }
        return rows;
    }

    /** By hash alone where there is no second column, or a text, by which Derby does not sort. */
    private static String order(String table) {
        return BY_HASH.contains(table) ? "1" : "1, 2";
    }

    private static String values(ResultSet row) throws SQLException {
        StringJoiner values = new StringJoiner(", ");
        ResultSetMetaData meta = row.getMetaData();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            boolean bare = meta.getColumnClassName(column).matches(".*(Long|Integer|Boolean|Double)");
            // asked once, since Derby gives a long text no second time
            Object value = bare ? row.getObject(column) : row.getString(column);
            values.add(value == null || bare ? String.valueOf(value) : quoted(String.valueOf(value)));
        }
        return values.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Runs the statements of a script; one ends with a semicolon at the end of a line, outside of quotation marks. */
    static void load(Stream<String> lines, DataSource into) throws SQLException {
        Predicate<String> complete = text ->
                text.endsWith(";") && text.chars().filter(sign -> sign == '\'').count() % 2 == 0;
        StringBuilder statement = new StringBuilder();
        List<String> statements = new ArrayList<>();
        lines.filter(line -> !line.startsWith("--")).forEach(line -> {
            statement.append(statement.isEmpty() ? "" : "\n").append(line);
            if (complete.test(statement.toString())) {
                statements.add(statement.substring(0, statement.length() - 1));
                statement.setLength(0);
            }
        });
        try (Connection connection = into.getConnection();
                Statement each = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                each.execute(sql);
            }
            connection.commit();
        }
    }
}
