package org.jmmlregistry.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The identity store. */
@ApplicationScoped
@Transactional
public class Identities {

    private static final int MOST_FOUND = 50;

    private final EntityManager database;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Identities() {
        this(null);
    }

    @Inject
    public Identities(EntityManager database) {
        this.database = database;
    }

    /** Who a case is; unknown if nothing was ever given, or the caller may not know of the case. */
    public Identity of(RegistryId id, Caller caller) {
        caller.require(Right.READ_IDENTITY);
        return database.createQuery(
                        "select i from CaseIdentity i where i.caseId = :id and "
                                + CasesInScope.query(caller.scope(), "i.caseId"),
                        CaseIdentity.class)
                .setParameter("id", id.text())
                .getResultStream()
                .map(CaseIdentity::identity)
                .findFirst()
                .orElse(Identity.UNKNOWN);
    }

    /** Adds to what is known of a case, and returns what was known before. */
    public Identity keep(RegistryId id, Identity given) {
        CaseIdentity stored = find(id).orElseGet(() -> {
            CaseIdentity fresh = new CaseIdentity(id.text());
            database.persist(fresh);
            return fresh;
        });
        Identity before = stored.identity();
        stored.become(before.with(given));
        return before;
    }

    /** What is known of a case, for the casebook's own checks; it goes no further. */
    public Identity known(RegistryId id) {
        return find(id).map(CaseIdentity::identity).orElse(Identity.UNKNOWN);
    }

    /** Other cases that have the same hospital number, for the casebook's own checks. */
    public List<RegistryId> sameNumber(RegistryId id, Identity identity) {
        return identity.hospitalNumber()
                .map(number -> others("hospitalNumber", number, id))
                .orElse(List.of());
    }

    /** Other cases that have the same names and the same birth date, for the casebook's own checks. */
    public List<RegistryId> sameName(RegistryId id, Identity identity) {
        return identity.nameKey().map(name -> others("nameKey", name, id)).orElse(List.of());
    }

    private List<RegistryId> others(String column, String value, RegistryId id) {
        return database.createQuery(
                        "select i from CaseIdentity i where i." + column
                                + " = :value and i.caseId <> :id order by i.caseId",
                        CaseIdentity.class)
                .setParameter("value", value)
                .setParameter("id", id.text())
                .getResultStream()
                .map(each -> new RegistryId(each.caseId()))
                .toList();
    }

    /** The cases with this hospital number or this family name, for somebody who has the child before them. */
    public List<RegistryId> search(String numberOrName, Caller caller) {
        caller.require(Right.READ_IDENTITY);
        String lower = numberOrName.strip().toLowerCase(Locale.ROOT);
        // a database's own lower() may know English letters only; the key was folded here, and a bar ends the name in
        // it
        return database.createQuery(
                        "select i from CaseIdentity i where (i.hospitalNumber = :text or lower(i.familyName) = :lower "
                                + "or i.nameKey >= :first and i.nameKey < :last) and "
                                + CasesInScope.query(caller.scope(), "i.caseId") + " order by i.caseId",
                        CaseIdentity.class)
                .setParameter("text", numberOrName.strip())
                .setParameter("lower", lower)
                .setParameter("first", lower + "|")
                .setParameter("last", lower + "}")
                .setMaxResults(MOST_FOUND)
                .getResultStream()
                .map(each -> new RegistryId(each.caseId()))
                .toList();
    }

    /** Forgets who a case is. */
    public void erase(RegistryId id) {
        find(id).ifPresent(database::remove);
    }

    private Optional<CaseIdentity> find(RegistryId id) {
        return Optional.ofNullable(database.find(CaseIdentity.class, id.text()));
    }
}
