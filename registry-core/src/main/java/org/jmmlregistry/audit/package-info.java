/**
 * The trail: who changed what, when, from what to what, and why; append-only, one hash chain for the registry.
 *
 * <p>The chain runs over a salted digest of each value, never over the value itself, so that erasure can blank a value and
 * its salt and the chain still verifies. The number of entries and the last hash are kept in a second table, so that a cut
 * tail is seen.
 *
 * <p>Door: {@link org.jmmlregistry.audit.Trail}.
 */
@NullMarked
package org.jmmlregistry.audit;

import org.jspecify.annotations.NullMarked;
