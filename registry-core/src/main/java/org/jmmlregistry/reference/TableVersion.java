package org.jmmlregistry.reference;

import java.time.Instant;

/** A reference table as somebody set it. */
public record TableVersion(String version, String content, String by, Instant at) {}
