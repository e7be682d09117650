package org.jmmlregistry.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.security.Caller;
import org.jspecify.annotations.Nullable;

/** One entry of the chain; written once. Its values, reason and source may be blanked by an erasure and by nothing else. */
@Entity
@Table(name = "trail")
class TrailEntry {

    private static final int LONGEST_ADDRESS = 60;

    @Id
    private long seq;

    private int format = ChainedEntry.FORMAT;

    /** UTC, of entries of format 1 only. */
    @Column(name = "recorded_at")
    private @Nullable LocalDateTime at;

    /** UTC to the millisecond, as text. */
    private @Nullable String recorded;

    private String who = "";
    private String address = "";

    @Column(name = "act")
    private String action = "";

    @Column(name = "case_id")
    private @Nullable String caseId;

    private @Nullable String entry;
    private @Nullable String item;

    @Lob
    @Column(name = "old_value")
    private @Nullable String oldValue;

    @Lob
    @Column(name = "new_value")
    private @Nullable String newValue;

    @Column(name = "entry_version")
    private @Nullable Integer entryVersion;

    private @Nullable String salt;

    @Column(name = "old_digest")
    private String oldDigest = "";

    @Column(name = "new_digest")
    private String newDigest = "";

    private String reason = "";

    @Column(name = "reason_digest")
    private String reasonDigest = "";

    private String source = "";

    @Column(name = "source_digest")
    private String sourceDigest = "";

    @Column(name = "previous_hash")
    private String previousHash = "";

    private String hash = "";

    protected TrailEntry() {}

    TrailEntry(TrailMark after, Instant at, Caller caller, Event event, String salt) {
        this.seq = after.entries() + 1;
        this.recorded = at.truncatedTo(ChronoUnit.MILLIS).toString();
        this.who = caller.name();
        this.address = caller.address().substring(0, Math.min(caller.address().length(), LONGEST_ADDRESS));
        this.action = event.action().name();
        this.caseId = event.caseId().orElse(null);
        this.entry = event.entry().orElse(null);
        this.item = event.item().orElse(null);
        this.oldValue = event.before().orElse(null);
        this.newValue = event.after().orElse(null);
        this.entryVersion = event.version().orElse(null);
        this.salt = salt;
        this.oldDigest = Digests.of(oldValue, salt);
        this.newDigest = Digests.of(newValue, salt);
        this.reason = event.reason();
        this.reasonDigest = Digests.of(reason, salt);
        this.source = event.source();
        this.sourceDigest = Digests.of(source, salt);
        this.previousHash = after.hash();
        this.hash = chained();
    }

    private String chained() {
        String[] whoAndWhen = {previousHash, Long.toString(seq), text(recorded), who, action};
        String[] what = {text(caseId), text(entry), text(item), oldDigest, newDigest};
        String version = entryVersion == null ? "" : entryVersion.toString();
        return ChainedEntry.chained(whoAndWhen, what, reasonDigest, sourceDigest, address, version, "" + format);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The values of {@link PlainTrail#COLUMNS}, in their order. */
    List<Optional<String>> texts() {
        return Stream.of(
                        recorded,
                        who,
                        address,
                        action,
                        caseId,
                        entry,
                        item,
                        oldValue,
                        newValue,
                        salt,
                        oldDigest,
                        newDigest,
                        reason,
                        reasonDigest,
                        source,
                        sourceDigest,
                        previousHash,
                        hash)
                .map(Optional::ofNullable)
                .toList();
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }

    TrailLine line() {
        return new TrailLine(
                seq,
                recorded == null ? instant(at) : Instant.parse(recorded),
                new TrailLine.Who(who, address),
                new Event(
                        Event.Action.valueOf(action),
                        Optional.ofNullable(caseId),
                        Optional.ofNullable(entry),
                        Optional.ofNullable(item),
                        Optional.ofNullable(oldValue),
                        Optional.ofNullable(newValue),
                        Optional.ofNullable(entryVersion),
                        reason,
                        source),
                hash);
    }

    private static Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? Instant.EPOCH : utc.toInstant(ZoneOffset.UTC);
    }
}
