package org.jmmlregistry.casebook;

import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * A signature under an entry.
 *
 * @param digest SHA-256 of the answers that were signed
 * @param fallen who changed or reopened the entry since, and when, so that the signature no longer counts
 */
public record Signature(EntryKey entry, Meaning meaning, String by, Instant at, String digest, Optional<Fall> fallen) {

    /** What somebody states by signing. */
    public enum Meaning implements Worded {
        REVIEWED(Message.of("I have reviewed this form against the hospital's record.")),
        APPROVED(Message.of("I approve this form as complete and correct."));

        private final Message statement;

        Meaning(Message statement) {
            this.statement = statement;
        }

        @Override
        public Message words() {
            return statement;
        }
    }

    /** What took the signature away. */
    public record Fall(String by, Instant at) {}

    public boolean counts() {
        return fallen.isEmpty();
    }
}
