package org.jmmlregistry.job;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quartz.spi.ThreadPool;

/** The one thread that works; Quartz looks at it by reflection. Two large reports at once would take more memory than a registry is given. */
public final class WorkerThreads implements ThreadPool {

    private static final int ONE = 1;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final ExecutorService threads;
    private final Duration patience;
    private final Semaphore free = new Semaphore(ONE);
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param patience how long a work may take to its next step when the registry is stopped */
    WorkerThreads(ThreadFactory factory, Duration patience) {
        this.threads = Executors.newFixedThreadPool(ONE, factory);
        this.patience = patience;
    }

    @Override
    public boolean runInThread(Runnable work) {
        if (closed.get() || !free.tryAcquire()) {
            return false;
        }
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                free.release();
            }
        });
        return true;
    }

    @Override
    public int blockForAvailableThreads() {
        try {
            while (!closed.get()) {
                if (free.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    free.release();
                    return ONE;
                }
            }
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
        return ONE;
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown(boolean wait) {
        closed.set(true);
        threads.shutdown();
        try {
            if (wait && !threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getPoolSize() {
        return ONE;
    }

    @Override
    public void setInstanceId(String id) {}

    @Override
    public void setInstanceName(String name) {}
}
