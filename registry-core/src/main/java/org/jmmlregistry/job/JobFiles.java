package org.jmmlregistry.job;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Scope;

/** The files that works made, and the children that they tell of one by one. */
final class JobFiles {

    private final EntityManager database;

    JobFiles(EntityManager database) {
        this.database = database;
    }

    void keep(String job, JobFile file, Set<RegistryId> children, Scope scope) {
        forget(job);
        database.persist(new StoredFile(job, file, scope));
        database.flush();
        for (RegistryId child : children) {
            database.createNativeQuery("INSERT INTO background_child (job_id, case_id) VALUES (?, ?)")
                    .setParameter(1, job)
                    .setParameter(2, child.text())
                    .executeUpdate();
        }
    }

    void forget(String job) {
        for (String table : List.of("background_file", "background_child")) {
            database.createNativeQuery("DELETE FROM " + table + " WHERE job_id = ?")
                    .setParameter(1, job)
                    .executeUpdate();
        }
    }

    /** The children of whom it tells one by one. */
    Set<RegistryId> children(String job) {
        List<?> found = database.createNativeQuery("SELECT case_id FROM background_child WHERE job_id = ?")
                .setParameter(1, job)
                .getResultList();
        return found.stream().map(id -> new RegistryId((String) id)).collect(Collectors.toSet());
    }

    /** Whether it tells of a child of whom somebody may not know; a child may have been given to another centre. */
    boolean tellsOfOthers(String job, Scope scope) {
        return !database.createNativeQuery("SELECT case_id FROM background_child WHERE job_id = ? AND NOT ("
                        + CasesInScope.sql(scope, "case_id") + ")")
                .setParameter(1, job)
                .getResultList()
                .isEmpty();
    }

    /** Whether a child that the file tells of was erased since it was begun. */
    boolean tellsOfErased(String job) {
        return !database.createNativeQuery(
                        "SELECT b.case_id FROM background_child b JOIN registered_case c ON c.id = b.case_id"
                                + " WHERE b.job_id = ? AND c.erased_at IS NOT NULL")
                .setParameter(1, job)
                .getResultList()
                .isEmpty();
    }
}
