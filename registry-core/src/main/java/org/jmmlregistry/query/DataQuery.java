package org.jmmlregistry.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query.Step;
import org.jmmlregistry.security.Sha256;
import org.jspecify.annotations.Nullable;

/** A query as it is kept. */
@Entity
@Table(name = "data_query")
class DataQuery {

    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_QUESTION = 8000;

    /** Stands for the basis of a query whose check said nothing when it was to be found out. */
    private static final String WORDS_ALONE = "";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "data_query_seq")
    @SequenceGenerator(name = "data_query_seq", sequenceName = "data_query_seq", allocationSize = 50)
    private long id;

    @Column(name = "case_id")
    private String caseId = "";

    @Column(name = "form_code")
    private String formCode = "";

    @Column(name = "hsct_seq")
    private int hsctSeq;

    @Column(name = "repeat_no")
    private int repeatNo;

    private @Nullable String item;

    @Column(name = "check_id")
    private @Nullable String checkId;

    @Enumerated(EnumType.STRING)
    private QueryOrigin origin = QueryOrigin.SYSTEM;

    @Enumerated(EnumType.STRING)
    private QueryStatus status = QueryStatus.OPEN;

    private String message = "";

    /** A digest of what the check looked at; null while a query of an earlier version is known by its words. */
    private @Nullable String basis;

    private @Nullable String question;

    @Column(name = "raised_by")
    private String raisedBy = "";

    @Column(name = "raised_at")
    private LocalDateTime raisedAt = LocalDateTime.MIN;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable LocalDateTime answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    private @Nullable String remark;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable LocalDateTime settledAt;

    /** With what it was closed, if its entry was taken out. */
    @Column(name = "taken_with")
    private @Nullable Long takenWith;

    @Version
    private int version;

    protected DataQuery() {}

    DataQuery(RegistryId caseId, EntryKey entry, Optional<String> item, QueryOrigin origin, Step raised) {
        this.caseId = caseId.text();
        this.formCode = entry.form();
        this.hsctSeq = entry.hsctSeq();
        this.repeatNo = entry.repeatNo();
        this.item = item.orElse(null);
        this.origin = origin;
        this.message = raised.text();
        this.raisedBy = raised.by();
        this.raisedAt = utc(raised.at());
    }

    /** The question that a finding asks. */
    static DataQuery of(RegistryId caseId, Finding finding, String by, Instant at) {
        DataQuery query = new DataQuery(
                caseId, finding.entry(), finding.item(), QueryOrigin.SYSTEM, new Step(by, at, english(finding)));
        query.checkId = finding.check();
        query.restOn(finding);
        return query;
    }

    /** From now on it is known by what the check looked at, and can be said in any language. */
    void restOn(Finding finding) {
        basis = Sha256.of(finding.basis());
        String text = KeptMessage.write(finding.message());
        question = text.length() > LONGEST_QUESTION ? null : text;
    }

    /** It stays known by its words. */
    void restOnWords() {
        basis = WORDS_ALONE;
    }

    /** Whether it comes from a version that knew queries by their words. */
    boolean isFromEarlierVersion() {
        return isOfCheck() && basis == null;
    }

    /** Of a message that quotes a very long value the beginning is kept. */
    private static String english(Finding finding) {
        String text = Language.ENGLISH.say(finding.message());
        return text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
    }

    void answer(Step step) {
        status = QueryStatus.ANSWERED;
        answer = step.text();
        answeredBy = step.by();
        answeredAt = utc(step.at());
    }

    void close(Resolution how, Step step) {
        resolution = how;
        settle(QueryStatus.CLOSED, step);
    }

    void cancel(Step step) {
        settle(QueryStatus.CANCELLED, step);
    }

    /** Closes it because its entry is taken out. */
    void takeOut(long number, Step step) {
        close(Resolution.TAKEN_OUT, step);
        takenWith = number;
    }

    /** Asks again as before its entry was taken out. */
    void putBack() {
        status = answeredBy == null ? QueryStatus.OPEN : QueryStatus.ANSWERED;
        resolution = null;
        remark = null;
        settledBy = null;
        settledAt = null;
        takenWith = null;
    }

    /** Goes with its entry. */
    void place(RegistryId id, EntryKey entry) {
        caseId = id.text();
        hsctSeq = entry.hsctSeq();
        repeatNo = entry.repeatNo();
    }

    private void settle(QueryStatus end, Step step) {
        status = end;
        remark = step.text();
        settledBy = step.by();
        settledAt = utc(step.at());
    }

    QueryStatus status() {
        return status;
    }

    /** Whether it asks what the finding asks: the same check, which looked at the same. */
    boolean asks(Finding finding) {
        return isAbout(finding)
                && (WORDS_ALONE.equals(basis)
                        ? says(finding)
                        : Sha256.of(finding.basis()).equals(basis));
    }

    /** Whether check, entry and item are those of the finding, whatever the value is. */
    boolean isAbout(Finding finding) {
        return finding.entry().equals(entry())
                && finding.item().equals(Optional.ofNullable(item))
                && finding.check().equals(checkId);
    }

    /** Whether it was asked in the finding's words. */
    boolean says(Finding finding) {
        return english(finding).equals(message);
    }

    boolean isOfCheck() {
        return checkId != null;
    }

    /** Whether the value was corrected or its entry taken out, so that the same question may be asked again. */
    boolean mayReturn() {
        return resolution == Resolution.CORRECTED || resolution == Resolution.TAKEN_OUT;
    }

    EntryKey entry() {
        return new EntryKey(formCode, hsctSeq, repeatNo);
    }

    Query query() {
        return new Query(
                id,
                new RegistryId(caseId),
                entry(),
                Optional.ofNullable(item),
                Optional.ofNullable(checkId),
                origin,
                status,
                question == null ? Message.verbatim(message) : KeptMessage.read(question),
                new Step(raisedBy, raisedAt.toInstant(ZoneOffset.UTC), message),
                step(answeredBy, answeredAt, answer),
                step(settledBy, settledAt, remark),
                Optional.ofNullable(resolution));
    }

    private static Optional<Step> step(@Nullable String by, @Nullable LocalDateTime at, @Nullable String text) {
        return by == null || at == null
                ? Optional.empty()
                : Optional.of(new Step(by, at.toInstant(ZoneOffset.UTC), text == null ? "" : text));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
