package org.jmmlregistry.report.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * Makes something of each part on as many processors as there are, a few parts ahead of what is taken, and takes what is made in
 * their order.
 */
final class SetInTurn {

    private static final int AHEAD = 4;

    private SetInTurn() {}

    /** Takes what was made of the part with a number, from 0. */
    interface Taker<M> {
        void take(int part, M made) throws IOException;
    }

    static <P, M> void each(List<P> parts, Function<P, M> maker, Taker<M> taker) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ForkJoinPool makers = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
        try {
            Deque<CompletableFuture<M>> ahead = new ArrayDeque<>();
            int begun = 0;
            for (int part = 0; part < parts.size(); part++) {
                while (begun < Math.min(parts.size(), part + AHEAD)) {
                    P next = parts.get(begun);
                    ahead.add(CompletableFuture.supplyAsync(() -> made(next, maker, loader), makers));
                    begun++;
                }
                taker.take(part, made(ahead.remove()));
            }
        } finally {
            makers.shutdownNow();
        }
    }

    private static <M> M made(CompletableFuture<M> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** A thread of the pool looks for templates and fonts where the one does that asked. */
    private static <P, M> M made(P part, Function<P, M> maker, ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return maker.apply(part);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
