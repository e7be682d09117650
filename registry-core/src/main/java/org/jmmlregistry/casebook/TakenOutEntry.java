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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jspecify.annotations.Nullable;

/** A filled form that was taken out of the record, apart from those that count; or the place that one was moved away from. */
@Entity
@Table(name = "taken_out")
class TakenOutEntry {

    private static final String NO_ANSWERS = "{}";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "taken_out_seq")
    @SequenceGenerator(name = "taken_out_seq", sequenceName = "taken_out_seq", allocationSize = 50)
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
    private String answers = NO_ANSWERS;

    @Column(name = "entered_at")
    private LocalDateTime enteredAt = LocalDateTime.MIN;

    @Column(name = "entered_by")
    private String enteredBy = "";

    @Column(name = "changed_at")
    private LocalDateTime changedAt = LocalDateTime.MIN;

    @Column(name = "changed_by")
    private String changedBy = "";

    /** The version that it came to by being taken out. */
    private int version;

    @Column(name = "taken_at")
    private LocalDateTime takenAt = LocalDateTime.MIN;

    @Column(name = "taken_by")
    private String takenBy = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Mistake mistake;

    private String words = "";

    @Column(name = "taken_with")
    private long takenWith;

    @Column(name = "moved_case")
    private @Nullable String movedCase;

    @Column(name = "moved_hsct")
    private @Nullable Integer movedHsct;

    @Column(name = "moved_repeat")
    private @Nullable Integer movedRepeat;

    protected TakenOutEntry() {}

    private TakenOutEntry(FormEntry entry, Instant at, Author author) {
        FormEntry.Kept kept = entry.kept();
        caseId = entry.caseId().text();
        formCode = entry.key().form();
        hsctSeq = entry.key().hsctSeq();
        repeatNo = entry.key().repeatNo();
        status = entry.status();
        enteredAt = kept.enteredAt();
        enteredBy = kept.enteredBy();
        changedAt = kept.changedAt();
        changedBy = kept.changedBy();
        version = entry.version() + 1;
        takenAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        takenBy = author.caller().name();
        words = author.reason();
    }

    /** The entry as it stands, to be taken out. */
    static TakenOutEntry of(FormEntry entry, Mistake mistake, Instant at, Author author) {
        TakenOutEntry taken = new TakenOutEntry(entry, at, author);
        taken.answers = entry.kept().answers();
        taken.mistake = mistake;
        return taken;
    }

    /** What stays at the place of an entry that is about to be moved. */
    static TakenOutEntry moved(FormEntry entry, EntryAt to, Instant at, Author author) {
        TakenOutEntry taken = new TakenOutEntry(entry, at, author);
        taken.movedCase = to.id().text();
        taken.movedHsct = to.key().hsctSeq();
        taken.movedRepeat = to.key().repeatNo();
        return taken;
    }

    /** Everything that is taken out at once has the number of the first. */
    void with(long group) {
        takenWith = group;
    }

    /** The words may tell of a child that was erased. */
    void forgetWords() {
        words = "";
    }

    long id() {
        return id;
    }

    long group() {
        return takenWith;
    }

    int version() {
        return version;
    }

    RegistryId caseId() {
        return new RegistryId(caseId);
    }

    EntryKey key() {
        return new EntryKey(formCode, hsctSeq, repeatNo);
    }

    EntryStatus status() {
        return status;
    }

    FormEntry.Kept kept() {
        return new FormEntry.Kept(answers, enteredAt, enteredBy, changedAt, changedBy);
    }

    private Optional<EntryAt> destination() {
        return movedCase == null || movedHsct == null || movedRepeat == null
                ? Optional.empty()
                : Optional.of(new EntryAt(new RegistryId(movedCase), new EntryKey(formCode, movedHsct, movedRepeat)));
    }

    TakenOut takenOut() {
        EntryContent content = AnswersJson.content(Forms.form(formCode).orElseThrow(), key(), answers);
        StoredEntry entry = new StoredEntry(
                key(),
                content.answers(),
                content.unread(),
                status,
                version,
                changedAt.toInstant(ZoneOffset.UTC),
                changedBy);
        return new TakenOut(
                id,
                caseId(),
                entry,
                takenAt.toInstant(ZoneOffset.UTC),
                takenBy,
                Optional.ofNullable(mistake),
                words,
                takenWith,
                destination());
    }
}
