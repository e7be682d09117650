package org.jmmlregistry.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jmmlregistry.casebook.IndexUpkeep;

/** Keeps lists and searches up to date where no save does: after a start, and every hour because time passes. */
@ApplicationScoped
public class IndexWatch {

    private static final Logger LOG = System.getLogger(IndexWatch.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final Duration NO_LIMIT = Duration.ofDays(1);

    @Resource
    private ManagedScheduledExecutorService threads;

    private final IndexUpkeep upkeep;

    /** For the container's proxy, which has no state of its own. */
    protected IndexWatch() {
        this(null);
    }

    @Inject
    public IndexWatch(IndexUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** What a small registry misses is made before the first request; a large one's goes on behind it. */
    void begin() {
        upkeep.catchUp(LONGEST_WAIT);
        threads.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.HOURS);
    }

    private void look() {
        try {
            int made = upkeep.catchUp(NO_LIMIT);
            if (made > 0) {
                LOG.log(Level.INFO, "Lists and searches were brought up to date for {0} cases", made);
            }
        } catch (RuntimeException unreachable) {
            // a task that throws is never run again
            LOG.log(Level.WARNING, "Lists and searches cannot be brought up to date", unreachable);
        }
    }
}
