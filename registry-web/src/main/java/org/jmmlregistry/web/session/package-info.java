/**
 * Who sends a request: pages by a session, REST by HTTP Basic or by the session of a page. Everything but the sign-in page
 * and what it shows is closed to strangers.
 *
 * <p>Doors: {@link org.jmmlregistry.web.session.SignIn} for pages; whoever needs the caller has {@link
 * org.jmmlregistry.security.Caller} injected, wrapped in a provider where a bean outlives the request.
 */
@NullMarked
package org.jmmlregistry.web.session;

import org.jspecify.annotations.NullMarked;
