/**
 * The list of centres, which an administrator keeps. To which centre a case belongs is written with the case.
 *
 * <p>Door: {@link org.jmmlregistry.centre.Centres}.
 */
@NullMarked
package org.jmmlregistry.centre;

import org.jspecify.annotations.NullMarked;
