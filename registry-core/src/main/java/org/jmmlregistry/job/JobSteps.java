package org.jmmlregistry.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.account.Account;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;

/** What the runner does to the table, each step in a transaction of its own. */
@ApplicationScoped
@Transactional
public class JobSteps {

    /** Whoever ends the registry twice is not given the chance a third time. */
    private static final int MOST_ATTEMPTS = 2;

    private final EntityManager database;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected JobSteps() {
        this(null, null, null, null);
    }

    @Inject
    public JobSteps(EntityManager database, Accounts accounts, Trail trail, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    private JobFiles files() {
        return new JobFiles(database);
    }

    /** Takes a work on, so that nobody else has it; empty if there is nothing to be done. */
    Optional<Claim> claim(String id) {
        Optional<StoredJob> found = held(id).filter(job -> job.state().isOpen());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StoredJob job = found.get();
        if (job.isCancelling()) {
            end(job, JobState.CANCELLED, Message.of("It was cancelled before it began; nothing was made."));
            return Optional.empty();
        }
        if (job.attempt() >= MOST_ATTEMPTS) {
            end(
                    job,
                    JobState.FAILED,
                    Message.of(
                            "The registry ended twice in the middle of it, and nothing was made. Ask for less at once, or tell the administrator."));
            return Optional.empty();
        }
        Optional<Account> account = open(job.askedBy());
        if (account.isEmpty()) {
            end(job, JobState.FAILED, closed(job.askedBy()));
            return Optional.empty();
        }
        job.start(clock.instant());
        return Optional.of(
                new Claim(id, job.attempt(), job.order(), account.get().caller()));
    }

    private Optional<StoredJob> held(String id) {
        return Optional.ofNullable(database.find(StoredJob.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<Account> open(String name) {
        return accounts.find(name).filter(account -> !account.disabled());
    }

    private static Message closed(String name) {
        return Message.of("The account {name} is disabled; nothing was made.", name);
    }

    private void end(StoredJob job, JobState how, Message why) {
        job.end(how, why, clock.instant());
        if (how != JobState.DONE) {
            files().forget(job.id());
        }
    }

    /** The work of a claim, as long as it is of force. */
    private StoredJob mine(Claim claim) {
        return ofForce(claim).orElseThrow(() -> new WorkStopped(WorkStopped.Why.OVERTAKEN));
    }

    private Optional<StoredJob> ofForce(Claim claim) {
        return held(claim.id()).filter(job -> job.state() == JobState.RUNNING && job.attempt() == claim.attempt());
    }

    private StoredJob wanted(Claim claim) {
        StoredJob job = mine(claim);
        if (job.isCancelling()) {
            throw new WorkStopped(WorkStopped.Why.CANCELLED);
        }
        return job;
    }

    /** Keeps how far a work is. */
    BackgroundJob.Progress progress(Claim claim, BackgroundJob.Progress progress) {
        wanted(claim).tell(progress);
        return progress;
    }

    /** Keeps the file of a work that is about to be done; nobody is shown it before. */
    String keep(Claim claim, JobFile file, Outcome outcome) {
        wanted(claim);
        files().keep(claim.id(), file, outcome.children(), claim.caller().scope());
        return claim.id();
    }

    /**
     * Ends a work with all that comes of it.
     *
     * @throws Refused if whoever asked has no longer the rights with which it was begun, or a child was erased meanwhile
     */
    Message end(Claim claim, Outcome outcome) {
        requireSame(claim.caller());
        // a write holds the end of the trail before anything else, an erasure too
        trail.hold();
        wanted(claim);
        requireNoneErased(claim, outcome);
        Message said = outcome.ending().get();
        // read again: what ends a work may empty the memory of the transaction
        StoredJob job = wanted(claim);
        if (outcome.file().isPresent()) {
            job.keepsFile();
        }
        end(job, JobState.DONE, said);
        return said;
    }

    private void requireSame(Caller caller) {
        Caller now = open(caller.name())
                .map(Account::caller)
                .orElseThrow(() -> new Refused(Refused.Kind.NOT_POSSIBLE, closed(caller.name())));
        if (!now.equals(caller)) {
            throw Refused.notPossible(
                    "The rights of {name} were changed while it was under way; nothing was made. Ask for it again.",
                    caller.name());
        }
    }

    private void requireNoneErased(Claim claim, Outcome outcome) {
        if (outcome.file().isPresent() && files().tellsOfErased(claim.id())) {
            throw Refused.notPossible(
                    "A child of whom it tells was erased while it was under way; nothing was made. Ask for it again.");
        }
    }

    /** Leads a work to where it goes if it was broken off. */
    Optional<JobState> stop(Claim claim, WorkStopped.Why why) {
        Optional<StoredJob> job = ofForce(claim);
        job.ifPresent(each -> {
            if (why == WorkStopped.Why.LEAVING) {
                each.putOff();
            } else if (why == WorkStopped.Why.CANCELLED) {
                end(each, JobState.CANCELLED, Message.of("It was cancelled in the middle; nothing was made."));
            }
        });
        return job.map(StoredJob::state);
    }

    /** Says that a work has failed. */
    Optional<JobState> fail(Claim claim, Message why) {
        Optional<StoredJob> job = ofForce(claim);
        job.ifPresent(each -> end(each, JobState.FAILED, why));
        return job.map(StoredJob::state);
    }

    /** All that have not ended, the first asked first. */
    List<String> open() {
        return database.createQuery(
                        "select j.id from StoredJob j where j.state in (:waiting, :running) order by j.askedAt, j.id",
                        String.class)
                .setParameter("waiting", JobState.WAITING)
                .setParameter("running", JobState.RUNNING)
                .getResultList();
    }

    /** Lets go of files and of works whose time is over. */
    int expire() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<StoredJob> over = database.createQuery(
                        "select j from StoredJob j where j.file = :kept and j.endedAt < :before", StoredJob.class)
                .setParameter("kept", FileState.KEPT)
                .setParameter("before", now.minus(Jobs.FILE_KEPT))
                .getResultList();
        over.forEach(job -> {
            files().forget(job.id());
            job.losesFile();
        });
        return database.createQuery("delete from StoredJob j where j.endedAt < :before")
                .setParameter("before", now.minus(Jobs.REMEMBERED))
                .executeUpdate();
    }

    /** All that the clock asks for. */
    List<Schedule> schedules() {
        return new Schedules(database, trail, clock).all();
    }

    /**
     * Asks for what a schedule says.
     *
     * @param once the number of the work, the same for the same moment of the same schedule
     * @return the work; empty if it was asked for already, or the schedule is gone or paused
     */
    Optional<BackgroundJob> ask(String schedule, String once) {
        Jobs jobs = new Jobs(database, new IssuedDocuments(database, trail, clock), trail, clock);
        return schedules().stream()
                .filter(each -> each.id().equals(schedule) && !each.paused())
                .findFirst()
                .flatMap(each -> jobs.askOnce(once, each));
    }
}
