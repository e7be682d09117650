package org.jmmlregistry.report.proof;

import java.util.Optional;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.language.Message;

/**
 * What a file is that somebody shows.
 *
 * @param sha256 of its bytes
 * @param document the one that it is, or of an altered file the one that it says it is
 * @param release the way to approval that the document is on
 */
public record Proof(
        String sha256, Origin origin, Optional<IssuedDocument> document, Optional<Release> release, DataAnswer data) {

    /** Whether somebody withdrew it. */
    public boolean isWithdrawn() {
        return release.filter(each -> each.state() == ReleaseState.WITHDRAWN).isPresent();
    }

    /** Whether its bytes were issued here, and nobody withdrew it. */
    public boolean isReliable() {
        return origin.isGenuine() && !isWithdrawn();
    }

    /** Where it comes from. */
    public enum Origin {
        ISSUED,
        OTHER_BYTES,
        ERASED,
        ALTERED,
        UNKNOWN;

        /** In a sentence. */
        public Message words() {
            return switch (this) {
                case ISSUED -> Message.of("Issued here, unaltered.");
                case OTHER_BYTES ->
                    Message.of(
                            "Issued here, unaltered; this version of the software makes other bytes of the same specification and data.");
                case ERASED ->
                    Message.of(
                            "Issued here, unaltered; it is about a child that was erased since, and nothing more is known of it.");
                case ALTERED ->
                    Message.of("Altered: it says that it is a document issued here, and its bytes are others.");
                case UNKNOWN -> Message.of("Unknown: no document with these bytes was issued here.");
            };
        }

        /** Whether the bytes are those of a document that was issued here. */
        public boolean isGenuine() {
            return this == ISSUED || this == OTHER_BYTES || this == ERASED;
        }
    }
}
