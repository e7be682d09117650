package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.Test;

/** Several who ask for the same data at once, and what is kept of them. */
class KeptDataTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private final KeptData kept = new KeptData();
    private final AtomicInteger loads = new AtomicInteger();

    private StudyData load() {
        loads.incrementAndGet();
        return Children.drawn(1, 2);
    }

    private static KeptData.Key key(String centre, long changes) {
        return KeptData.Key.ofNow(Scope.of(centre), changes, DAY);
    }

    @Test
    void eight_who_ask_the_same_while_it_is_loaded_wait_for_one_load() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        List<StudyData> got = new ArrayList<>();
        Thread first = new Thread(() -> {
            StudyData data = kept.get(key("C01", 1), () -> {
                loading.countDown();
                await(all);
                return load();
            });
            synchronized (got) {
                got.add(data);
            }
        });
        first.start();
        assertTrue(loading.await(30, TimeUnit.SECONDS));
        for (int other = 0; other < 7; other++) {
            Thread thread = new Thread(() -> {
                StudyData data = kept.get(key("C01", 1), this::load);
                synchronized (got) {
                    got.add(data);
                }
            });
            thread.start();
            waiting.add(thread);
        }
        for (Thread thread : waiting) {
            while (thread.getState() != Thread.State.BLOCKED && thread.getState() != Thread.State.WAITING) {
                assertTrue(thread.isAlive(), "it waits for the load");
                Thread.onSpinWait();
            }
        }
        all.countDown();
        first.join(30_000);
        for (Thread thread : waiting) {
            thread.join(30_000);
        }

        assertEquals(1, loads.get());
        assertEquals(8, got.size());
        got.forEach(data -> assertSame(got.get(0), data));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("nobody stops this test", stopped);
        }
    }

    @Test
    void what_fails_to_load_is_loaded_again_by_the_next() {
        assertThrows(
                IllegalStateException.class,
                () -> kept.get(key("C01", 1), () -> {
                    throw new IllegalStateException("the database is gone");
                }));
        kept.get(key("C01", 1), this::load);

        assertEquals(1, loads.get());
    }

    @Test
    void data_of_now_are_forgotten_when_something_changes() {
        StudyData before = kept.get(key("C01", 1), this::load);
        kept.forgetBefore(2);

        assertNotSame(before, kept.get(key("C01", 1), this::load));
        assertEquals(2, loads.get());
    }
}
