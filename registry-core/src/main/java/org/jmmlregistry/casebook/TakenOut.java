package org.jmmlregistry.casebook;

import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/**
 * An entry that was taken out of the record, or a place that one was moved away from.
 *
 * @param number what it is called by
 * @param entry as it stood; of one that was moved, the version that it had here and no answers
 * @param mistake why it was taken out; empty if it was moved
 * @param words the same in somebody's own words
 * @param group the number that everything has which was taken out at once
 * @param moved where it went; empty if it was taken out
 */
public record TakenOut(
        long number,
        RegistryId id,
        StoredEntry entry,
        Instant at,
        String by,
        Optional<Mistake> mistake,
        String words,
        long group,
        Optional<EntryAt> moved) {

    public EntryKey key() {
        return entry.key();
    }

    /** Whether it was moved, though perhaps nobody may know where to. */
    public boolean isMoved() {
        return mistake.isEmpty();
    }

    /** For somebody who may not know of the case to which it went. */
    TakenOut withoutDestination() {
        return new TakenOut(number, id, entry, at, by, mistake, words, group, Optional.empty());
    }

    /** What happened here, as a sentence. */
    public Message sentence() {
        return mistake.map(why -> Message.of(
                        "An entry of this form was taken out of here on {day} by {who} ({why}).", day(), by, why))
                .orElse(Message.of("An entry of this form was moved away from here on {day} by {who}.", day(), by));
    }

    private Object day() {
        return RegistryTime.here().day(at);
    }
}
