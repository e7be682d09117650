package org.jmmlregistry.savedcohort;

import java.util.List;
import java.util.Optional;

/**
 * A cohort with the versions that it has had.
 *
 * @param number by which it is known
 * @param firstAuthor who may say who else may use it
 * @param versions the latest first; at least one
 */
public record SavedCohort(long number, String firstAuthor, List<CohortVersion> versions) {

    public SavedCohort {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("versions: at least one, not none, of cohort " + number);
        }
    }

    public CohortVersion latest() {
        return versions.get(0);
    }

    public Optional<CohortVersion> version(int wanted) {
        return versions.stream().filter(each -> each.number() == wanted).findFirst();
    }

    boolean isOpenTo(String user) {
        return firstAuthor.equals(user) || latest().content().users() == CohortUsers.READERS;
    }
}
