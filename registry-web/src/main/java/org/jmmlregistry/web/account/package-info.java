/** Signing in, changing one's password, and the administrator's page of accounts. */
@NullMarked
package org.jmmlregistry.web.account;

import org.jspecify.annotations.NullMarked;
