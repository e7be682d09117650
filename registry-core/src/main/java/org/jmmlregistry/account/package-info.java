/**
 * The accounts with which people become callers: their roles, their passwords, and how the first of them are opened.
 *
 * <p>Door: {@link org.jmmlregistry.account.Accounts}. Whatever happens to an account, and who signs in, stands in the trail.
 */
@NullMarked
package org.jmmlregistry.account;

import org.jspecify.annotations.NullMarked;
