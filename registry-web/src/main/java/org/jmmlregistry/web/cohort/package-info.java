/**
 * Cohorts: the list of saved ones, the page on which a criterion is put together and counted, and the same over REST.
 *
 * <p>What stands in the controls of the page is a {@link org.jmmlregistry.web.cohort.Draft}, whether it makes sense yet or not; it
 * stands in the address too, so that the browser's way back undoes a step.
 */
@NullMarked
package org.jmmlregistry.web.cohort;

import org.jspecify.annotations.NullMarked;
