package org.jmmlregistry.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jmmlregistry.deployed.Postgres;

/**
 * Ends a process by force many times while four writers save, and says each time what was lost: {@code KillDrill derby 100}
 * and {@code KillDrill postgresql 100} end the registry, {@code KillDrill server 100} ends PostgreSQL under it. A number behind
 * that is the seed of the moments. The exit code is 1 if anything was lost.
 */
public final class KillDrill {

    private static final double NANOSECONDS = 1e9;

    private final PrintStream console;
    private final int kills;
    private final long seed;
    private final List<Round> rounds = new ArrayList<>();

    private KillDrill(PrintStream console, int kills, long seed) {
        this.console = console;
        this.kills = kills;
        this.seed = seed;
    }

    public static void main(String[] words) throws IOException {
        if (words.length < 2) {
            System.err.println("KillDrill derby|postgresql|server KILLS [SEED]");
            System.exit(2);
        }
        long seed = words.length > 2 ? Long.parseLong(words[2]) : 1;
        KillDrill drill = new KillDrill(System.out, Integer.parseInt(words[1]), seed);
        Path folder = Files.createTempDirectory("drill");
        drill.run(words[0], folder);
        boolean good = drill.rounds.stream().allMatch(Round::isGood);
        if (good) {
            delete(folder);
        } else {
            System.out.println("What is left of it lies in " + folder);
        }
        System.exit(good ? 0 : 1);
    }

    private void run(String what, Path folder) {
        System.setProperty(
                "derby.stream.error.file", folder.resolve("derby.log").toString());
        console.printf("%s, seed %s, in %s%n%5s %8s %s%n", what, seed, folder, "round", "took", Round.heads());
        long begun = System.nanoTime();
        if (what.equals("derby")) {
            try (Drill drill = Drill.onDerby(folder, seed)) {
                repeat(drill::killRegistry);
            }
        } else {
            try (Postgres server = Postgres.start(folder);
                    Drill drill = Drill.onPostgresql(folder, server, seed)) {
                repeat(what.equals("server") ? () -> drill.killDatabase(server) : drill::killRegistry);
            }
        }
        sum((System.nanoTime() - begun) / NANOSECONDS);
    }

    private void repeat(Supplier<Round> accident) {
        for (int i = 1; i <= kills; i++) {
            long begun = System.nanoTime();
            Round round = accident.get();
            rounds.add(round);
            console.printf(Locale.ROOT, "%5d %8.1f %s%n", i, (System.nanoTime() - begun) / NANOSECONDS, round.line());
            round.faults().forEach(console::println);
        }
    }

    private void sum(double seconds) {
        DrillComparison last = rounds.get(rounds.size() - 1).found();
        console.printf(
                Locale.ROOT,
                "%s kills, %s saves confirmed, %s open; lost %s, half-written %s, chain %s; %.1f s a round%n",
                rounds.size(),
                rounds.stream().mapToInt(Round::kept).sum(),
                rounds.stream().mapToInt(Round::open).sum(),
                last.lost().size(),
                last.half().size(),
                rounds.stream().allMatch(round -> round.found().chain().isEmpty()) ? "whole" : "BROKEN",
                seconds / rounds.size());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
