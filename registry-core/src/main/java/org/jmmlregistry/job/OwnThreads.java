package org.jmmlregistry.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.quartz.spi.ThreadExecutor;

/** The threads of the job runner beside the one that works; they end with it. */
final class OwnThreads implements ThreadExecutor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Thread> started = new CopyOnWriteArrayList<>();

    @Override
    public void execute(Thread thread) {
        thread.setDaemon(true);
        thread.start();
        started.add(thread);
    }

    @Override
    public void initialize() {}

    /** Waits until they are gone. */
    void await() {
        try {
            for (Thread thread : started) {
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
