package org.jmmlregistry.job;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.Registry.Stores;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.FreezeWork;

/** A registry with accounts, kinds of work for tests, and as many runners as a test starts. */
final class Background implements AutoCloseable {

    static final Instant NOW = Instant.parse("2004-03-01T09:00:00Z");
    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private static final ThreadLocal<Stores> IN_TRANSACTION = new ThreadLocal<>();
    private final List<JobRunner> runners = new ArrayList<>();
    private final Registry registry;
    private final Works works;

    /** Takes steps until a test lets it end, and counts how often it was begun and how often it came to its end. */
    static final class Stepping implements Work {

        final AtomicInteger begun = new AtomicInteger();
        final AtomicInteger ended = new AtomicInteger();
        volatile boolean held;
        volatile Set<RegistryId> against = Set.of();
        volatile Function<Integer, Outcome> outcome = turn -> Outcome.change(() -> Message.of("It counted."));

        @Override
        public String name() {
            return "stepping";
        }

        @Override
        public Message title(Parameters parameters) {
            return Message.of("Counting {what}", parameters.said("what").orElse(""));
        }

        @Override
        public void require(Parameters parameters, Caller caller) {
            caller.require(Right.REPORTS);
            if (parameters.said("what").filter("nothing"::equals).isPresent()) {
                throw Refused.notPossible("Nothing cannot be counted.");
            }
        }

        @Override
        public void requireToTell(Set<RegistryId> children, Parameters parameters, Caller caller) {
            if (children.stream().anyMatch(against::contains)) {
                throw Refused.notPossible("Of one of the children nobody may tell any more.");
            }
        }

        @Override
        public Outcome run(Task task) {
            int turn = begun.incrementAndGet();
            int step = 0;
            do {
                task.progress(Math.min(step, 100), 100, Message.of("Step {n, number}", step));
                step++;
                pause(5);
            } while (held);
            Outcome outcome = this.outcome.apply(turn);
            return new Outcome(outcome.file(), outcome.children(), () -> {
                Message said = outcome.ending().get();
                ended.incrementAndGet();
                return said;
            });
        }
    }

    final Stepping stepping = new Stepping();

    Background(Database database) {
        registry = new Registry(database, new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("zone: the registry keeps time in UTC, not in " + zone);
            }
        });
        works = new Works(List.of(stepping, new Freezing()));
        account("another.administrator", Role.ADMINISTRATOR);
    }

    /** The real work within the transaction of the step that asks it. */
    private final class Freezing implements Work {

        private FreezeWork real() {
            return IN_TRANSACTION.get() == null
                    ? in(stores -> new FreezeWork(stores.snapshots(), Clock.fixed(now.get(), ZoneOffset.UTC)))
                    : new FreezeWork(IN_TRANSACTION.get().snapshots(), Clock.fixed(now.get(), ZoneOffset.UTC));
        }

        @Override
        public String name() {
            return FreezeWork.NAME;
        }

        @Override
        public Message title(Parameters parameters) {
            return real().title(parameters);
        }

        @Override
        public boolean isScheduled() {
            return real().isScheduled();
        }

        @Override
        public void require(Parameters parameters, Caller caller) {
            real().require(parameters, caller);
        }

        @Override
        public Outcome run(Task task) {
            return Outcome.change(() -> real().run(task).ending().get());
        }
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    Registry registry() {
        return registry;
    }

    Works works() {
        return works;
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    <T> T in(Function<Stores, T> step) {
        return registry.in(stores -> {
            IN_TRANSACTION.set(stores);
            try {
                return step.apply(stores);
            } finally {
                IN_TRANSACTION.remove();
            }
        });
    }

    Caller account(String name, Role... roles) {
        in(stores -> stores.accounts().create(name, Set.of(roles), ADMINISTRATOR));
        return new Caller(name, Set.of(roles));
    }

    void disable(String name) {
        in(stores -> {
            stores.accounts().disable(name, ADMINISTRATOR);
            return name;
        });
    }

    JobRunner runner() {
        JobTransactions steps = new JobTransactions() {
            @Override
            public <T> T run(Function<JobSteps, T> step) {
                return in(stores -> step.apply(stores.jobSteps()));
            }
        };
        JobRunner runner = JobRunner.start(
                registry.source(),
                work -> new Thread(work, "works in the background"),
                new Execution(works, steps),
                Clock.fixed(now.get(), ZoneOffset.UTC));
        runners.add(runner);
        return runner;
    }

    void close(JobRunner runner) {
        runners.remove(runner);
        runner.close();
    }

    static JobOrder counting(String what) {
        return new JobOrder("stepping", new Parameters(Map.of("what", what)));
    }

    BackgroundJob ask(JobOrder order, Caller caller) {
        return in(stores -> stores.jobs().ask(order, works, caller));
    }

    BackgroundJob find(String id, Caller caller) {
        return in(stores -> stores.jobs().find(id, caller));
    }

    BackgroundJob cancel(String id, Caller caller) {
        return in(stores -> stores.jobs().cancel(id, caller));
    }

    BackgroundJob awaitState(String id, Caller caller, JobState state) {
        await(() -> find(id, caller).state() == state, () -> "it is " + find(id, caller));
        return find(id, caller);
    }

    static void await(BooleanSupplier holds, java.util.function.Supplier<String> otherwise) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < until) {
            pause(20);
        }
        assertTrue(holds.getAsBoolean(), otherwise);
    }

    @Override
    public void close() {
        stepping.held = false;
        List.copyOf(runners).forEach(this::close);
        registry.close();
    }
}
