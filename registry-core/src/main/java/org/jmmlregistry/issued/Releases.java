package org.jmmlregistry.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Sha256;

/**
 * The way of a report on a snapshot: somebody puts it forward as a draft, another reviews it, a third approves it, each by
 * signing with their password. The approved file is kept as it is; it can be withdrawn, and is then still known.
 *
 * <p>A refusal comes before anything is written, and does not roll back: wrong passwords must be counted.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = SignOffRefused.class)
public class Releases {

    private static final String SOURCE = "release";
    private static final int LONGEST_REASON = 500;

    private final EntityManager database;
    private final IssuedDocuments documents;
    private final Accounts accounts;
    private final Clock clock;
    private final Trail trail;
    private final ToldOutside outside;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Releases() {
        this(null, null, null, null);
    }

    @Inject
    public Releases(EntityManager database, Trail trail, Accounts accounts, Clock clock) {
        this.database = database;
        this.documents = new IssuedDocuments(database, trail, clock);
        this.accounts = accounts;
        this.clock = clock;
        this.trail = trail;
        this.outside = new ToldOutside(database);
    }

    /** All of them, the latest first; none for whoever knows of some centres only, as they count the children of all. */
    public List<Release> list(Caller caller) {
        caller.require(Right.REPORTS);
        if (!caller.scope().all()) {
            return List.of();
        }
        Map<Long, List<ReleaseStep>> steps = database.createQuery(
                        "select s from StoredStep s order by s.releaseId, s.stepNo", StoredStep.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        StoredStep::release,
                        LinkedHashMap::new,
                        Collectors.mapping(StoredStep::step, Collectors.toList())));
        return database.createQuery("select r from StoredRelease r order by r.id desc", StoredRelease.class)
                .getResultStream()
                .map(each -> each.release(steps.getOrDefault(each.number(), List.of())))
                .toList();
    }

    /** @throws Refused if there is none of this number that the caller may know of */
    public Release find(long number, Caller caller) {
        caller.require(Right.REPORTS);
        return Optional.ofNullable(database.find(StoredRelease.class, number))
                .filter(each -> caller.scope().all())
                .map(each -> each.release(steps(number)))
                .orElseThrow(() -> Refused.notFound("There is no release {number}.", String.valueOf(number)));
    }

    private List<ReleaseStep> steps(long number) {
        return database.createQuery(
                        "select s from StoredStep s where s.releaseId = :release order by s.stepNo", StoredStep.class)
                .setParameter("release", number)
                .getResultStream()
                .map(StoredStep::step)
                .toList();
    }

    /** The release to which a file belongs. */
    public Optional<Release> of(String sha256, Caller caller) {
        caller.require(Right.READ_CASES);
        return database.createQuery(
                        "select s from StoredStep s where s.sha256 = :hash order by s.releaseId desc", StoredStep.class)
                .setParameter("hash", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(StoredStep::release)
                .map(number -> database.find(StoredRelease.class, number).release(steps(number)));
    }

    /**
     * The file of an approved report, as it was approved.
     *
     * @throws Refused if it was not approved, or is not kept as it was
     */
    public byte[] kept(long number, Caller caller) {
        Release release = find(number, caller);
        String hash = release.step(ReleaseState.APPROVED)
                .map(ReleaseStep::sha256)
                .orElseThrow(() -> Refused.notPossible("Release {number} is not approved.", String.valueOf(number)));
        byte[] bytes = Optional.ofNullable(database.find(KeptFile.class, hash))
                .map(KeptFile::bytes)
                .orElse(new byte[0]);
        if (!Sha256.of(bytes).equals(hash)) {
            throw Refused.damaged("The file of release {number} is not what was approved.", String.valueOf(number));
        }
        String taken = Noted.ofRelease(release.report(), String.valueOf(number)).toString();
        documents.again(hash, Event.onRegistry(Event.Action.REPORT, taken, SOURCE), caller);
        return bytes;
    }

    /**
     * Puts a report forward.
     *
     * @param draft the file as a draft, of a snapshot
     * @throws Refused if its data are not frozen, it is on its way already, or it tells readers outside too much
     */
    public Release putForward(MadeFile draft, Caller caller) {
        caller.require(Right.PROPOSE_REPORTS);
        long snapshot = draft.issue()
                .identity()
                .snapshot()
                .orElseThrow(() -> Refused.notPossible("Only a report on a snapshot can be put forward."));
        trail.hold();
        of(draft.issue().sha256(), caller)
                .filter(each -> each.state() != ReleaseState.WITHDRAWN)
                .ifPresent(each -> {
                    throw Refused.notPossible(
                            "This report is on its way already, as release {number}.", String.valueOf(each.number()));
                });
        outside.require(draft.outside(), caller);
        StoredRelease stored = new StoredRelease(draft.issue().identity(), snapshot);
        database.persist(stored);
        database.flush();
        ReleaseStep first = new ReleaseStep(
                ReleaseState.DRAFT, caller.name(), now(), draft.issue().sha256(), "");
        Release release = stored.release(List.of(first));
        documents.record(draft.issue(), said(release, ReleaseState.DRAFT), caller);
        keep(release, first);
        return find(stored.number(), caller);
    }

    /**
     * Signs as reviewer or approver.
     *
     * @param next reviewed or approved
     * @param password the signer's own, once more
     * @param maker makes the file as it is printed with the signature
     * @throws SignOffRefused if the password is wrong, it cannot go there, the signer has signed it before, or it tells readers outside
     *     too much by now
     */
    public Release sign(
            long number, ReleaseState next, String password, Function<Standing, MadeFile> maker, Caller caller) {
        caller.require(next == ReleaseState.APPROVED ? Right.APPROVE_REPORTS : Right.REVIEW_REPORTS);
        requirePassword(password, caller);
        requireStep(find(number, caller), next);
        requireAnother(find(number, caller), caller);
        Instant at = now();
        trail.hold();
        Release release = find(number, caller);
        requireStep(release, next);
        MadeFile file = maker.apply(release.standing().with(new Standing.Signed(next, caller.name(), at)));
        outside.against(file.outside()).ifPresent(why -> {
            throw new SignOffRefused(why);
        });
        documents.record(file.issue(), said(release, next), caller);
        if (next == ReleaseState.APPROVED) {
            database.persist(new KeptFile(file));
            outside.keep(number, file.outside());
        }
        keep(release, new ReleaseStep(next, caller.name(), at, file.issue().sha256(), ""));
        return find(number, caller);
    }

    /**
     * Says that a report is no longer to be relied on. What was approved is kept nevertheless.
     *
     * @throws SignOffRefused if the password is wrong, no reason is given, or it was withdrawn before
     */
    public Release withdraw(long number, String reason, String password, Caller caller) {
        caller.require(Right.APPROVE_REPORTS);
        requirePassword(password, caller);
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new SignOffRefused(Message.of("Say in a few words why."));
        }
        FreeText.complaint(Message.of("The reason"), why, LONGEST_REASON).ifPresent(complaint -> {
            throw new SignOffRefused(complaint);
        });
        trail.hold();
        Release release = find(number, caller);
        requireStep(release, ReleaseState.WITHDRAWN);
        trail.append(List.of(said(release, ReleaseState.WITHDRAWN).because(why)), caller);
        keep(
                release,
                new ReleaseStep(
                        ReleaseState.WITHDRAWN,
                        caller.name(),
                        now(),
                        release.last().sha256(),
                        why));
        return find(number, caller);
    }

    private void requirePassword(String password, Caller caller) {
        if (accounts.authenticate(caller.name(), password, caller.address()).isEmpty()) {
            throw new SignOffRefused(
                    Message.of(
                            "The password is wrong; nothing was signed. After five wrong passwords an account waits 15 minutes."));
        }
    }

    private static void requireStep(Release release, ReleaseState next) {
        if (!release.canBecome(next)) {
            throw new SignOffRefused(refusal(next, release.state()));
        }
    }

    private static Message refusal(ReleaseState next, ReleaseState now) {
        return switch (next) {
            case REVIEWED -> Message.of("Only a draft can be reviewed; this report is: {state}.", now);
            case APPROVED -> Message.of("Only a reviewed report can be approved; this one is: {state}.", now);
            case DRAFT, WITHDRAWN -> Message.of("This report was withdrawn already.");
        };
    }

    private static void requireAnother(Release release, Caller caller) {
        if (release.isSignedBy(caller.name())) {
            throw new SignOffRefused(
                    Message.of("You have put this report forward or signed it already; somebody else must sign now."));
        }
    }

    private static Event said(Release release, ReleaseState state) {
        return Event.onRegistry(Event.Action.RELEASE, noted(release, state).toString(), SOURCE);
    }

    private static Message noted(Release release, ReleaseState state) {
        String number = String.valueOf(release.number());
        return switch (state) {
            case DRAFT -> Noted.putForward(release.report(), number);
            case REVIEWED -> Noted.reviewed(release.report(), number);
            case APPROVED -> Noted.approved(release.report(), number);
            case WITHDRAWN -> Noted.withdrawn(release.report(), number);
        };
    }

    private void keep(Release release, ReleaseStep step) {
        long before = database.createQuery("select count(s) from StoredStep s where s.releaseId = :release", Long.class)
                .setParameter("release", release.number())
                .getSingleResult();
        database.persist(new StoredStep(release.number(), (int) before + 1, step));
        database.flush();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
