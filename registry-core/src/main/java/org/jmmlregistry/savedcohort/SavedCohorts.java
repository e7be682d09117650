package org.jmmlregistry.savedcohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The saved cohorts. Each save is a further version; what is done stands in the trail. */
@ApplicationScoped
@Transactional
public class SavedCohorts {

    private final EntityManager database;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SavedCohorts() {
        this(null, null, null);
    }

    @Inject
    public SavedCohorts(EntityManager database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** The cohorts that the caller may use, by name, each with its latest version alone; retired ones at the end. */
    public List<SavedCohort> list(Caller caller) {
        caller.require(Right.READ_CASES);
        return database.createQuery(
                        "select v, c from StoredVersion v, StoredCohort c where c.id = v.cohortId and v.versionNo = "
                                + "(select max(w.versionNo) from StoredVersion w where w.cohortId = v.cohortId)",
                        Object[].class)
                .getResultStream()
                .map(row -> cohort((StoredCohort) row[1], List.of(((StoredVersion) row[0]).version())))
                .filter(each -> each.isOpenTo(caller.name()))
                .sorted(Comparator.comparing((SavedCohort each) -> each.latest().retired())
                        .thenComparing(each -> each.latest().content().name().toLowerCase(Locale.ROOT))
                        .thenComparing(SavedCohort::number))
                .toList();
    }

    private static SavedCohort cohort(StoredCohort stored, List<CohortVersion> versions) {
        return new SavedCohort(stored.number(), stored.firstAuthor(), versions);
    }

    /**
     * A cohort with all its versions.
     *
     * @throws Refused if there is none of this number that the caller may use
     */
    public SavedCohort find(long number, Caller caller) {
        caller.require(Right.READ_CASES);
        return Optional.ofNullable(database.find(StoredCohort.class, number))
                .map(stored -> cohort(stored, versions(number)))
                .filter(each -> each.isOpenTo(caller.name()))
                .orElseThrow(() -> Refused.notFound("There is no cohort {number}.", String.valueOf(number)));
    }

    private List<CohortVersion> versions(long number) {
        return database.createQuery(
                        "select v from StoredVersion v where v.cohortId = :cohort order by v.versionNo desc",
                        StoredVersion.class)
                .setParameter("cohort", number)
                .getResultStream()
                .map(StoredVersion::version)
                .toList();
    }

    /**
     * Saves a new cohort.
     *
     * @param source where it was saved, such as a page
     * @throws Refused if it has no name or no criterion that can be read, or something is too long
     */
    public SavedCohort create(CohortContent content, String source, Caller caller) {
        caller.require(Right.READ_CASES);
        CohortContent kept = content.kept();
        trail.hold();
        StoredCohort stored = new StoredCohort(caller.name());
        database.persist(stored);
        database.flush();
        return write(cohort(stored, List.of(version(1, kept, false, caller))), source, caller);
    }

    /**
     * Saves a further version of a cohort.
     *
     * @param read the version that was read; another one since then is not saved over
     * @throws Refused if it was saved by somebody else in the meantime, or the content cannot be saved
     */
    public SavedCohort save(long number, int read, CohortContent content, String source, Caller caller) {
        caller.require(Right.READ_CASES);
        CohortContent kept = content.kept();
        SavedCohort before = current(number, read, caller);
        boolean sameUsers = kept.users() == before.latest().content().users();
        if (!sameUsers && !before.firstAuthor().equals(caller.name())) {
            throw Refused.notPossible(
                    "Only {author}, who saved this cohort first, says who may use it.", before.firstAuthor());
        }
        return write(
                new SavedCohort(
                        number,
                        before.firstAuthor(),
                        List.of(version(read + 1, kept, before.latest().retired(), caller))),
                source,
                caller);
    }

    /** Takes a cohort out of use; it can still be read. */
    public SavedCohort retire(long number, int read, String source, Caller caller) {
        return retired(number, read, true, source, caller);
    }

    /** Takes a retired cohort into use again. */
    public SavedCohort reopen(long number, int read, String source, Caller caller) {
        return retired(number, read, false, source, caller);
    }

    private SavedCohort retired(long number, int read, boolean now, String source, Caller caller) {
        caller.require(Right.READ_CASES);
        SavedCohort before = current(number, read, caller);
        CohortVersion changed = version(read + 1, before.latest().content(), now, caller);
        return before.latest().retired() == now
                ? before
                : write(new SavedCohort(number, before.firstAuthor(), List.of(changed)), source, caller);
    }

    private SavedCohort current(long number, int read, Caller caller) {
        trail.hold();
        SavedCohort before = find(number, caller);
        CohortVersion latest = before.latest();
        if (latest.number() != read) {
            throw new Refused(
                    Refused.Kind.CHANGED,
                    Message.of(
                            "{who} has saved version {version} of this cohort since you opened it; you read version {read}. Yours is not saved yet.",
                            latest.author(),
                            latest.number(),
                            read));
        }
        return before;
    }

    private CohortVersion version(int number, CohortContent content, boolean retired, Caller caller) {
        return new CohortVersion(
                number, content, retired, caller.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private SavedCohort write(SavedCohort saved, String source, Caller caller) {
        CohortVersion version = saved.latest();
        database.persist(new StoredVersion(saved.number(), version));
        database.flush();
        String number = String.valueOf(saved.number());
        String counted = String.valueOf(version.number());
        Message what = version.retired()
                ? Noted.cohortRetired(number, counted, version.content().name())
                : Noted.cohort(number, counted, version.content().name());
        trail.append(List.of(Event.onRegistry(Event.Action.COHORT, what.toString(), source)), caller);
        return find(saved.number(), caller);
    }
}
