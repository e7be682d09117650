package org.jmmlregistry.audit;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the chain as it stands in the table, held against what it must be.
 *
 * <p>Format 1 chained reason and source as they were; format 2 chains their digests, so that they can be blanked like the
 * values, and the address of whoever did it. Format 3 chains the version that an entry of the casebook came to as well.
 */
final class ChainedEntry {

    static final int FORMAT = 3;

    /** The first format that has the time as text, and reason and source as digests. */
    static final int DIGESTED = 2;

    /**
     * The next entries in their order; the parameters are the number after which to begin, and the last one to read. All columns
     * that there are, since earlier schemas have no version.
     */
    static final String NEXT = "SELECT * FROM trail WHERE seq > ? AND seq <= ? ORDER BY seq FETCH FIRST 2000 ROWS ONLY";

    private final long seq;
    private final int format;
    private final boolean timed;
    private final Map<String, String> texts = new TreeMap<>();

    private ChainedEntry(long seq, int format, boolean timed) {
        this.seq = seq;
        this.format = format;
        this.timed = timed;
    }

    /** @param row a row of {@link #NEXT} */
    static ChainedEntry of(ResultSet row) throws SQLException {
        int format = row.getInt("format");
        Optional<String> stamp = Optional.ofNullable(row.getTimestamp("recorded_at"))
                .map(at -> at.toLocalDateTime().toString());
        Optional<String> text = Optional.ofNullable(row.getString("recorded"));
        boolean timed = format < DIGESTED ? text.isEmpty() : stamp.isEmpty();
        ChainedEntry entry = new ChainedEntry(row.getLong("seq"), format, timed);
        ResultSetMetaData columns = row.getMetaData();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            String column = columns.getColumnLabel(at).toLowerCase(Locale.ROOT);
            Optional.ofNullable(row.getString(at)).ifPresent(said -> entry.texts.put(column, said));
        }
        entry.texts.put("recorded", (format < DIGESTED ? stamp : text).orElse(""));
        return entry;
    }

    long seq() {
        return seq;
    }

    String hash() {
        return text("hash");
    }

    Optional<String> caseId() {
        return Optional.ofNullable(texts.get("case_id"));
    }

    /** When it was recorded; empty where the format knows no time zone. */
    Optional<Instant> recorded() {
        return format < DIGESTED ? Optional.empty() : Optional.of(Instant.parse(text("recorded")));
    }

    Optional<String> entry() {
        return Optional.ofNullable(texts.get("entry"));
    }

    /** Whether it says that one entry of a case was blanked, which went on to a case that was erased. */
    boolean erasesEntry() {
        return text("act").equals(Event.Action.ERASE_ENTRY.name());
    }

    boolean erasesCase() {
        return text("act").equals(Event.Action.ERASE.name());
    }

    /** Whether its values were taken away, which only the erasure of its case may do. */
    boolean isBlank() {
        boolean values = value("salt") == null && value("old_value") == null && value("new_value") == null;
        return values
                && (format < DIGESTED
                        || (text("reason").isEmpty() && text("source").isEmpty()));
    }

    /** What is wrong with it, if it should follow the given hash; empty if nothing is. */
    Optional<TrailFault> fault(String expectedPrevious) {
        if (!text("previous_hash").equals(expectedPrevious)) {
            return Optional.of(TrailFault.unchained(seq));
        }
        boolean versioned = format < FORMAT && value("entry_version") != null;
        if (!timed || versioned || !hash().equals(chained())) {
            return Optional.of(TrailFault.changed(seq));
        }
        return isBlank() || isWhole() ? Optional.empty() : Optional.of(TrailFault.otherValue(seq));
    }

    private boolean isWhole() {
        boolean values = fits("old_value", "old_digest") && fits("new_value", "new_digest");
        return values && (format < DIGESTED || (fits("reason", "reason_digest") && fits("source", "source_digest")));
    }

    private boolean fits(String column, String digest) {
        return Digests.of(value(column), value("salt")).equals(text(digest));
    }

    private String chained() {
        String[] who = {text("previous_hash"), Long.toString(seq), text("recorded"), text("who"), text("act")};
        String[] what = {text("case_id"), text("entry"), text("item"), text("old_digest"), text("new_digest")};
        String reason = text("reason_digest");
        String source = text("source_digest");
        return switch (format) {
            case 1 -> chained(who, what, text("reason"), text("source"));
            case DIGESTED -> chained(who, what, reason, source, text("address"), "" + format);
            default -> chained(who, what, reason, source, text("address"), text("entry_version"), "" + format);
        };
    }

    static String chained(String[] who, String[] what, String... rest) {
        String[] all = new String[who.length + what.length + rest.length];
        System.arraycopy(who, 0, all, 0, who.length);
        System.arraycopy(what, 0, all, who.length, what.length);
        System.arraycopy(rest, 0, all, who.length + what.length, rest.length);
        return Digests.chained(all);
    }

    private @Nullable String value(String column) {
        return texts.get(column);
    }

    private String text(String column) {
        return texts.getOrDefault(column, "");
    }
}
