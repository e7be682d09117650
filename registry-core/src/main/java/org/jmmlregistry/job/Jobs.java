package org.jmmlregistry.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.issued.Issue;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * The works in the background, as people see them. Whoever asked for one sees it and has its file; whoever looks after all of them
 * sees that it is there and may end it, and has no file of others.
 */
@ApplicationScoped
@Transactional
public class Jobs {

    /** How long a file waits to be fetched. */
    public static final Duration FILE_KEPT = Duration.ofDays(7);

    static final Duration REMEMBERED = Duration.ofDays(90);

    private static final String SOURCE = "background";
    private static final int MOST_OPEN = 10;
    private static final int MOST_LISTED = 200;
    private static final int BYTES_OF_ID = 16;

    private final EntityManager database;
    private final IssuedDocuments ledger;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Jobs() {
        this(null, null, null, null);
    }

    @Inject
    public Jobs(EntityManager database, IssuedDocuments ledger, Trail trail, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Asks for a work. Who asks twice for the same, while it is open, has asked once.
     *
     * @return the work that is waiting or under way
     * @throws Refused if there is no such work, it cannot be done so, or too much of the same person is open
     */
    public BackgroundJob ask(JobOrder order, Works works, Caller caller) {
        works.named(order.kind()).require(order.parameters(), caller);
        return ask(newId(), order, caller.name(), false);
    }

    private String newId() {
        byte[] bytes = new byte[BYTES_OF_ID];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Asks in somebody's name, because the clock says so; their rights are asked when it begins.
     *
     * @param id the same for the same moment of the same schedule, so that it is done once
     */
    Optional<BackgroundJob> askOnce(String id, Schedule schedule) {
        return database.find(StoredJob.class, id) == null
                ? Optional.of(ask(id, schedule.order(), schedule.by(), true))
                : Optional.empty();
    }

    private BackgroundJob ask(String id, JobOrder order, String by, boolean scheduled) {
        // two that ask at once are put in a row, so that they see each other
        trail.hold();
        List<StoredJob> open = database.createQuery(
                        "select j from StoredJob j where j.askedBy = :by and j.state in (:waiting, :running)",
                        StoredJob.class)
                .setParameter("by", by)
                .setParameter("waiting", JobState.WAITING)
                .setParameter("running", JobState.RUNNING)
                .getResultList();
        Optional<StoredJob> same = open.stream()
                .filter(job -> !job.isCancelling() && job.order().equals(order))
                .findFirst();
        if (same.isPresent()) {
            return same.get().job();
        }
        if (open.size() >= MOST_OPEN && !scheduled) {
            throw Refused.notPossible(
                    "You have {n, plural, one {# work} other {# works}} waiting or under way; wait until one has ended, or cancel one.",
                    open.size());
        }
        StoredJob asked = new StoredJob(id, order, new BackgroundJob.Asked(by, clock.instant(), scheduled));
        database.persist(asked);
        database.flush();
        return asked.job();
    }

    /** What somebody asked for, the last first. */
    public List<BackgroundJob> mine(Caller caller) {
        return listed(database.createQuery(
                        "select j from StoredJob j where j.askedBy = :by order by j.askedAt desc, j.id",
                        StoredJob.class)
                .setParameter("by", caller.name()));
    }

    /** What anybody asked for, the last first. */
    public List<BackgroundJob> all(Caller caller) {
        caller.require(Right.MANAGE_JOBS);
        return listed(database.createQuery("select j from StoredJob j order by j.askedAt desc, j.id", StoredJob.class));
    }

    private static List<BackgroundJob> listed(TypedQuery<StoredJob> query) {
        return query.setMaxResults(MOST_LISTED)
                .getResultStream()
                .map(StoredJob::job)
                .toList();
    }

    /** @throws Refused if there is no such work, or the caller may not know of it */
    public BackgroundJob find(String id, Caller caller) {
        return Optional.ofNullable(database.find(StoredJob.class, id))
                .filter(job -> isTold(job, caller))
                .map(StoredJob::job)
                .orElseThrow(() -> none(id));
    }

    private static boolean isTold(StoredJob job, Caller caller) {
        return job.askedBy().equals(caller.name()) || caller.may(Right.MANAGE_JOBS);
    }

    private static Refused none(String id) {
        return Refused.notFound("There is no work in the background with the number {id}.", id);
    }

    /**
     * Asks that a work ends: one that waits ends at once, one that is under way at its next step.
     *
     * @throws Refused if there is no such work, or it has ended
     */
    public BackgroundJob cancel(String id, Caller caller) {
        StoredJob job = Optional.ofNullable(database.find(StoredJob.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> isTold(found, caller))
                .orElseThrow(() -> none(id));
        if (!job.state().isOpen()) {
            throw Refused.notPossible("The work has ended already; there is nothing to cancel.");
        }
        job.cancel();
        if (job.state() == JobState.WAITING) {
            job.end(
                    JobState.CANCELLED,
                    Message.of("It was cancelled before it began; nothing was made."),
                    clock.instant());
        }
        return job.job();
    }

    /**
     * The file of a work on its way out, for whoever asked for it and still has the rights: in the trail, and a document in the
     * ledger.
     *
     * @throws Refused if there is no such work or no file of it, or the caller may no longer know of all children in it
     */
    public JobFile takeOut(String id, Works works, Caller caller) {
        StoredJob job = Optional.ofNullable(database.find(StoredJob.class, id))
                .filter(found -> found.askedBy().equals(caller.name()))
                .orElseThrow(() -> none(id));
        Work work = works.named(job.order().kind());
        work.require(job.order().parameters(), caller);
        if (job.file() != FileState.KEPT) {
            throw Refused.notFound("{why}", without(job));
        }
        StoredFile file = database.find(StoredFile.class, id);
        JobFiles files = new JobFiles(database);
        if (!file.isWithin(caller.scope()) || files.tellsOfOthers(id, caller.scope())) {
            throw Refused.notPossible(
                    "The file tells of children of centres that your account no longer sees; ask for it again.");
        }
        work.requireToTell(files.children(id), job.order().parameters(), caller);
        JobFile out = JobFile.kept(file);
        Event said = Event.onRegistry(Event.Action.REPORT, file.noted(), SOURCE);
        Optional<Issue> issue = out.issue();
        if (issue.isPresent()) {
            ledger.record(issue.get(), said, caller);
        } else {
            trail.append(List.of(said), caller);
        }
        return out;
    }

    private static Message without(StoredJob job) {
        return switch (job.file()) {
            case EXPIRED ->
                Message.of(
                        "The file was kept for {n, plural, one {# day} other {# days}} and is gone; ask for it again.",
                        FILE_KEPT.toDays());
            case ERASED -> Message.of("The file is gone, as a child of whom it told was erased; ask for it again.");
            case NONE, KEPT -> Message.of("There is no file of this work.");
        };
    }
}
