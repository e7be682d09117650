package org.jmmlregistry.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.language.Message;

/**
 * What happened to a form while somebody had it open, in a sentence.
 *
 * @param stored as it stands now
 * @param read the version that was opened; 0 if there was none
 * @param before its status then
 */
record ConcurrentEdit(StoredEntry stored, int read, EntryStatus before) {

    Message sentence(String visitor, Instant now) {
        Message said = stored.changedBy().equals(visitor) ? byVisitor(at(now)) : bySomebodyElse(at(now));
        return stored.status() == before ? said : Message.sentences(List.of(said, isNow()));
    }

    private Message byVisitor(Message at) {
        if (read == 0) {
            return Message.of("You entered this form in another window at {at} while you were writing yours.", at);
        }
        return times() == 1
                ? Message.of("You changed this form in another window at {at} while you were editing it.", at)
                : Message.of(
                        "This form was changed {times, plural, one {# time} other {# times}} while you were editing it, last by you at {at}.",
                        times(),
                        at);
    }

    private Message bySomebodyElse(Message at) {
        if (read == 0) {
            return Message.of("{who} entered this form at {at} while you were writing yours.", stored.changedBy(), at);
        }
        return times() == 1
                ? Message.of("{who} changed this form at {at} while you were editing it.", stored.changedBy(), at)
                : Message.of(
                        "This form was changed {times, plural, one {# time} other {# times}} while you were editing it, last by {who} at {at}.",
                        times(),
                        stored.changedBy(),
                        at);
    }

    private int times() {
        return Math.max(stored.version() - read, 1);
    }

    private Message isNow() {
        return switch (stored.status()) {
            case DRAFT -> Message.of("It is now draft.");
            case COMPLETE -> Message.of("It is now complete.");
            case VERIFIED -> Message.of("It is now verified.");
            case LOCKED -> Message.of("It is now locked.");
            case SIGNED -> Message.of("It is now signed.");
        };
    }

    private Message at(Instant now) {
        LocalDate day = day(stored.changedAt());
        String time = RegistryTime.here().hour(stored.changedAt());
        return day.equals(day(now)) ? Message.verbatim(time) : Message.of("{time} on {day}", time, day);
    }

    private static LocalDate day(Instant at) {
        return RegistryTime.here().day(at);
    }

    /** Whether its status changed so that a save that is asked for would undo what the visitor has not seen. */
    boolean mustBeSeen(EntryStatus asked) {
        boolean signed = stored.status() == EntryStatus.SIGNED && before != EntryStatus.SIGNED;
        boolean completed = asked == EntryStatus.DRAFT && stored.status().isComplete() && !before.isComplete();
        return signed || completed;
    }
}
