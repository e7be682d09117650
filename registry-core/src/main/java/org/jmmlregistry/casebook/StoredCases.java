package org.jmmlregistry.casebook;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.AgeLimits;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.reference.ReferenceTables;

/** Cases with their entries, read one by one, part by part or all at once. */
final class StoredCases {

    private final EntityManager database;
    private final ReferenceTables tables;

    StoredCases(EntityManager database, ReferenceTables tables) {
        this.database = database;
        this.tables = tables;
    }

    List<FormEntry> entries(RegistryId id) {
        return database.createQuery(
                        "select e from FormEntry e where e.caseId = :caseId order by e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class)
                .setParameter("caseId", id.text())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    StoredCase of(RegisteredCase registered) {
        return new StoredCase(
                registered.id(),
                registered.label(),
                registered.closing(),
                entries(registered.id()).stream().map(FormEntry::stored).toList(),
                tables.current());
    }

    List<StoredCase> all() {
        Map<String, AgeLimits> limits = tables.current();
        Map<RegistryId, List<StoredEntry>> entries = new TreeMap<>();
        database.createQuery(
                        "select e from FormEntry e order by e.caseId, e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class)
                .getResultStream()
                .forEach(entry -> entries.computeIfAbsent(entry.caseId(), key -> new ArrayList<>())
                        .add(entry.stored()));
        return database.createQuery(
                        "select c from RegisteredCase c where c.erasedAt is null order by c.id", RegisteredCase.class)
                .getResultStream()
                .map(each -> new StoredCase(
                        each.id(), each.label(), each.closing(), entries.getOrDefault(each.id(), List.of()), limits))
                .toList();
    }

    List<RegistryId> erased() {
        return database.createQuery("select c.id from RegisteredCase c where c.erasedAt is not null", String.class)
                .getResultStream()
                .map(RegistryId::new)
                .sorted()
                .toList();
    }

    /** What stays of all erased cases, the latest first. */
    List<Tombstone> tombstones() {
        return database.createQuery(
                        "select c from RegisteredCase c where c.erasedAt is not null order by c.erasedAt desc, c.id",
                        RegisteredCase.class)
                .getResultStream()
                .flatMap(erased -> erased.tombstone().stream())
                .toList();
    }

    /**
     * So many cases that come after a pseudonym, in order. They are let go of at once, so that reading all cases part by part
     * takes no more memory than one part.
     *
     * @param after empty for the first ones
     */
    List<StoredCase> following(Optional<RegistryId> after, int most) {
        List<RegisteredCase> part = database.createQuery(
                        "select c from RegisteredCase c where c.erasedAt is null and c.id > :after order by c.id",
                        RegisteredCase.class)
                .setParameter("after", after.map(RegistryId::text).orElse(""))
                .setMaxResults(most)
                .getResultList();
        if (part.isEmpty()) {
            return List.of();
        }
        Map<String, AgeLimits> limits = tables.current();
        Map<RegistryId, List<StoredEntry>> entries = new TreeMap<>();
        database.createQuery(
                        "select e from FormEntry e where e.caseId >= :first and e.caseId <= :last "
                                + "order by e.caseId, e.hsctSeq, e.formCode, e.repeatNo",
                        FormEntry.class)
                .setParameter("first", part.get(0).id().text())
                .setParameter("last", part.get(part.size() - 1).id().text())
                .getResultStream()
                .forEach(entry -> entries.computeIfAbsent(entry.caseId(), key -> new ArrayList<>())
                        .add(entry.stored()));
        List<StoredCase> stored = part.stream()
                .map(each -> new StoredCase(
                        each.id(), each.label(), each.closing(), entries.getOrDefault(each.id(), List.of()), limits))
                .toList();
        database.flush();
        database.clear();
        return stored;
    }
}
