package org.jmmlregistry.casebook;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.patient.RegistryId;

/** The tables behind sign-off: the status of entries, the signatures under them, and which cases are closed. */
final class Signatures {

    private final EntityManager database;
    private final Trail trail;
    private final Clock clock;

    Signatures(EntityManager database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** Gives an entry another status; its answers stay. */
    void move(FormEntry entry, EntryStatus status, Author author) {
        EntryStatus before = entry.status();
        entry.revise(entry.answers(), status, clock.instant(), author.caller().name());
        if (before == EntryStatus.SIGNED) {
            revoke(entry, author);
        }
        trail.append(
                List.of(CaseEvents.event(
                        Event.Action.STATUS,
                        entry.caseId(),
                        entry.key(),
                        Optional.empty(),
                        Optional.of(before.name()),
                        Optional.of(status.name()),
                        author)),
                author.caller());
        database.flush();
    }

    Signature sign(FormEntry entry, Signature.Meaning meaning, Author author) {
        move(entry, EntryStatus.SIGNED, author);
        EntrySignature signature = new EntrySignature(
                entry.caseId(), entry.key(), meaning, author.caller().name(), clock.instant(), entry.digest());
        database.persist(signature);
        trail.append(
                List.of(CaseEvents.event(
                        Event.Action.SIGN,
                        entry.caseId(),
                        entry.key(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(meaning.name() + " " + entry.digest()),
                        author)),
                author.caller());
        database.flush();
        return signature.signature();
    }

    /** Takes the signatures under an entry away. */
    void revoke(FormEntry entry, Author author) {
        of(entry.caseId()).stream()
                .filter(signature -> signature.key().equals(entry.key()))
                .forEach(signature -> signature.revoke(author.caller().name(), clock.instant()));
    }

    List<EntrySignature> of(RegistryId id) {
        return database.createQuery(
                        "select s from EntrySignature s where s.caseId = :caseId order by s.signedAt, s.id",
                        EntrySignature.class)
                .setParameter("caseId", id.text())
                .getResultList();
    }

    void close(RegisteredCase registered, Author author) {
        registered.close(new CaseClosing(clock.instant(), author.caller().name(), author.reason()));
        record(Event.Action.CLOSE, registered.id(), author);
    }

    void reopen(RegisteredCase registered, Author author) {
        registered.thaw();
        record(Event.Action.REOPEN, registered.id(), author);
    }

    private void record(Event.Action action, RegistryId id, Author author) {
        trail.append(List.of(Event.onCase(action, id.text(), author.reason(), author.source())), author.caller());
        database.flush();
    }
}
