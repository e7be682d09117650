package org.jmmlregistry.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * The ledger of what left the registry as a PDF. Equal bytes take one row, however often they leave; each time stands in the
 * trail. Whoever knows of some centres is told of no document that tells of a child of another.
 */
@ApplicationScoped
@Transactional
public class IssuedDocuments {

    private final EntityManager database;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected IssuedDocuments() {
        this(null, null, null);
    }

    @Inject
    public IssuedDocuments(EntityManager database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps that a document leaves, in the ledger and in the trail at once; there also of each of several children of whom it
     * tells.
     *
     * @param said what the trail says of it
     */
    public void record(Issue issue, Event said, Caller caller) {
        trail.hold();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StoredIssue known = database.find(StoredIssue.class, issue.sha256());
        if (known == null) {
            database.persist(new StoredIssue(issue, caller.name(), now));
        } else {
            known.leftAgain(caller.name(), now);
        }
        database.flush();
        String file = Noted.file(issue.sha256()).toString();
        List<Event> events = new ArrayList<>(List.of(said.because(file)));
        if (issue.children().size() > 1) {
            issue.children().stream()
                    .sorted(Comparator.comparing(RegistryId::text))
                    .forEach(child -> events.add(Event.on(said.action(), child.text())
                            .in(said.after().orElse(said.source()))
                            .because(file)));
        }
        trail.append(events, caller);
    }

    /** Keeps that a document leaves once more that is in the ledger. */
    void again(String sha256, Event said, Caller caller) {
        record(database.find(StoredIssue.class, sha256).document().issue(), said, caller);
    }

    /** Keeps in the trail that somebody was told what a document would say today. */
    public void shown(IssuedDocument document, Caller caller) {
        String what = Noted.shown(document.issue().sha256()).toString();
        Event said = document.issue()
                .child()
                .map(child -> Event.on(Event.Action.REPORT, child.text()).in(what))
                .orElseGet(() -> Event.onRegistry(Event.Action.REPORT, what, "page"));
        trail.append(List.of(said), caller);
    }

    /** The document with these bytes; empty if none left that the caller may know of. */
    public Optional<IssuedDocument> find(String sha256, Caller caller) {
        caller.require(Right.READ_CASES);
        return documents("d.sha256 = :hash", "", caller)
                .setParameter("hash", sha256)
                .getResultStream()
                .map(StoredIssue::document)
                .findFirst();
    }

    /** The document that left last of those with this identity. */
    public Optional<IssuedDocument> claimed(ClaimedIdentity claim, Caller caller) {
        caller.require(Right.READ_CASES);
        return documents("d.identityHash = :hash", "order by d.lastAt desc, d.sha256", caller)
                .setParameter("hash", claim.identity())
                .setMaxResults(1)
                .getResultStream()
                .map(StoredIssue::document)
                .findFirst();
    }

    private TypedQuery<StoredIssue> documents(String condition, String order, Caller caller) {
        String known = caller.scope().all()
                ? ""
                : "and not exists (select e.sha256 from StoredIssue e join e.children c where e.sha256 = d.sha256 and not (%s))"
                        .formatted(CasesInScope.query(caller.scope(), "c"));
        return database.createQuery(
                "select d from StoredIssue d where %s %s %s".formatted(condition, known, order), StoredIssue.class);
    }

    /** Whether a document with these bytes left that was about a child that is erased. */
    public boolean wasErased(String sha256, Caller caller) {
        caller.require(Right.READ_CASES);
        return database.find(ErasedDocument.class, sha256) != null;
    }

    /**
     * The documents that left, the last first. Whoever knows of some centres is shown what they took out themselves.
     *
     * @param most how many at most
     */
    public List<IssuedDocument> latest(int most, Caller caller) {
        caller.require(Right.REPORTS);
        return documents("(:all = true or d.lastBy = :who)", "order by d.lastAt desc, d.sha256", caller)
                .setParameter("all", caller.scope().all())
                .setParameter("who", caller.name())
                .setMaxResults(most)
                .getResultStream()
                .map(StoredIssue::document)
                .toList();
    }
}
