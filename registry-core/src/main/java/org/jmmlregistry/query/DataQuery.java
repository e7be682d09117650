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
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query.Step;
import org.jspecify.annotations.Nullable;

/** A query as it is kept. */
@Entity
@Table(name = "data_query")
class DataQuery {

    private static final int LONGEST_MESSAGE = 1000;

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
                caseId,
                finding.entry(),
                finding.item(),
                QueryOrigin.SYSTEM,
                new Step(by, at, kept(Language.ENGLISH.say(finding.message()))));
        query.checkId = finding.check();
        return query;
    }

    /** Of a message that quotes a very long value the beginning is kept. */
    private static String kept(String message) {
        return message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
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

    private void settle(QueryStatus end, Step step) {
        status = end;
        remark = step.text();
        settledBy = step.by();
        settledAt = utc(step.at());
    }

    QueryStatus status() {
        return status;
    }

    /** Whether it asks what the finding asks, of the same value in the same words. */
    boolean asks(Finding finding) {
        return finding.entry().equals(entry())
                && finding.item().equals(Optional.ofNullable(item))
                && finding.check().equals(checkId)
                && kept(Language.ENGLISH.say(finding.message())).equals(message);
    }

    boolean isOfCheck() {
        return checkId != null;
    }

    /** Whether the value was corrected, so that the same question may be asked again. */
    boolean mayReturn() {
        return resolution == Resolution.CORRECTED;
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
