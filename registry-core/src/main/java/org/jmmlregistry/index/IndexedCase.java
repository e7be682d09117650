package org.jmmlregistry.index;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The row of a case.
 *
 * @param basis by what rules and tables it was made
 * @param validUntil the day from which time alone has changed what is derived from the answers, if there will be one
 */
record IndexedCase(CaseSummary summary, String basis, Optional<LocalDate> validUntil) {}
