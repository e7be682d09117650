package org.jmmlregistry.casebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jmmlregistry.patient.RegistryId;
import org.jspecify.annotations.Nullable;

/** A case that the registry knows. */
@Entity
@Table(name = "registered_case")
class RegisteredCase {

    @Id
    private String id = "";

    private @Nullable String label;

    /** Its code; none until somebody says whose case it is. */
    private @Nullable String centre;

    @Column(name = "registered_at")
    private LocalDateTime registeredAt = LocalDateTime.MIN;

    @Column(name = "registered_by")
    private String registeredBy = "";

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String likeness;

    /** Its label in the one form of Unicode that all labels with the same letters have; read by queries alone. */
    @Column(name = "label_form")
    @SuppressWarnings("UnusedVariable")
    private @Nullable String labelForm;

    @Column(name = "frozen_at")
    private @Nullable LocalDateTime closedAt;

    @Column(name = "frozen_by")
    private @Nullable String closedBy;

    @Column(name = "frozen_reason")
    private @Nullable String closedReason;

    @Column(name = "erased_at")
    private @Nullable LocalDateTime erasedAt;

    @Column(name = "erased_by")
    private @Nullable String erasedBy;

    @Column(name = "erased_reason")
    private @Nullable String erasedReason;

    protected RegisteredCase() {}

    RegisteredCase(RegistryId id, Optional<String> label, Instant at, String by) {
        this.id = id.text();
        this.label = label.orElse(null);
        this.registeredAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        this.registeredBy = by;
    }

    RegistryId id() {
        return new RegistryId(id);
    }

    /** By what another case would be likely to be the same child. */
    void keyForDuplicates(Optional<String> text) {
        likeness = text.orElse(null);
        labelForm = label().map(RegisteredCase::form).orElse(null);
    }

    void close(CaseClosing closing) {
        closedAt = LocalDateTime.ofInstant(closing.at(), ZoneOffset.UTC);
        closedBy = closing.by();
        closedReason = closing.reason();
    }

    void thaw() {
        closedAt = null;
        closedBy = null;
        closedReason = null;
    }

    /** Leaves the pseudonym, and that the case was erased. */
    void erase(Tombstone stone) {
        label = null;
        likeness = null;
        labelForm = null;
        thaw();
        erasedAt = LocalDateTime.ofInstant(stone.at(), ZoneOffset.UTC);
        erasedBy = stone.by();
        erasedReason = stone.reason();
    }

    /** What stays of the case, if it was erased. */
    Optional<Tombstone> tombstone() {
        return erasedAt == null || erasedBy == null || erasedReason == null
                ? Optional.empty()
                : Optional.of(new Tombstone(id(), erasedAt.toInstant(ZoneOffset.UTC), erasedBy, erasedReason));
    }

    /** That the case is closed to changes, if it is. */
    Optional<CaseClosing> closing() {
        return closedAt == null || closedBy == null || closedReason == null
                ? Optional.empty()
                : Optional.of(new CaseClosing(closedAt.toInstant(ZoneOffset.UTC), closedBy, closedReason));
    }

    /** To which centre it belongs, if that is known. */
    Optional<String> centre() {
        return Optional.ofNullable(centre);
    }

    void belongTo(String other) {
        centre = other;
    }

    void call(Optional<String> other) {
        label = other.orElse(null);
    }

    /** A label as it is held against others. */
    static String form(String label) {
        return CaseLabel.of(label);
    }

    Optional<String> label() {
        return Optional.ofNullable(label);
    }
}
