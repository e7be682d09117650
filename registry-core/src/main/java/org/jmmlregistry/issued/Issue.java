package org.jmmlregistry.issued;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.patient.RegistryId;

/**
 * A document that leaves the registry.
 *
 * @param sha256 of its bytes
 * @param asOf the cut-off of its data, or the day on which they were read
 * @param figures the hash of what it tells, by which it is compared with what it would tell later
 * @param children of whom it tells one by one; none if it is on a cohort
 */
public record Issue(
        String sha256, DocumentIdentity identity, LocalDate asOf, String figures, Set<RegistryId> children) {

    public Issue {
        children = Set.copyOf(children);
    }

    /** The one that it is about, if it is about one. */
    public Optional<RegistryId> child() {
        return children.size() == 1 ? children.stream().findFirst() : Optional.empty();
    }
}
