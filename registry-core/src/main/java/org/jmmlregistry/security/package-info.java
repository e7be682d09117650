/**
 * Who may do what: roles, their rights in one table, and the caller, who is an argument of every door.
 *
 * <p>Doors: {@link org.jmmlregistry.security.Caller}, {@link org.jmmlregistry.security.Role}.
 */
@NullMarked
package org.jmmlregistry.security;

import org.jspecify.annotations.NullMarked;
