package org.jmmlregistry.drill;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jmmlregistry.deployed.Postgres;
import org.jmmlregistry.deployed.RunningRegistry;

/** A running registry to which accidents happen; what is in its data folder outlives them. */
final class Drill implements AutoCloseable {

    private static final int LONGEST_WRITING = 2500;
    private static final int OUTAGE = 1000;
    private static final double MILLISECONDS = 1000;

    /** Halves the processor time of a start. */
    private static final Map<String, String> QUICK = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Path folder;
    private final Storage storage;
    private final Random random;
    private final Ledger ledger;
    private RunningRegistry registry;
    private int rounds;

    private Drill(Path folder, Storage storage, long seed) {
        this.folder = folder;
        this.storage = storage;
        this.random = new Random(seed);
        this.ledger = new Ledger(folder.resolve("ledger.txt"));
        this.registry = start();
        Staff.open(registry);
    }

    /** Starts an empty registry on the embedded database. */
    static Drill onDerby(Path folder, long seed) {
        Path data = folder.resolve("registry-data");
        return new Drill(folder, new Storage.Derby(data, folder.resolve("copy")), seed);
    }

    /** Starts one on a PostgreSQL that has nothing yet. */
    static Drill onPostgresql(Path folder, Postgres server, long seed) {
        return new Drill(folder, new Storage.PostgreSql(server), seed);
    }

    private RunningRegistry start() {
        Map<String, String> settings = new HashMap<>(storage.settings());
        settings.putAll(QUICK);
        return RunningRegistry.start(folder, settings);
    }

    /** Ends the registry by force while four writers save, and starts it again. */
    Round killRegistry() {
        int kept = ledger.confirmed();
        int open = ledger.unknown();
        Crew crew = begin();
        registry.kill();
        crew.await();
        Comparison found = Comparison.of(ledger, storage.read(), Storage.anchor(registry.data()));
        Instant killed = Instant.now();
        registry = start();
        return new Round(
                since(killed), ledger.confirmed() - kept, ledger.unknown() - open, found.and(fault()), unclear(crew));
    }

    /** Ends the database by force while four writers save, and starts it again; the registry runs on. */
    Round killDatabase(Postgres server) {
        int kept = ledger.confirmed();
        int open = ledger.unknown();
        Crew crew = begin();
        server.kill();
        Pause.until("each writer is told that the database is away", crew::isRefused);
        Pause.of(random.nextInt(OUTAGE));
        List<Integer> before = crew.confirmed();
        Instant back = Instant.now();
        server.restart();
        Pause.until("each writer saves again", () -> crew.hasGoneOnSince(before));
        double seconds = since(back);
        crew.stop();
        Comparison found = Comparison.of(ledger, storage.read(), Storage.anchor(registry.data()));
        return new Round(
                seconds, ledger.confirmed() - kept, ledger.unknown() - open, found.and(fault()), unclear(crew));
    }

    private Crew begin() {
        rounds++;
        int before = ledger.confirmed();
        Crew crew = new Crew("r" + rounds, registry, ledger, random);
        crew.begin();
        Pause.until("a first save is confirmed", () -> ledger.confirmed() > before);
        Pause.of(random.nextInt(LONGEST_WRITING));
        return crew;
    }

    private static double since(Instant moment) {
        return Duration.between(moment, Instant.now()).toMillis() / MILLISECONDS;
    }

    private static List<String> unclear(Crew crew) {
        return crew.troubles().stream()
                .filter(answer -> !Trouble.isClear(answer))
                .map(Session.Answer::toString)
                .toList();
    }

    /** What the registry finds when it reads its own chain. */
    private Optional<String> fault() {
        JsonObject read = Staff.signIn(registry).get("/api/trail/verification").json();
        return read.isNull("fault")
                ? Optional.empty()
                : Optional.of(read.getJsonObject("fault").getString("sentence"));
    }

    @Override
    public void close() {
        registry.close();
    }
}
