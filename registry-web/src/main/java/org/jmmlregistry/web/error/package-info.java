/**
 * How the web says that something cannot be done: RFC 9457 problems over REST.
 *
 * <p>Doors: {@link org.jmmlregistry.web.error.Problem}, {@link org.jmmlregistry.web.error.RefusedRequest}.
 */
@NullMarked
package org.jmmlregistry.web.error;

import org.jspecify.annotations.NullMarked;
