/** Signing in, changing one's password, and accounts for the administrator, on pages and over REST. */
@NullMarked
package org.jmmlregistry.web.account;

import org.jspecify.annotations.NullMarked;
