package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.snapshot.FrozenData;

/**
 * A report with the data that it was made of.
 *
 * @param frozen the snapshot; empty if the data are those of the moment
 * @param asOf the cut-off, or the day on which they were read
 * @param child the one that it is about, if it is about one
 */
public record Told(Report report, Optional<FrozenData> frozen, LocalDate asOf, Optional<RegistryId> child) {}
