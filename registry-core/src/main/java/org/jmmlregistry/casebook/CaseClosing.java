package org.jmmlregistry.casebook;

import java.time.Instant;

/** That a case is closed to changes: since when, by whom, and why. */
public record CaseClosing(Instant at, String by, String reason) {}
