package org.jmmlregistry.issued;

import java.time.Instant;

/**
 * A document that left the registry, as often as it did.
 *
 * @param first when it did for the first time
 * @param times how often
 * @param last when it did for the last time
 */
public record IssuedDocument(Issue issue, Departure first, int times, Departure last) {

    /** Who took it out, and when. */
    public record Departure(String by, Instant at) {}

    /** Which document it is. */
    public DocumentIdentity identity() {
        return issue.identity();
    }
}
