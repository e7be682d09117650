/**
 * What left the registry as a PDF, known by its hash; and the way of a report from draft to approval, with who signed which file.
 *
 * <p>Doors: {@link org.jmmlregistry.issued.IssuedDocuments}, {@link org.jmmlregistry.issued.Releases}; {@link
 * org.jmmlregistry.issued.ClaimedIdentity} reads what a file says of itself.
 *
 * <p>Out of scope: making a report, and making one again.
 */
@NullMarked
package org.jmmlregistry.issued;

import org.jspecify.annotations.NullMarked;
