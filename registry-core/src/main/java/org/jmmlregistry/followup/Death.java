package org.jmmlregistry.followup;

import java.time.LocalDate;
import java.util.Optional;

/** When and of what a child died. */
public record Death(LocalDate date, Optional<CauseOfDeath> cause) {}
