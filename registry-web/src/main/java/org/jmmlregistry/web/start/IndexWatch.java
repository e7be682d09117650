package org.jmmlregistry.web.start;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jmmlregistry.casebook.IndexUpkeep;

/** Keeps lists and searches up to date where no save does: after a start or a restore, with other limits, and as time passes. */
@ApplicationScoped
public class IndexWatch {

    private static final Logger LOG = System.getLogger(IndexWatch.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final Duration AT_A_TIME = Duration.ofMinutes(10);

    @Resource
    private ManagedScheduledExecutorService threads;

    private final IndexUpkeep upkeep;
    private Optional<ScheduledFuture<?>> watching = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected IndexWatch() {
        this(null);
    }

    @Inject
    public IndexWatch(IndexUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** What a small registry misses is made before the first request; a large one's goes on behind it. */
    void begin() {
        look(LONGEST_WAIT);
        watching = Optional.of(threads.scheduleWithFixedDelay(() -> look(AT_A_TIME), 1, 1, TimeUnit.MINUTES));
    }

    @PreDestroy
    void end() {
        watching.ifPresent(each -> each.cancel(true));
    }

    private void look(Duration atMost) {
        try {
            int made = upkeep.catchUp(atMost);
            if (made > 0) {
                LOG.log(Level.INFO, "Lists and searches were brought up to date for {0} cases", made);
            }
        } catch (RuntimeException unreachable) {
            // a task that throws is never run again, and without lists the registry still serves
            LOG.log(Level.WARNING, "Lists and searches cannot be brought up to date", unreachable);
        }
    }
}
