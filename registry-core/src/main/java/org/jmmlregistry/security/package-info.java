/**
 * Who may do what: roles, their rights in one table, the caller, who is an argument of every door, and the accounts with
 * which people become callers.
 *
 * <p>Doors: {@link org.jmmlregistry.security.Caller}, {@link org.jmmlregistry.security.Role}, {@link
 * org.jmmlregistry.security.Accounts}.
 */
@NullMarked
package org.jmmlregistry.security;

import org.jspecify.annotations.NullMarked;
