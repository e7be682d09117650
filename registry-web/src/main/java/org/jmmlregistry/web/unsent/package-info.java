/**
 * Forms that come back when the session of whoever filled them has ended: what was typed is kept under their name, or they are
 * told that it was not, and signing in leads back to the page.
 */
@NullMarked
package org.jmmlregistry.web.unsent;

import org.jspecify.annotations.NullMarked;
