package org.jmmlregistry.casebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Sha256;
import org.jspecify.annotations.Nullable;

/** One filled form: a row, its answers in one column, a version. */
@Entity
@Table(name = "form_entry")
class FormEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "form_entry_seq")
    @SequenceGenerator(name = "form_entry_seq", sequenceName = "form_entry_seq", allocationSize = 50)
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
    private EntryStatus status = EntryStatus.DRAFT;

    @Lob
    private String answers = "{}";

    @Column(name = "entered_at")
    private LocalDateTime enteredAt = LocalDateTime.MIN;

    @Column(name = "entered_by")
    private String enteredBy = "";

    @Column(name = "changed_at")
    private LocalDateTime changedAt = LocalDateTime.MIN;

    @Column(name = "changed_by")
    private String changedBy = "";

    @Version
    private int version;

    /** What stands in the column, read once. */
    @Transient
    private @Nullable EntryContent known;

    /** What is kept of an entry when it is taken out, besides its place and status: the answers as text, and who left them when. */
    record Kept(String answers, LocalDateTime enteredAt, String enteredBy, LocalDateTime changedAt, String changedBy) {}

    protected FormEntry() {}

    FormEntry(RegistryId caseId, EntryKey key, Instant at, String by) {
        this.caseId = caseId.text();
        this.formCode = key.form();
        this.hsctSeq = key.hsctSeq();
        this.repeatNo = key.repeatNo();
        this.enteredAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        this.enteredBy = by;
        this.changedAt = enteredAt;
        this.changedBy = by;
    }

    /** As it stood before it was taken out. */
    static FormEntry restored(TakenOutEntry taken) {
        Kept kept = taken.kept();
        FormEntry entry = new FormEntry();
        entry.place(new EntryAt(taken.caseId(), taken.key()));
        entry.status = taken.status();
        entry.answers = kept.answers();
        entry.enteredAt = kept.enteredAt();
        entry.enteredBy = kept.enteredBy();
        entry.changedAt = kept.changedAt();
        entry.changedBy = kept.changedBy();
        return entry;
    }

    /** Stands there from now on. */
    void place(EntryAt at) {
        caseId = at.id().text();
        formCode = at.key().form();
        hsctSeq = at.key().hsctSeq();
        repeatNo = at.key().repeatNo();
        known = null;
    }

    /** Takes over what was written and says what changed; nothing is touched if nothing did. */
    List<EntryContent.ItemChange> revise(EntryContent revised, EntryStatus revisedStatus, Instant at, String by) {
        List<EntryContent.ItemChange> changes = content().changesTo(revised);
        if (!changes.isEmpty() || status != revisedStatus) {
            answers = AnswersJson.text(form(), revised);
            known = null;
            status = revisedStatus;
            touch(at, by);
        }
        return changes;
    }

    /** Somebody saved it, though it may be that what they changed is kept elsewhere. */
    void touch(Instant at, String by) {
        changedAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        changedBy = by;
    }

    EntryContent content() {
        EntryContent read = known == null ? AnswersJson.content(form(), key(), answers) : known;
        known = read;
        return read;
    }

    /** SHA-256 of the answers as they are kept, which is what a signature stands under. */
    String digest() {
        return Sha256.of(answers);
    }

    Kept kept() {
        return new Kept(answers, enteredAt, enteredBy, changedAt, changedBy);
    }

    /** What its row is called by. */
    long id() {
        return id;
    }

    private Form form() {
        return Forms.form(formCode)
                .orElseThrow(() -> new IllegalStateException("entry " + id + " is of the unknown form " + formCode));
    }

    EntryKey key() {
        return new EntryKey(formCode, hsctSeq, repeatNo);
    }

    RegistryId caseId() {
        return new RegistryId(caseId);
    }

    EntryStatus status() {
        return status;
    }

    int version() {
        return version;
    }

    StoredEntry stored() {
        return new StoredEntry(
                key(),
                content().answers(),
                content().unread(),
                status,
                version,
                changedAt.toInstant(ZoneOffset.UTC),
                changedBy);
    }
}
