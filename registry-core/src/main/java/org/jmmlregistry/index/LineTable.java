package org.jmmlregistry.index;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.criterion.SoughtText;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.patient.Sex;

/** The table of one row a case. */
final class LineTable {

    private static final List<String> COLUMNS = List.of(
            "label",
            "kind",
            "sex",
            "no_series",
            "series_code",
            "series",
            "membership_unknown",
            "may_be_exported",
            "age_at_first",
            "hscts",
            "failure",
            "second_early",
            "last_state",
            "renewal_due",
            "sought",
            "basis",
            "valid_until",
            "case_id");

    private static final String INSERT = "INSERT INTO case_line (%s) VALUES (%s)"
            .formatted(String.join(", ", COLUMNS), "?" + ", ?".repeat(COLUMNS.size() - 1));

    private static final String UPDATE = "UPDATE case_line SET %s = ? WHERE case_id = ?"
            .formatted(String.join(" = ?, ", COLUMNS.subList(0, COLUMNS.size() - 1)));

    private static final String OUTDATED =
            """
            SELECT c.id FROM registered_case c LEFT JOIN case_line l ON l.case_id = c.id
            WHERE c.id > ? AND c.erased_at IS NULL AND (l.case_id IS NULL OR l.basis <> ? OR l.valid_until <= ?)
            ORDER BY c.id FETCH FIRST ? ROWS ONLY""";

    private final IndexTables tables;

    LineTable(IndexTables tables) {
        this.tables = tables;
    }

    Optional<IndexedCase> find(RegistryId id) {
        return tables.read("SELECT * FROM case_line WHERE case_id = ?", List.of(id.text()), LineTable::line).stream()
                .findFirst();
    }

    void write(IndexedCase line, boolean isNew) {
        tables.run(isNew ? INSERT : UPDATE, statement -> {
            set(statement, line);
            return statement.executeUpdate();
        });
    }

    void delete(RegistryId id) {
        tables.write("DELETE FROM case_line WHERE case_id = ?", List.of(id.text()));
    }

    void deleteAll() {
        tables.write("TRUNCATE TABLE case_line", List.of());
    }

    List<RegistryId> outdated(String after, String basis, LocalDate today, int most) {
        return tables.read(OUTDATED, List.of(after, basis, today, most), row -> new RegistryId(row.getString("id")));
    }

    private static void set(PreparedStatement statement, IndexedCase line) throws SQLException {
        CaseSummary summary = line.summary();
        CaseSummary.Child child = summary.child();
        CaseSummary.CourseFacts course = summary.course();
        Optional<String> series = child.series().map(SeriesNumber::toString);
        IndexTables.set(statement, 1, summary.label(), Types.VARCHAR);
        statement.setString(2, child.kind().name());
        statement.setString(3, child.sex().name());
        statement.setInt(4, series.isPresent() ? 0 : 1);
        statement.setString(5, child.series().map(SeriesNumber::series).orElse(""));
        IndexTables.set(statement, 6, series, Types.VARCHAR);
        statement.setBoolean(7, child.membershipUnknown());
        statement.setBoolean(8, child.mayBeExported());
        IndexTables.set(statement, 9, boxed(course.ageAtFirst()), Types.DOUBLE);
        statement.setInt(10, course.transplants());
        IndexTables.set(statement, 11, course.failure().map(Enum::name), Types.VARCHAR);
        IndexTables.set(statement, 12, course.secondEarly(), Types.BOOLEAN);
        statement.setString(13, course.state().name());
        IndexTables.set(statement, 14, summary.renewalDue(), Types.DATE);
        statement.setString(15, sought(summary.id().text(), summary.label().orElse(""), series.orElse("")));
        statement.setString(16, line.basis());
        IndexTables.set(statement, 17, line.validUntil(), Types.DATE);
        statement.setString(18, summary.id().text());
    }

    private static String sought(String... texts) {
        return SoughtText.of(String.join(" ", texts));
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static IndexedCase line(ResultSet row) throws SQLException {
        return new IndexedCase(summary(row), row.getString("basis"), IndexTables.day(row, "valid_until"));
    }

    /** What is said of these cases, in an order. */
    static List<CaseSummary> lines(IndexTables tables, List<RegistryId> cases, String order) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Sql among = Sql.among("case_id", cases.stream().map(RegistryId::text).toList());
        return tables.read(
                "SELECT * FROM case_line WHERE " + among.text() + order, among.parameters(), LineTable::summary);
    }

    static CaseSummary summary(ResultSet row) throws SQLException {
        boolean early = row.getBoolean("second_early");
        Optional<Boolean> secondEarly = row.wasNull() ? Optional.empty() : Optional.of(early);
        return new CaseSummary(
                new RegistryId(row.getString("case_id")),
                Optional.ofNullable(row.getString("label")),
                new CaseSummary.Child(
                        DataLabel.valueOf(row.getString("kind")),
                        Sex.valueOf(row.getString("sex")),
                        Optional.ofNullable(row.getString("series")).flatMap(SeriesNumber::parse),
                        row.getBoolean("membership_unknown"),
                        row.getBoolean("may_be_exported")),
                new CaseSummary.CourseFacts(
                        IndexTables.number(row, "age_at_first")
                                .map(OptionalDouble::of)
                                .orElse(OptionalDouble.empty()),
                        row.getInt("hscts"),
                        Optional.ofNullable(row.getString("failure")).flatMap(FirstFailure.Manner::named),
                        secondEarly,
                        LastState.valueOf(row.getString("last_state"))),
                IndexTables.day(row, "renewal_due"));
    }
}
