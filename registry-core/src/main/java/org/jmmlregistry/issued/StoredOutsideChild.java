package org.jmmlregistry.issued;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A child of whom readers outside were told a count; once it is erased, a number and no child. */
@Entity
@Table(name = "outside_child")
class StoredOutsideChild {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outside_child_seq")
    @SequenceGenerator(name = "outside_child_seq", sequenceName = "outside_child_seq", allocationSize = 50)
    private long id;

    @Column(name = "case_id")
    private @Nullable String caseId;

    protected StoredOutsideChild() {}

    StoredOutsideChild(String child) {
        caseId = child;
    }

    long number() {
        return id;
    }

    Optional<String> child() {
        return Optional.ofNullable(caseId);
    }
}
