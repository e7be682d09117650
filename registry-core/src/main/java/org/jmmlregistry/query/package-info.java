/**
 * Queries: the questions that stay open about a stored value until somebody corrects or confirms it. A soft finding opens
 * one, and so may a person.
 *
 * <p>Door: {@link org.jmmlregistry.query.Queries}.
 */
@NullMarked
package org.jmmlregistry.query;

import org.jspecify.annotations.NullMarked;
