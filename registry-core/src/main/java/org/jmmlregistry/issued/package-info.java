/**
 * What left the registry as a PDF, known by its hash; the way of a report from draft to approval, with who signed which file; and
 * what readers outside were told.
 *
 * <p>Doors: {@link org.jmmlregistry.issued.IssuedDocuments}, {@link org.jmmlregistry.issued.Releases}, {@link org.jmmlregistry.issued.ToldOutside}; {@link
 * org.jmmlregistry.issued.ClaimedIdentity} reads what a file says of itself.
 *
 * <p>Out of scope: making a report, and making one again.
 */
@NullMarked
package org.jmmlregistry.issued;

import org.jspecify.annotations.NullMarked;
