package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.snapshot.FrozenData;

/**
 * A report with the data that it was made of.
 *
 * @param frozen the snapshot; empty if the data are those of the moment
 * @param asOf the cut-off, or the day on which they were read
 * @param children of whom it tells one by one; none if it is on a cohort
 */
public record Told(Report report, Optional<FrozenData> frozen, LocalDate asOf, Set<RegistryId> children) {

    public Told {
        children = Set.copyOf(children);
    }
}
