package org.jmmlregistry.snapshot;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.security.Sha256;

/** The tables of the snapshots. Whatever is read from them is held against its hash. */
final class FrozenStore {

    /** How many cases are read or written at a time. */
    static final int PART = 250;

    private final EntityManager database;

    FrozenStore(EntityManager database) {
        this.database = database;
    }

    /** @throws Refused if there is no such snapshot */
    FrozenSet find(long id) {
        return Optional.ofNullable(database.find(FrozenSet.class, id))
                .orElseThrow(() -> Refused.notFound("There is no snapshot {number}.", id));
    }

    List<FrozenSet> all() {
        return database.createQuery("select s from FrozenSet s order by s.id desc", FrozenSet.class)
                .getResultList();
    }

    long nextId() {
        return database.createQuery("select coalesce(max(s.id), 0) from FrozenSet s", Long.class)
                        .getSingleResult()
                + 1;
    }

    /** How many cases of a snapshot somebody may know of. */
    int count(FrozenSet set, Scope scope) {
        return scope.all()
                ? set.inventory().cases()
                : Math.toIntExact(database.createQuery(
                                "select count(c) from FrozenCase c where c.snapshotId = :id and "
                                        + CasesInScope.query(scope, "c.caseId"),
                                Long.class)
                        .setParameter("id", set.id())
                        .getSingleResult());
    }

    /** Whether a case that somebody may know of now is in a snapshot; one row is read, however many there are. */
    boolean holds(FrozenSet set, RegistryId id, Scope scope) {
        return database.createQuery(
                                "select count(c) from FrozenCase c where c.snapshotId = :id and c.caseId = :case and "
                                        + CasesInScope.query(scope, "c.caseId"),
                                Long.class)
                        .setParameter("id", set.id())
                        .setParameter("case", id.text())
                        .getSingleResult()
                > 0;
    }

    /** The cases of a snapshot, by pseudonym. */
    List<CaseRow> rows(long id) {
        return rows(id, Scope.ALL);
    }

    /** The cases of a snapshot that somebody may know of now, by pseudonym. */
    List<CaseRow> rows(long id, Scope scope) {
        return database.createQuery(
                        "select c.caseId, c.answersHash, c.queriesHash from FrozenCase c where c.snapshotId = :id and "
                                + CasesInScope.query(scope, "c.caseId"),
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new CaseRow(
                        new RegistryId((String) row[0]), (String) row[1], Optional.ofNullable((String) row[2])))
                .sorted(Comparator.comparing(CaseRow::id))
                .toList();
    }

    /** Why cases were left out of a snapshot, by pseudonym. */
    Map<RegistryId, LeftOut> leftOut(long id) {
        return leftOut(id, Scope.ALL);
    }

    /** The same of the cases that somebody may know of now. */
    Map<RegistryId, LeftOut> leftOut(long id, Scope scope) {
        Map<RegistryId, LeftOut> reasons = new TreeMap<>();
        database.createQuery(
                        "select c from LeftOutCase c where c.snapshotId = :id and "
                                + CasesInScope.query(scope, "c.caseId"),
                        LeftOutCase.class)
                .setParameter("id", id)
                .getResultStream()
                .forEach(each -> reasons.put(new RegistryId(each.caseId()), each.reason()));
        return reasons;
    }

    static List<List<CaseRow>> parts(List<CaseRow> rows) {
        List<List<CaseRow>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PART) {
            parts.add(rows.subList(from, Math.min(rows.size(), from + PART)));
        }
        return parts;
    }

    /**
     * The contents of some cases, by hash.
     *
     * @throws Refused naming the case whose content is gone or is not what its hash says
     */
    Map<String, String> contents(long id, List<CaseRow> rows) {
        Map<String, String> contents =
                read(rows.stream().flatMap(CaseRow::hashes).collect(Collectors.toSet()));
        Set<String> wrong = contents.entrySet().parallelStream()
                .filter(each -> !Sha256.of(each.getValue()).equals(each.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (CaseRow row : rows) {
            boolean whole = row.hashes().allMatch(hash -> contents.containsKey(hash) && !wrong.contains(hash));
            if (!whole) {
                throw Refused.damaged(
                        "Snapshot {number} is not what was frozen: the content of case {case} does not fit its hash.",
                        id,
                        row.id());
            }
        }
        return contents;
    }

    /** By JDBC: the way through entities reads each text three times. */
    private Map<String, String> read(Collection<String> hashes) {
        Map<String, String> contents = new HashMap<>();
        if (hashes.isEmpty()) {
            return contents;
        }
        String places = String.join(", ", Collections.nCopies(hashes.size(), "?"));
        String sql = "SELECT hash, content FROM frozen_content WHERE hash IN (" + places + ")";
        try (PreparedStatement query = database.unwrap(Connection.class).prepareStatement(sql)) {
            int place = 0;
            for (String hash : hashes) {
                place++;
                query.setString(place, hash);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    contents.put(rows.getString(1), rows.getString(2));
                }
            }
            return contents;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the frozen contents cannot be read", unreadable);
        }
    }

    /**
     * Keeps contents that are not kept yet.
     *
     * @throws Refused if one is kept already and was changed since
     */
    void keep(Map<String, String> contents) {
        Map<String, String> kept = read(contents.keySet());
        contents.forEach((hash, content) -> {
            if (!kept.containsKey(hash)) {
                database.persist(new FrozenContent(hash, content));
            } else if (!kept.get(hash).equals(content)) {
                throw Refused.damaged(
                        "The content {hash}, which earlier snapshots hold, is not what was frozen.", hash);
            }
        });
        release();
    }

    /** Writes a snapshot whose contents are kept. */
    void write(FrozenSet set, List<CaseRow> rows, Map<RegistryId, LeftOut> leftOut) {
        database.persist(set);
        release();
        for (List<CaseRow> part : parts(rows)) {
            part.forEach(row -> database.persist(new FrozenCase(set.id(), row)));
            release();
        }
        leftOut.forEach((id, reason) -> database.persist(new LeftOutCase(set.id(), id.text(), reason)));
        release();
    }

    /** Writes what is pending and lets go of it; otherwise each further write looks at all that was written before. */
    private void release() {
        database.flush();
        database.clear();
    }
}
