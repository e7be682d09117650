package org.jmmlregistry.selftest;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.audit.ChainCheck;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.audit.TrailMark;
import org.jmmlregistry.audit.TrailVerification;
import org.jmmlregistry.backup.Manifest;
import org.jmmlregistry.backup.Rehearsal;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.language.Message;

/**
 * Tries database, trail, disk, backup and restore of one installation, and leaves everything as it was.
 *
 * @param data the data folder
 */
public record InstallationTrial(RegistryDataSource database, Path data, Clock clock) {

    private static final long MEGABYTE = 1024L * 1024;
    private static final BigDecimal MEGABYTES_OF_A_GIGABYTE = BigDecimal.valueOf(1024);

    /** Room for a day's work and the copy that a backup of Derby makes. */
    private static final long LEAST_MEGABYTES = 500;

    /** No saved cohort has it. */
    private static final long NO_NUMBER = -1;

    /** What is tried, in this order. */
    public List<Check> run() throws IOException {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of(Message.of("Database opens"), this::opens));
        checks.add(Check.of(Message.of("Contents are read"), this::counts));
        checks.add(Check.of(Message.of("Chain of the audit trail"), this::trail));
        checks.add(Check.of(Message.of("Database is written, and taken back"), this::written));
        checks.add(Check.of(Message.of("Free space"), this::space));
        checks.add(Check.of(Message.of("Time zone"), this::zone));
        Rehearsal rehearsal = new Rehearsal(
                database, Files.createTempDirectory(Files.createDirectories(data.resolve("tmp")), "selftest"), clock);
        try {
            checks.add(Check.of(Message.of("Backup"), () -> backup(rehearsal)));
            checks.add(Check.of(Message.of("Restore"), () -> restore(rehearsal)));
        } finally {
            rehearsal.remove();
        }
        return checks;
    }

    /** Vendor and version of the database. */
    public String vendor() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private Message opens() throws SQLException, Check.Failed {
        Optional<String> schema = Migrations.version(database);
        String newest = Migrations.newest(database);
        if (!schema.equals(Optional.of(newest))) {
            throw new Check.Failed(Message.of(
                    "The schema is {schema}; this version of the registry makes {newest}. Start it once.",
                    schema.orElse("–"),
                    newest));
        }
        return Message.of("{database}, schema {schema}.", vendor(), newest);
    }

    private Message counts() throws SQLException {
        try (Connection connection = database.getConnection()) {
            long cases = count(connection, "SELECT COUNT(*) FROM registered_case");
            long entries = count(connection, "SELECT COUNT(*) FROM form_entry");
            long snapshots = count(connection, "SELECT COUNT(*) FROM snapshot");
            return Message.of(
                    "{cases, plural, one {# case} other {# cases}}, {entries, plural, one {# entry} other {# entries}}, "
                            + "{snapshots, plural, one {# snapshot} other {# snapshots}}.",
                    cases,
                    entries,
                    snapshots);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Message trail() throws SQLException, Check.Failed {
        // the mark first: it never leads, so that the chain read afterwards must have it
        TrailAnchor anchor = new TrailAnchor(data);
        Optional<TrailMark> mark = anchor.kept();
        try (Connection connection = database.getConnection()) {
            return whole(
                    new ChainCheck(connection, mark.stream().toList()).run().with(anchor.remarks()));
        }
    }

    private static Message whole(TrailVerification trail) throws Check.Failed {
        if (trail.fault().isPresent()) {
            throw new Check.Failed(Message.of(
                    "The chain is broken: {why}.", trail.fault().get().sentence()));
        }
        Message whole = Message.of(
                "The chain is whole: {entries, plural, one {# entry was read} other {# entries were read}}.",
                trail.entries());
        return Message.sentences(
                Stream.concat(Stream.of(whole), trail.remarks().stream()).toList());
    }

    /** A row is written, read back and taken back; another connection must not find it. */
    private Message written() throws SQLException, Check.Failed {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO saved_cohort (id, first_author) VALUES (?, ?)")) {
                insert.setLong(1, NO_NUMBER);
                insert.setString(2, "self-test");
                insert.executeUpdate();
                require(rows(connection) == 1, Message.of("What was written was not read back."));
            } finally {
                connection.rollback();
            }
        }
        try (Connection connection = database.getConnection()) {
            require(rows(connection) == 0, Message.of("What was taken back is still there."));
        }
        return Message.of("A row was written, read and taken back.");
    }

    private static long rows(Connection connection) throws SQLException {
        return count(connection, "SELECT COUNT(*) FROM saved_cohort WHERE id = " + NO_NUMBER);
    }

    private static void require(boolean so, Message otherwise) throws Check.Failed {
        if (!so) {
            throw new Check.Failed(otherwise);
        }
    }

    private Message space() throws IOException, Check.Failed {
        long megabytes = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        Message free = Message.of(
                "{gigabytes} GB are free in {folder}.",
                BigDecimal.valueOf(megabytes)
                        .divide(MEGABYTES_OF_A_GIGABYTE, 1, RoundingMode.HALF_UP)
                        .toPlainString(),
                data.toString());
        require(megabytes >= LEAST_MEGABYTES, free);
        return free;
    }

    private Message zone() {
        return Message.of(
                "{zone}: it is {time}.",
                RegistryTime.here().zone().getId(),
                RegistryTime.here().minute(clock.instant()));
    }

    private static Message backup(Rehearsal rehearsal) {
        Manifest manifest = rehearsal.take();
        return Message.of(
                "{rows, plural, one {# row} other {# rows}} in {tables, plural, one {# table} other {# tables}}; read again and found "
                        + "whole.",
                manifest.rows(),
                manifest.tables().size());
    }

    private static Message restore(Rehearsal rehearsal) throws Check.Failed {
        Rehearsal.Restored restored = rehearsal.restore();
        require(
                restored.different().isEmpty(),
                Message.of("These tables came back with other contents: {tables}.", restored.different()));
        whole(restored.trail());
        require(
                restored.trail().entries() == restored.manifest().trailEntries(),
                Message.of("The trail came back with another length."));
        return Message.of(
                "Into a scratch database of Derby: {tables, plural, one {# table} other {# tables}} with the same rows and sums; the "
                        + "chain of the trail is whole there.",
                restored.manifest().tables().size());
    }
}
