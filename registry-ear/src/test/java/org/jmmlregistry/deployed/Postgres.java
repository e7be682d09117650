package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of a test's own, which can be killed and started again on the same data. It writes through to the disk
 * before it confirms, as in production.
 */
public final class Postgres implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path programs;
    private final Path data;
    private final Path log;
    private final List<String> before;
    private final int port;
    private Process server;

    private Postgres(Path folder, Path data, List<String> before) {
        this.programs = PostgresPrograms.in(folder);
        this.data = data;
        this.log = folder.resolve("postgres.log");
        this.before = before;
        Evidence.of(folder, List::of);
        this.port = Ports.free();
        run("initdb", "--auth=trust", "--username=" + USER, "--encoding=UTF8", "--pgdata=" + data);
        this.server = launch();
    }

    /** Makes a server with an empty database in a folder of the test. */
    public static Postgres start(Path folder) {
        return new Postgres(folder, folder.resolve("postgres"), List.of());
    }

    /** Makes one whose data lies on a small disk; programs and log lie in the folder. */
    public static Postgres start(Path folder, SmallDisk disk) {
        return new Postgres(folder, disk.place().resolve("postgres"), disk.inside());
    }

    /** How a registry finds it. */
    public Map<String, String> settings() {
        return Map.of("REGISTRY_DB_URL", url(), "REGISTRY_DB_USER", USER, "REGISTRY_DB_PASSWORD", "not asked for");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, "");
    }

    /** Ends all its processes by force, as a power cut would. */
    public void kill() {
        List<ProcessHandle> all = Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Starts again on the data as the last server left it. */
    public void restart() {
        server = launch();
    }

    /** What the server said so far. */
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    private Process launch() {
        Process started = begin(
                "postgres",
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on");
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!started.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("PostgreSQL did not start: " + said());
            }
        }
        return started;
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(0);
        } catch (SQLException notYet) {
            pause();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", stopped);
        }
    }

    private void run(String program, String... arguments) {
        try {
            if (begin(program, arguments).waitFor() != 0) {
                throw new IllegalStateException(program + " failed: " + said());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + program, stopped);
        }
    }

    /** PostgreSQL refuses to run as root; in a name space without users it does not know that it is. */
    private Process begin(String program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        if (SmallDisk.isRoot() || !before.isEmpty()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException refused) {
            throw new UncheckedIOException(program, refused);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
