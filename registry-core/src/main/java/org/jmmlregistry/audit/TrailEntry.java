package org.jmmlregistry.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One link of the chain. */
@Entity
@Table(name = "trail")
class TrailEntry {

    @Id
    private long seq;

    /** UTC, to the millisecond, which both databases keep. */
    @Column(name = "recorded_at")
    private LocalDateTime at = LocalDateTime.MIN;

    private String who = "";

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

    private @Nullable String salt;

    @Column(name = "old_digest")
    private String oldDigest = "";

    @Column(name = "new_digest")
    private String newDigest = "";

    private String reason = "";
    private String source = "";

    @Column(name = "previous_hash")
    private String previousHash = "";

    private String hash = "";

    protected TrailEntry() {}

    TrailEntry(long seq, Instant at, String who, Event event, String salt, String previousHash) {
        this.seq = seq;
        this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        this.who = who;
        this.action = event.action().name();
        this.caseId = event.caseId().orElse(null);
        this.entry = event.entry().orElse(null);
        this.item = event.item().orElse(null);
        this.oldValue = event.before().orElse(null);
        this.newValue = event.after().orElse(null);
        this.salt = salt;
        this.oldDigest = digest(oldValue);
        this.newDigest = digest(newValue);
        this.reason = event.reason();
        this.source = event.source();
        this.previousHash = previousHash;
        this.hash = chained();
    }

    /** Takes the values away for ever; the chain still holds. */
    void erase() {
        oldValue = null;
        newValue = null;
        salt = null;
    }

    /** What is wrong with this link, if it should follow the given one; empty if nothing is. */
    Optional<String> fault(long expectedSeq, String expectedPrevious) {
        if (seq != expectedSeq) {
            return Optional.of("entry %d stands where entry %d should be".formatted(seq, expectedSeq));
        }
        if (!previousHash.equals(expectedPrevious)) {
            return Optional.of("entry %d does not follow the one before it".formatted(seq));
        }
        if (!hash.equals(chained())) {
            return Optional.of("entry %d was changed".formatted(seq));
        }
        boolean erased = salt == null && oldValue == null && newValue == null;
        boolean whole = digest(oldValue).equals(oldDigest) && digest(newValue).equals(newDigest);
        return erased || whole
                ? Optional.empty()
                : Optional.of("a value of entry %d is not the one that was recorded".formatted(seq));
    }

    private String chained() {
        String content = String.join(
                "\u001f",
                previousHash,
                Long.toString(seq),
                at.toString(),
                who,
                action,
                text(caseId),
                text(entry),
                text(item),
                oldDigest,
                newDigest,
                reason,
                source);
        return sha256(content);
    }

    private String digest(@Nullable String value) {
        return value == null ? "-" : sha256(salt + "\u001f" + value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
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
                at.toInstant(ZoneOffset.UTC),
                who,
                Event.Action.valueOf(action),
                Optional.ofNullable(caseId),
                Optional.ofNullable(entry),
                Optional.ofNullable(item),
                Optional.ofNullable(oldValue),
                Optional.ofNullable(newValue),
                reason);
    }
}
