package org.jmmlregistry.drill;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a database holds, read past the registry. */
record Stored(Map<String, String> labels, Map<String, Entry> entries, List<Line> trail, long length, String lastHash) {

    /** @param answers as they stand in the column */
    record Entry(int version, Map<String, String> answers) {}

    /** One line of the trail. */
    record Line(
            long seq,
            String action,
            String caseId,
            String entry,
            String item,
            Optional<String> before,
            Optional<String> after,
            String previousHash,
            String hash) {

        /** The entry with its case. */
        String place() {
            return caseId + " " + entry;
        }
    }

    /** How far the chain has come, as it is kept elsewhere. */
    record Mark(long entries, String hash) {}

    static Stored read(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            Map<String, String> labels = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("SELECT id, label FROM registered_case")) {
                while (rows.next()) {
                    labels.put(
                            rows.getString(1),
                            Optional.ofNullable(rows.getString(2)).orElse(""));
                }
            }
            Map<String, Entry> entries = entries(statement);
            List<Line> trail = trail(statement);
            try (ResultSet head = statement.executeQuery("SELECT entries, last_hash FROM trail_head")) {
                head.next();
                return new Stored(labels, entries, trail, head.getLong(1), head.getString(2));
            }
        }
    }

    private static Map<String, Entry> entries(Statement statement) throws SQLException {
        Map<String, Entry> entries = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT case_id, form_code, hsct_seq, repeat_no, version, answers FROM form_entry")) {
            while (rows.next()) {
                String place =
                        "%s %s/%s/%s".formatted(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getInt(4));
                entries.put(place, new Entry(rows.getInt(5), answers(rows.getString(6))));
            }
        }
        return entries;
    }

    private static Map<String, String> answers(String column) {
        Map<String, String> answers = new TreeMap<>();
        Json.createReader(new StringReader(column))
                .readObject()
                .forEach((item, value) ->
                        answers.put(item, value instanceof JsonString text ? text.getString() : value.toString()));
        return answers;
    }

    private static List<Line> trail(Statement statement) throws SQLException {
        List<Line> trail = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT seq, act, case_id, entry, item, old_value, new_value, "
                + "previous_hash, hash FROM trail ORDER BY seq")) {
            while (rows.next()) {
                trail.add(new Line(
                        rows.getLong(1),
                        rows.getString(2),
                        Optional.ofNullable(rows.getString(3)).orElse(""),
                        Optional.ofNullable(rows.getString(4)).orElse(""),
                        Optional.ofNullable(rows.getString(5)).orElse(""),
                        Optional.ofNullable(rows.getString(6)),
                        Optional.ofNullable(rows.getString(7)),
                        rows.getString(8),
                        rows.getString(9)));
            }
        }
        return trail;
    }
}
