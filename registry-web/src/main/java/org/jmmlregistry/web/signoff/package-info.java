/** Verifying, locking and signing a form, and closing a case to changes. */
@NullMarked
package org.jmmlregistry.web.signoff;

import org.jspecify.annotations.NullMarked;
