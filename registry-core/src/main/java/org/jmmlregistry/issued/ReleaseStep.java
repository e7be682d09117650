package org.jmmlregistry.issued;

import java.time.Instant;

/**
 * A step of a report on its way.
 *
 * @param sha256 of the file that it made, or of the one that was withdrawn
 * @param reason why, of a withdrawal
 */
public record ReleaseStep(ReleaseState state, String by, Instant at, String sha256, String reason) {}
