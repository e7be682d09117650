package org.jmmlregistry.savedcohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One version of a cohort; it is never changed. */
@Entity
@Table(name = "cohort_version")
class StoredVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_version_seq")
    @SequenceGenerator(name = "cohort_version_seq", sequenceName = "cohort_version_seq", allocationSize = 50)
    private long id;

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "version_no")
    private int versionNo;

    @Column(name = "cohort_name")
    private String cohortName = "";

    private String criterion = "";

    @Enumerated(EnumType.STRING)
    private CohortUsers users = CohortUsers.AUTHOR;

    private boolean retired;

    private String note = "";

    private String author = "";

    @Column(name = "saved_at")
    private LocalDateTime savedAt = LocalDateTime.MIN;

    protected StoredVersion() {}

    StoredVersion(long cohort, CohortVersion version) {
        cohortId = cohort;
        versionNo = version.number();
        cohortName = version.content().name();
        criterion = version.content().criterion();
        users = version.content().users();
        retired = version.retired();
        note = version.content().note();
        author = version.author();
        savedAt = LocalDateTime.ofInstant(version.savedAt(), ZoneOffset.UTC);
    }

    long cohort() {
        return cohortId;
    }

    CohortVersion version() {
        return new CohortVersion(
                versionNo,
                new CohortContent(cohortName, criterion, users, note),
                retired,
                author,
                savedAt.toInstant(ZoneOffset.UTC));
    }
}
