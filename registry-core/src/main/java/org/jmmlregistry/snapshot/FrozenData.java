package org.jmmlregistry.snapshot;

import java.time.Instant;
import java.time.LocalDate;

/** Which frozen data an analysis was made from. */
public record FrozenData(long snapshot, LocalDate cutOff, Instant frozenAt, String frozenBy, String fingerprint) {}
