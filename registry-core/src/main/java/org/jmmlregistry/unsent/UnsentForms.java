package org.jmmlregistry.unsent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/**
 * The table of forms that came back after a session had ended. Each belongs to who typed it and nobody else is shown it; a day
 * later, or once the form is saved or the child erased, it is gone.
 */
@ApplicationScoped
@Transactional
public class UnsentForms {

    /** How long a text waits. */
    public static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager database;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected UnsentForms() {
        this(null, null);
    }

    @Inject
    public UnsentForms(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a text instead of what the same person sent of the same form before.
     *
     * @return whether it is kept; it is not if the case is not, or no longer, in the registry
     */
    public boolean keep(String user, UnsentText text) {
        boolean known = !database.createQuery(
                        "select c.id from RegisteredCase c where c.id = :id and c.erasedAt is null", String.class)
                .setParameter("id", text.id().text())
                .getResultList()
                .isEmpty();
        if (known) {
            forget(user, text.id(), text.key());
            database.persist(new UnsentForm(user, text, clock.instant()));
        }
        return known;
    }

    /** What this person last sent without a session. */
    public Optional<UnsentText> latest(String user) {
        return of(user).stream().findFirst().map(UnsentForm::text);
    }

    /** All that this person sent without a session and has not saved, the latest first. */
    public List<UnsentText> all(String user) {
        return of(user).stream().map(UnsentForm::text).toList();
    }

    /** What this person sent of this form without a session. */
    public Optional<UnsentText> of(String user, RegistryId id, EntryKey key) {
        return of(user).stream()
                .map(UnsentForm::text)
                .filter(text -> text.id().equals(id) && text.key().equals(key))
                .findFirst();
    }

    /** Lets go of it, because it was saved or is not wanted. */
    public void forget(String user, RegistryId id, EntryKey key) {
        of(user).stream()
                .filter(form -> form.text().id().equals(id) && form.isOf(key))
                .forEach(database::remove);
        database.flush();
    }

    private List<UnsentForm> of(String user) {
        database.createQuery("delete from UnsentForm u where u.keptAt < :since")
                .setParameter("since", LocalDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
                .executeUpdate();
        return database.createQuery(
                        "select u from UnsentForm u where u.userName = :user order by u.keptAt desc, u.id desc",
                        UnsentForm.class)
                .setParameter("user", user)
                .getResultList();
    }
}
