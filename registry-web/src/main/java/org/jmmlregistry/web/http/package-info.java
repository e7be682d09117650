/**
 * What pages and REST resources share of HTTP: problems as RFC 9457 has them, parts of long lists, bodies, downloads, and how an
 * address names a case and an entry.
 *
 * <p>Doors: {@link org.jmmlregistry.web.http.Problem}, {@link org.jmmlregistry.web.http.RefusedRequest}, {@link
 * org.jmmlregistry.web.http.JsonRecords}, {@link org.jmmlregistry.web.http.Paging}.
 */
@NullMarked
package org.jmmlregistry.web.http;

import org.jspecify.annotations.NullMarked;
