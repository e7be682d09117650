package org.jmmlregistry.web.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.language.Language;

/**
 * What happened to a form while somebody had it open, in a sentence.
 *
 * @param stored as it stands now
 * @param read the version that was opened; 0 if there was none
 * @param before its status then
 */
record ConcurrentEdit(StoredEntry stored, int read, EntryStatus before) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "HH:mm 'UTC on' yyyy-MM-dd", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    String sentence(String visitor, Instant now) {
        String at = at(now);
        String who = stored.changedBy().equals(visitor) ? "You" : stored.changedBy();
        String where = stored.changedBy().equals(visitor) ? " in another window" : "";
        String said = read == 0
                ? "%s entered this form%s at %s while you were writing yours.".formatted(who, where, at)
                : "%s changed this form%s at %s while you were editing it.".formatted(who, where, at);
        if (read > 0 && stored.version() > read + 1) {
            said = "This form was changed %d times while you were editing it, last by %s at %s."
                    .formatted(stored.version() - read, who.equals("You") ? "you" : who, at);
        }
        return stored.status() == before
                ? said
                : said
                        + " It is now %s."
                                .formatted(Language.ENGLISH.say(stored.status()).toLowerCase(Locale.ROOT));
    }

    private String at(Instant now) {
        boolean today = now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(stored.changedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        return (today ? TIME : DAY_AND_TIME).format(stored.changedAt());
    }

    /** Whether its status changed so that a save that is asked for would undo what the visitor has not seen. */
    boolean mustBeSeen(EntryStatus asked) {
        boolean signed = stored.status() == EntryStatus.SIGNED && before != EntryStatus.SIGNED;
        boolean completed = asked == EntryStatus.DRAFT && stored.status().isComplete() && !before.isComplete();
        return signed || completed;
    }
}
