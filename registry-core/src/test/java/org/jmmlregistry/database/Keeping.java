package org.jmmlregistry.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.reference.TableVersion;
import org.jmmlregistry.snapshot.FrozenData;

/**
 * What the tables of version 9 keep, read as they stand and without a store.
 *
 * @param rows how many rows each table has that is not derived from others
 * @param caseIds the cases that were not erased
 * @param trailEnd the hash of the trail's last entry
 * @param signatures at most one a case
 * @param answerDigests SHA-256 of the answers of each entry
 * @param frozen how many cases a snapshot holds, by its number
 * @param leftOut how many it leaves out
 */
record Keeping(
        Map<String, Long> rows,
        List<RegistryId> caseIds,
        List<RegistryId> erased,
        Map<RegistryId, String> closed,
        Map<String, KeptEntry> entries,
        Set<String> answerDigests,
        Map<RegistryId, Identity> identities,
        List<Query> queries,
        Map<RegistryId, Signature> signatures,
        List<FrozenData> snapshots,
        Map<Long, Integer> frozen,
        Map<Long, Integer> leftOut,
        String trailEnd,
        Set<TableVersion> tables,
        List<String> accounts) {

    private static final List<String> KEPT = List.of(
            "registered_case",
            "form_entry",
            "case_identity",
            "trail",
            "data_query",
            "entry_signature",
            "review_run",
            "snapshot",
            "snapshot_case",
            "snapshot_left_out",
            "frozen_content",
            "age_limit_table",
            "user_account");

    /** An entry with its answers as JSON. */
    record KeptEntry(EntryStatus status, int version, Instant changedAt, String changedBy, String answers) {

        static KeptEntry of(StoredEntry stored) {
            String answers = AnswersJson.write(stored).toString();
            return new KeptEntry(stored.status(), stored.version(), stored.changedAt(), stored.changedBy(), answers);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static Keeping of(DataSource registry) throws SQLException {
        try (Connection from = registry.getConnection()) {
            String cases = "SELECT * FROM registered_case WHERE ";
            return new Keeping(
                    rows(registry),
                    read(from, cases + "erased_at IS NULL ORDER BY id", Keeping::id),
                    read(from, cases + "erased_at IS NOT NULL ORDER BY id", Keeping::id),
                    byCase(from, cases + "frozen_at IS NOT NULL", "id", row -> row.getString("frozen_reason")),
                    entries(from),
                    Set.copyOf(read(from, "SELECT answers FROM form_entry", row -> sha256(row.getString(1)))),
                    byCase(from, "SELECT * FROM case_identity", "case_id", Keeping::identity),
                    read(from, "SELECT * FROM data_query ORDER BY id", Keeping::query),
                    byCase(from, "SELECT * FROM entry_signature", "case_id", Keeping::signature),
                    read(from, "SELECT * FROM snapshot ORDER BY id", Keeping::snapshot),
                    perSnapshot(from, "snapshot_case"),
                    perSnapshot(from, "snapshot_left_out"),
                    read(from, "SELECT hash FROM trail ORDER BY seq DESC", row -> row.getString(1))
                            .get(0),
                    Set.copyOf(read(from, "SELECT * FROM age_limit_table", Keeping::table)),
                    read(from, "SELECT name FROM user_account ORDER BY name", row -> row.getString(1)));
        }
    }

    static Map<String, Long> rows(DataSource registry) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection from = registry.getConnection()) {
            for (String table : KEPT) {
                rows.put(
                        table,
                        read(from, "SELECT COUNT(*) FROM " + table, row -> row.getLong(1))
                                .get(0));
            }
        }
        return rows;
    }

    private static <T> List<T> read(Connection from, String sql, Row<T> shape) throws SQLException {
        List<T> read = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                read.add(shape.of(rows));
            }
        }
        return read;
    }

    private static <T> Map<RegistryId, T> byCase(Connection from, String sql, String id, Row<T> shape)
            throws SQLException {
        return read(from, sql, row -> Map.entry(new RegistryId(row.getString(id)), shape.of(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Long, Integer> perSnapshot(Connection from, String table) throws SQLException {
        String counted = "SELECT snapshot_id, COUNT(*) FROM %s GROUP BY snapshot_id".formatted(table);
        return read(from, counted, row -> Map.entry(row.getLong(1), row.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, KeptEntry> entries(Connection from) throws SQLException {
        Row<Map.Entry<String, KeptEntry>> shape = row -> Map.entry(
                row.getString("case_id") + " " + key(row),
                new KeptEntry(
                        EntryStatus.valueOf(row.getString("status")),
                        row.getInt("version"),
                        instant(row, "changed_at").orElseThrow(),
                        row.getString("changed_by"),
                        row.getString("answers")));
        return read(from, "SELECT * FROM form_entry", shape).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RegistryId id(ResultSet row) throws SQLException {
        return new RegistryId(row.getString("id"));
    }

    private static EntryKey key(ResultSet row) throws SQLException {
        return new EntryKey(row.getString("form_code"), row.getInt("hsct_seq"), row.getInt("repeat_no"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(moment -> moment.toLocalDateTime().toInstant(ZoneOffset.UTC));
    }

    private static Optional<Query.Step> step(ResultSet row, String act, String said) throws SQLException {
        Optional<Instant> at = instant(row, act + "_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Query.Step(
                        row.getString(act + "_by"), at.get(), text(row, said).orElse("")));
    }

    private static Query query(ResultSet row) throws SQLException {
        return new Query(
                row.getLong("id"),
                new RegistryId(row.getString("case_id")),
                key(row),
                text(row, "item"),
                text(row, "check_id"),
                QueryOrigin.valueOf(row.getString("origin")),
                QueryStatus.valueOf(row.getString("status")),
                Message.verbatim(row.getString("message")),
                step(row, "raised", "message").orElseThrow(),
                step(row, "answered", "answer"),
                step(row, "settled", "remark"),
                text(row, "resolution").map(Resolution::valueOf));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        Optional<Instant> fallen = instant(row, "fallen_at");
        String by = row.getString("fallen_by");
        return new Signature(
                key(row),
                Signature.Meaning.valueOf(row.getString("meaning")),
                row.getString("signed_by"),
                instant(row, "signed_at").orElseThrow(),
                row.getString("answers_digest"),
                fallen.map(at -> new Signature.Fall(by, at)));
    }

    private static FrozenData snapshot(ResultSet row) throws SQLException {
        return new FrozenData(
                row.getLong("id"),
                LocalDate.parse(row.getString("cut_off")),
                instant(row, "frozen_at").orElseThrow(),
                row.getString("frozen_by"),
                row.getString("fingerprint"));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                text(row, "family_name"),
                text(row, "given_name"),
                text(row, "hospital_number"),
                text(row, "birth_date").map(LocalDate::parse));
    }

    private static TableVersion table(ResultSet row) throws SQLException {
        return new TableVersion(
                row.getString("version_name"),
                row.getString("content"),
                row.getString("set_by"),
                instant(row, "set_at").orElseThrow());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
