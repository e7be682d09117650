package org.jmmlregistry.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case of a stored snapshot: the hashes of its answers and of its queries, if it had any. */
@Entity
@Table(name = "snapshot_case")
@IdClass(FrozenCase.Key.class)
class FrozenCase {

    /** The snapshot and the case. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long snapshotId;
        private String caseId = "";

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && snapshotId == key.snapshotId && caseId.equals(key.caseId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(snapshotId, caseId);
        }
    }

    @Id
    @Column(name = "snapshot_id")
    private long snapshotId;

    @Id
    @Column(name = "case_id")
    private String caseId = "";

    @Column(name = "answers_hash")
    private String answersHash = "";

    @Column(name = "queries_hash")
    private @Nullable String queriesHash;

    protected FrozenCase() {}

    FrozenCase(long snapshotId, CaseRow row) {
        this.snapshotId = snapshotId;
        this.caseId = row.id().text();
        this.answersHash = row.answers();
        this.queriesHash = row.queries().orElse(null);
    }
}
