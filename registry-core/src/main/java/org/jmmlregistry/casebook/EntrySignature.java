package org.jmmlregistry.casebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jspecify.annotations.Nullable;

/** A signature as it is kept; it is never deleted, but falls when the data change. */
@Entity
@Table(name = "entry_signature")
class EntrySignature {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_signature_seq")
    @SequenceGenerator(name = "entry_signature_seq", sequenceName = "entry_signature_seq", allocationSize = 50)
    private long id;

    @Column(name = "case_id")
    private String caseId = "";

    @Column(name = "form_code")
    private String formCode = "";

    @Column(name = "hsct_seq")
    private int hsctSeq;

    @Column(name = "repeat_no")
    private int repeatNo;

    @Enumerated(EnumType.STRING)
    private Signature.Meaning meaning = Signature.Meaning.REVIEWED;

    @Column(name = "signed_by")
    private String signedBy = "";

    @Column(name = "signed_at")
    private LocalDateTime signedAt = LocalDateTime.MIN;

    @Column(name = "answers_digest")
    private String answersDigest = "";

    @Column(name = "fallen_by")
    private @Nullable String fallenBy;

    @Column(name = "fallen_at")
    private @Nullable LocalDateTime fallenAt;

    /** With what it was taken away, if its entry was taken out. */
    @Column(name = "taken_with")
    private @Nullable Long takenWith;

    protected EntrySignature() {}

    EntrySignature(RegistryId caseId, EntryKey key, Signature.Meaning meaning, String by, Instant at, String digest) {
        this.caseId = caseId.text();
        this.formCode = key.form();
        this.hsctSeq = key.hsctSeq();
        this.repeatNo = key.repeatNo();
        this.meaning = meaning;
        this.signedBy = by;
        this.signedAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        this.answersDigest = digest;
    }

    EntryKey key() {
        return new EntryKey(formCode, hsctSeq, repeatNo);
    }

    /** Takes the signature away, once. */
    void revoke(String by, Instant at) {
        if (fallenAt == null) {
            fallenBy = by;
            fallenAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        }
    }

    /** Takes the signature away with its entry. */
    void takeOut(long number, String by, Instant at) {
        if (fallenAt == null) {
            takenWith = number;
            revoke(by, at);
        }
    }

    /** Counts again if it fell with the entry that is put back. */
    void putBack(long number) {
        if (takenWith != null && takenWith == number) {
            takenWith = null;
            fallenBy = null;
            fallenAt = null;
        }
    }

    /** Goes with its entry. */
    void place(EntryAt at) {
        caseId = at.id().text();
        formCode = at.key().form();
        hsctSeq = at.key().hsctSeq();
        repeatNo = at.key().repeatNo();
    }

    Signature signature() {
        Optional<Signature.Fall> fall = fallenBy == null || fallenAt == null
                ? Optional.empty()
                : Optional.of(new Signature.Fall(fallenBy, fallenAt.toInstant(ZoneOffset.UTC)));
        return new Signature(key(), meaning, signedBy, signedAt.toInstant(ZoneOffset.UTC), answersDigest, fall);
    }
}
