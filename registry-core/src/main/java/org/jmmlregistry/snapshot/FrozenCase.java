package org.jmmlregistry.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;

/** One case of a stored snapshot: its answers as canonical text. */
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

    @Lob
    private String content = "{}";

    protected FrozenCase() {}

    FrozenCase(long snapshotId, RegistryId caseId, String content) {
        this.snapshotId = snapshotId;
        this.caseId = caseId.text();
        this.content = content;
    }

    RegistryId caseId() {
        return new RegistryId(caseId);
    }

    String content() {
        return content;
    }

    CaseAnswers answers() {
        return AnswersJson.caseAnswers(content);
    }
}
