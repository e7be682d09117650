package org.jmmlregistry.drill;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.deployed.Command;
import org.jmmlregistry.deployed.Evidence;
import org.jmmlregistry.deployed.Postgres;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SmallDisk;
import org.jmmlregistry.drill.Session.HttpAnswer;

/** A running registry to which accidents happen; what is in its data folder outlives them. */
final class Drill implements AutoCloseable {

    private static final int LONGEST_WRITING = 2500;
    private static final int OUTAGE = 1000;
    private static final double MILLISECONDS = 1000;

    private final Storage storage;
    private final Supplier<RunningRegistry> starting;
    private final Random random;
    private final Ledger ledger;
    private RunningRegistry registry;
    private Session session;
    private int rounds;

    private Drill(Path folder, Storage storage, Supplier<RunningRegistry> starting, long seed) {
        this.storage = storage;
        this.starting = starting;
        this.random = new Random(seed);
        this.ledger = new Ledger(folder.resolve("ledger.txt"));
        this.registry = starting.get();
        this.session = Staff.open(registry);
    }

    /** Starts an empty registry on the embedded database. */
    static Drill onDerby(Path folder, long seed) {
        Storage storage = new Storage.Derby(folder.resolve("registry-data"), folder.resolve("copy"));
        return new Drill(folder, storage, () -> RunningRegistry.start(folder, Map.of()), seed);
    }

    /** The same with all data on a small disk. */
    static Drill onDerby(Path folder, SmallDisk disk, long seed) {
        Storage storage = new Storage.Derby(disk.seen().resolve("registry-data"), folder.resolve("copy"));
        return new Drill(folder, storage, () -> RunningRegistry.start(disk, Map.of()), seed);
    }

    /** Starts one on a PostgreSQL that has nothing yet. */
    static Drill onPostgresql(Path folder, Postgres server, long seed) {
        Storage storage = new Storage.PostgreSql(server);
        return new Drill(folder, storage, () -> RunningRegistry.start(folder, server.settings()), seed);
    }

    /** Ends the registry by force while four writers save, and starts it again. */
    Round killRegistry() {
        return kill(() -> {
            registry = startedAtLast();
            session = Staff.signIn(registry);
            return fault();
        });
    }

    /** As an operating system does that starts what has failed again; what kept it from starting is evidence. */
    private RunningRegistry startedAtLast() {
        AtomicReference<RunningRegistry> started = new AtomicReference<>();
        Pause.until("the registry starts after a kill", () -> {
            try {
                started.set(starting.get());
                return true;
            } catch (IllegalStateException notReady) {
                Evidence.keep("start-after-a-kill", notReady);
                return false;
            }
        });
        return started.get();
    }

    /** The same for the last time: it is not started again, and its chain is read by the command {@code verify}. */
    Round killRegistryForGood() {
        return kill(() -> {
            Command read = registry.command("verify");
            return read.exit() == 0 ? Optional.empty() : Optional.of(read.said());
        });
    }

    private Round kill(Supplier<Optional<String>> revival) {
        int kept = ledger.confirmed();
        int open = ledger.unknown();
        Crew crew = begin();
        registry.kill();
        crew.await();
        DrillComparison found = DrillComparison.of(ledger, storage.read(), Storage.anchor(registry.data()));
        Instant killed = Instant.now();
        found.and(revival.get());
        return new Round(since(killed), ledger.confirmed() - kept, ledger.unknown() - open, found, unclear(crew));
    }

    /** Ends the database by force while four writers save, and starts it again; the registry runs on. */
    Round killDatabase(Postgres server) {
        int kept = ledger.confirmed();
        int open = ledger.unknown();
        Crew crew = begin();
        server.kill();
        Pause.until("each writer is told that the database is away", crew::isRefused);
        HttpAnswer page = Staff.knock(registry);
        Pause.of(random.nextInt(OUTAGE));
        List<Integer> before = crew.confirmed();
        Instant back = Instant.now();
        server.restart();
        Pause.until("each writer saves again", () -> crew.hasGoneOnSince(before));
        double seconds = since(back);
        crew.stop();
        DrillComparison found = DrillComparison.of(ledger, storage.read(), Storage.anchor(registry.data()));
        List<String> unclear = new ArrayList<>(unclear(crew));
        if (page.isLetIn() || !Trouble.isClearPage(page, StorageTrouble.SILENT)) {
            unclear.add(page.toString());
        }
        return new Round(seconds, ledger.confirmed() - kept, ledger.unknown() - open, found.and(fault()), unclear);
    }

    /**
     * Lets four writers save until there is no room, looks whether the registry can still be read, and makes room.
     *
     * @param leaving bytes that the writers find
     * @return what was wrong
     */
    List<String> fillDisk(SmallDisk disk, long leaving) {
        List<String> wrong = new ArrayList<>();
        fill(disk, leaving, () -> wrong.addAll(unreadable())).stream()
                .filter(answer -> !Trouble.isClear(answer, StorageTrouble.FULL))
                .map(HttpAnswer::toString)
                .forEach(wrong::add);
        fault().ifPresent(wrong::add);
        return wrong;
    }

    /**
     * Lets others take all the room there is, the reserve with it, while four writers save; then makes room. The database may
     * end itself on the way, so that nothing can be read and a refusal may be any; but saving goes on by itself.
     *
     * @return what was wrong
     */
    List<String> takeReserve(SmallDisk disk) {
        fill(disk, 0, () -> {});
        return fault().stream().toList();
    }

    /** @return what was answered instead of saving */
    private List<HttpAnswer> fill(SmallDisk disk, long leaving, Runnable look) {
        Crew crew = begin();
        disk.fill(leaving);
        Pause.until("each writer is told that the disk is full", crew::isRefused);
        look.run();
        Pause.of(random.nextInt(OUTAGE));
        List<Integer> before = crew.confirmed();
        disk.makeRoom();
        Pause.until("each writer saves again", () -> crew.hasGoneOnSince(before));
        crew.stop();
        return crew.troubles();
    }

    /** What a reader cannot have, and a sign-in that is neither let in nor told why not. */
    private List<String> unreadable() {
        Stream<HttpAnswer> denied = Stream.of("/api/cases", "/cases.xhtml", "/api/trail/verification")
                .map(session::get)
                .filter(answer -> answer.status() != 200);
        Stream<HttpAnswer> unclear =
                Stream.of(Staff.knock(registry)).filter(page -> !Trouble.isClearPage(page, StorageTrouble.FULL));
        return Stream.concat(denied, unclear).map(HttpAnswer::toString).toList();
    }

    private Crew begin() {
        rounds++;
        int before = ledger.confirmed();
        Crew crew = new Crew("r" + rounds, session, ledger, random);
        crew.begin();
        Pause.until("a first save is confirmed", () -> ledger.confirmed() > before);
        fault().ifPresent(found -> {
            throw new IllegalStateException("the chain is read while four write: " + found);
        });
        Pause.of(random.nextInt(LONGEST_WRITING));
        return crew;
    }

    private static double since(Instant moment) {
        return Duration.between(moment, Instant.now()).toMillis() / MILLISECONDS;
    }

    private static List<String> unclear(Crew crew) {
        return crew.troubles().stream()
                .filter(answer -> !Trouble.isClear(answer))
                .map(HttpAnswer::toString)
                .toList();
    }

    /** What the registry finds when it reads its own chain. */
    private Optional<String> fault() {
        JsonObject read = session.get("/api/trail/verification").json();
        return read.isNull("fault")
                ? Optional.empty()
                : Optional.of(read.getJsonObject("fault").getString("sentence"));
    }

    @Override
    public void close() {
        registry.close();
    }
}
