package org.jmmlregistry.snapshot;

import java.util.Optional;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.RegistryId;

/**
 * One difference between two snapshots.
 *
 * @param before in words; empty where there was nothing
 * @param after in words; empty where there is nothing any more
 * @param step the trail's entry that made it, the latest that the later snapshot knows
 */
public record SnapshotChange(
        Kind kind,
        RegistryId caseId,
        Optional<EntryKey> entry,
        Optional<String> item,
        Optional<Message> before,
        Optional<Message> after,
        Optional<TrailLine> step) {

    /** In what a case differs between two snapshots. */
    public enum Kind implements Worded {
        NEW_CASE("New case"),
        LEFT_OUT("Case left out"),
        /** Something that happened to the child and that the earlier snapshot does not know. */
        NEW_EVENT("New event"),
        NEW_ENTRY("New entry"),
        CORRECTED("Corrected value"),
        ADDED("Added value"),
        REMOVED("Removed"),
        /** Somebody took the entry out of the record, or moved it away. */
        TAKEN_OUT("Entry taken out or moved"),
        /** Nobody changed it: the other cut-off shows it, or the child was seen again. */
        FOLLOW_UP("Follow-up"),
        QUERY_OPENED("Query opened"),
        QUERY_ANSWERED("Query answered"),
        QUERY_SETTLED("Query settled");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("change kind", label);
        }
    }
}
