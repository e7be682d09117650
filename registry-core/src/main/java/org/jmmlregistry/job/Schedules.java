package org.jmmlregistry.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * What the clock asks for. A schedule runs in the name of whoever set it; whoever looks after all work may set other times, pause
 * it and take it away. Each change stands in the trail.
 */
@ApplicationScoped
@Transactional
public class Schedules {

    private static final String SOURCE = "background";
    private static final int BYTES_OF_ID = 16;
    private static final int MOST = 50;

    private final EntityManager database;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Schedules() {
        this(null, null, null);
    }

    @Inject
    public Schedules(EntityManager database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that the caller may know of: all, or those in their own name. */
    public List<Schedule> list(Caller caller) {
        return all().stream().filter(each -> isTold(each.by(), caller)).toList();
    }

    /** All, for the runner. */
    List<Schedule> all() {
        return database.createQuery("select s from StoredSchedule s order by s.kind, s.id", StoredSchedule.class)
                .getResultStream()
                .map(StoredSchedule::schedule)
                .toList();
    }

    private static boolean isTold(String by, Caller caller) {
        return by.equals(caller.name()) || caller.may(Right.MANAGE_JOBS);
    }

    /**
     * Sets a new one in the caller's name.
     *
     * @throws Refused if the work is none that the clock asks for, or the times cannot be understood
     */
    public Schedule add(JobOrder order, RunTimes times, Works works, Caller caller) {
        Work work = works.named(order.kind());
        if (!work.isScheduled()) {
            throw Refused.notPossible("This work cannot be asked for by the clock.");
        }
        work.require(order.parameters(), caller);
        RunTimes read = RunTimes.read(times.text(), clock);
        trail.hold();
        if (all().size() >= MOST) {
            throw Refused.notPossible(
                    "There {n, plural, one {is # schedule} other {are # schedules}}; take one away first.", MOST);
        }
        byte[] id = new byte[BYTES_OF_ID];
        random.nextBytes(id);
        StoredSchedule added = new StoredSchedule(HexFormat.of().formatHex(id), order, caller.name());
        added.set(read, false, caller.name(), clock.instant());
        database.persist(added);
        note(Noted.scheduled(order.kind(), read.text(), caller.name()), caller);
        return added.schedule();
    }

    /**
     * Sets other times, or pauses it.
     *
     * @throws Refused if there is no such schedule, or the times cannot be understood
     */
    public Schedule change(String id, RunTimes times, boolean paused, Caller caller) {
        RunTimes read = RunTimes.read(times.text(), clock);
        trail.hold();
        StoredSchedule stored = stored(id, caller);
        stored.set(read, paused, caller.name(), clock.instant());
        Schedule now = stored.schedule();
        note(
                paused
                        ? Noted.schedulePaused(now.order().kind(), now.by())
                        : Noted.scheduled(now.order().kind(), read.text(), now.by()),
                caller);
        return now;
    }

    /** @throws Refused if there is no such schedule */
    public void remove(String id, Caller caller) {
        trail.hold();
        StoredSchedule stored = stored(id, caller);
        Schedule gone = stored.schedule();
        database.remove(stored);
        note(Noted.scheduleRemoved(gone.order().kind(), gone.by()), caller);
    }

    private StoredSchedule stored(String id, Caller caller) {
        return Optional.ofNullable(database.find(StoredSchedule.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> isTold(found.by(), caller))
                .orElseThrow(() -> Refused.notFound("There is no schedule with the number {id}.", id));
    }

    private void note(Message what, Caller caller) {
        database.flush();
        trail.append(List.of(Event.onRegistry(Event.Action.SCHEDULE, what.toString(), SOURCE)), caller);
    }
}
