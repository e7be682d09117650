package org.jmmlregistry.savedcohort;

import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * A cohort as somebody saved it.
 *
 * @param number from 1
 * @param retired whether it is out of use from then on
 */
public record CohortVersion(int number, CohortContent content, boolean retired, String author, Instant savedAt) {

    /** The criterion; empty if it cannot be read any more, because an item or a code was retired. */
    public Optional<Criterion> criterion() {
        try {
            return Optional.of(Criterion.read(content.criterion()));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    /** Why the criterion cannot be read any more; empty if it can. */
    public Optional<Message> unreadable() {
        try {
            Criterion.read(content.criterion());
            return Optional.empty();
        } catch (Refused unreadable) {
            return Optional.of(Message.of(
                    "This criterion was saved with an earlier dictionary and cannot be read any more. {why}",
                    unreadable.why()));
        }
    }
}
