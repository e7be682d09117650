/**
 * Cohorts under a name: a criterion that somebody saved, with all its earlier versions.
 *
 * <p>Door: {@link org.jmmlregistry.savedcohort.SavedCohorts}.
 *
 * <p>Out of scope: which children belong to one, which is counted anew each time and for each caller.
 */
@NullMarked
package org.jmmlregistry.savedcohort;

import org.jspecify.annotations.NullMarked;
