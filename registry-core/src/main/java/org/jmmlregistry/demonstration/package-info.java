/**
 * The demonstration: the founding cohort and the index girl, taken in once through the import that a user has, and frozen
 * at the founding paper's cut-off.
 *
 * <p>Door: {@link org.jmmlregistry.demonstration.Demonstration}. All of its cases are synthetic or illustrative.
 */
@NullMarked
package org.jmmlregistry.demonstration;

import org.jspecify.annotations.NullMarked;
