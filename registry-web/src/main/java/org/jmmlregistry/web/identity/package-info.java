/** Which child a pseudonym stands for, for the identity custodian, and the erasure of a case. */
@NullMarked
package org.jmmlregistry.web.identity;

import org.jspecify.annotations.NullMarked;
