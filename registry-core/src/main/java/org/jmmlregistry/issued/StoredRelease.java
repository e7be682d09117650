package org.jmmlregistry.issued;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** A report on its way; where it is stands in its steps. */
@Entity
@Table(name = "report_release")
class StoredRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_release_seq")
    @SequenceGenerator(name = "report_release_seq", sequenceName = "report_release_seq", allocationSize = 50)
    private long id;

    private String report = "";

    @Lob
    private String specification = "";

    @Column(name = "snapshot_id")
    private long snapshot;

    protected StoredRelease() {}

    StoredRelease(DocumentIdentity draft, long snapshot) {
        this.report = draft.report();
        this.specification = draft.specification();
        this.snapshot = snapshot;
    }

    long number() {
        return id;
    }

    Release release(List<ReleaseStep> steps) {
        return new Release(id, report, specification, snapshot, steps);
    }
}
