package org.jmmlregistry.issued;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    @ElementCollection
    @CollectionTable(name = "issued_child", joinColumns = @JoinColumn(name = "sha256"))
    @Column(name = "case_id")
    private Set<String> children = new HashSet<>();

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
        issue.children().forEach(child -> children.add(child.text()));
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
                        new DocumentIdentity(report, specification, Optional.ofNullable(snapshot), dataHash, software)
                                .known(identityHash),
                        asOf,
                        figures,
                        children.stream().map(RegistryId::new).collect(Collectors.toSet())),
                new IssuedDocument.Departure(firstBy, firstAt.toInstant(ZoneOffset.UTC)),
                times,
                new IssuedDocument.Departure(lastBy, lastAt.toInstant(ZoneOffset.UTC)));
    }
}
