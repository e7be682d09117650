/**
 * Who a child really is: name, hospital number and full birth date, in a table of their own and under a right of their own. The
 * answers hold the month of birth at most.
 *
 * <p>Door: {@link org.jmmlregistry.identity.Identities}. Written by the casebook only, in the same transaction as the
 * answers that came with it.
 */
@NullMarked
package org.jmmlregistry.identity;

import org.jspecify.annotations.NullMarked;
