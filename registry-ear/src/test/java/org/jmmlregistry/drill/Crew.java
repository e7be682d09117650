package org.jmmlregistry.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jmmlregistry.drill.Session.HttpAnswer;

/** Four writers who save at the same time, each as fast as it is answered, until they are stopped or nobody answers. */
final class Crew {

    private static final int WRITERS = 4;
    private static final long BREATH = 50;

    private final List<Writer> writers = new ArrayList<>();
    private final List<CompletableFuture<Void>> shifts = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private volatile boolean stopped;

    /** @param name unlike that of any other crew with the same ledger */
    Crew(String name, Session session, Ledger ledger, Random random) {
        for (int i = 1; i <= WRITERS; i++) {
            writers.add(new Writer(name + "w" + i, session.beside(), ledger, new Random(random.nextLong())));
        }
    }

    void begin() {
        writers.forEach(writer -> shifts.add(CompletableFuture.runAsync(() -> work(writer), threads)));
        threads.shutdown();
    }

    private void work(Writer writer) {
        int troubles = 0;
        while (!stopped && writer.save()) {
            if (writer.troubles().size() > troubles) {
                troubles = writer.troubles().size();
                Pause.of(BREATH);
            }
        }
    }

    /** Lets each writer end the save that it is at. */
    void stop() {
        stopped = true;
        await();
    }

    /** Waits until nobody answers any more; throws what surprised a writer. */
    void await() {
        CompletableFuture.allOf(shifts.toArray(CompletableFuture[]::new)).join();
    }

    /** Whether each writer was refused a save since they began. */
    boolean isRefused() {
        return writers.stream().noneMatch(writer -> writer.troubles().isEmpty());
    }

    /** All answers that were none of a save that was kept. */
    List<HttpAnswer> troubles() {
        return writers.stream().map(Writer::troubles).flatMap(List::stream).toList();
    }

    /** How many saves each writer has had confirmed. */
    List<Integer> confirmed() {
        return writers.stream().map(Writer::confirmed).toList();
    }

    /** Whether each writer has had another save confirmed since it had these. */
    boolean hasGoneOnSince(List<Integer> before) {
        List<Integer> now = confirmed();
        return IntStream.range(0, WRITERS).allMatch(i -> now.get(i) > before.get(i));
    }
}
