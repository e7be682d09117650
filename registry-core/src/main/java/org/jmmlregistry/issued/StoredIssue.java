package org.jmmlregistry.issued;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jmmlregistry.patient.RegistryId;
import org.jspecify.annotations.Nullable;

/** A document by its hash. */
@Entity
@Table(name = "issued_document")
class StoredIssue {

    @Id
    private String sha256 = "";

    @Column(name = "identity_hash")
    private String identityHash = "";

    private String report = "";

    @Lob
    private String specification = "";

    @Column(name = "snapshot_id")
    private @Nullable Long snapshot;

    @Column(name = "as_of")
    private LocalDate asOf = LocalDate.MIN;

    @Column(name = "data_hash")
    private String dataHash = "";

    @Column(name = "figures_hash")
    private String figures = "";

    private String software = "";

    @Column(name = "case_id")
    private @Nullable String caseId;

    @Column(name = "first_by")
    private String firstBy = "";

    @Column(name = "first_at")
    private LocalDateTime firstAt = LocalDateTime.MIN;

    private int times;

    @Column(name = "last_by")
    private String lastBy = "";

    @Column(name = "last_at")
    private LocalDateTime lastAt = LocalDateTime.MIN;

    protected StoredIssue() {}

    StoredIssue(Issue issue, String by, Instant at) {
        DocumentIdentity identity = issue.identity();
        sha256 = issue.sha256();
        identityHash = identity.hash();
        report = identity.report();
        specification = identity.specification();
        snapshot = identity.snapshot().orElse(null);
        asOf = issue.asOf();
        dataHash = identity.dataHash();
        figures = issue.figures();
        software = identity.software();
        caseId = issue.child().map(RegistryId::text).orElse(null);
        firstBy = by;
        firstAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        leftAgain(by, at);
    }

    final void leftAgain(String by, Instant at) {
        times++;
        lastBy = by;
        lastAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    IssuedDocument document() {
        return new IssuedDocument(
                new Issue(
                        sha256,
                        new DocumentIdentity(report, specification, Optional.ofNullable(snapshot), dataHash, software),
                        asOf,
                        figures,
                        Optional.ofNullable(caseId).map(RegistryId::new)),
                new IssuedDocument.Departure(firstBy, firstAt.toInstant(ZoneOffset.UTC)),
                times,
                new IssuedDocument.Departure(lastBy, lastAt.toInstant(ZoneOffset.UTC)));
    }
}
