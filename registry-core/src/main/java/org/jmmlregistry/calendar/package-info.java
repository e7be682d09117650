/**
 * Which day and what time it is where the registry stands.
 *
 * <p>Door: {@link org.jmmlregistry.calendar.RegistryTime}.
 */
@NullMarked
package org.jmmlregistry.calendar;

import org.jspecify.annotations.NullMarked;
