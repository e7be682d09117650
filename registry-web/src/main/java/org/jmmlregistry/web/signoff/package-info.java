/** Verifying, locking and signing a form, and closing a case to changes, on pages and over REST. */
@NullMarked
package org.jmmlregistry.web.signoff;

import org.jspecify.annotations.NullMarked;
