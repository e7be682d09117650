/**
 * Who may do what to which cases: roles, their rights in one table, the centres whose children somebody may know of, and the
 * caller, who is an argument of every door; and the one hash that shows whether a text or a file is still what it was.
 *
 * <p>Doors: {@link org.jmmlregistry.security.Caller}, {@link org.jmmlregistry.security.Role}, {@link
 * org.jmmlregistry.security.Scope}, {@link org.jmmlregistry.security.Sha256}.
 */
@NullMarked
package org.jmmlregistry.security;

import org.jspecify.annotations.NullMarked;
