/**
 * Backup, restore and the move from Derby to PostgreSQL: the whole registry as one sealed file that does not depend on the
 * database.
 *
 * <p>Doors: {@link org.jmmlregistry.backup.Backup}, {@link org.jmmlregistry.backup.Restore}.
 *
 * <p>Out of scope: keeping archives elsewhere, encrypting and deleting them, which is the business of whoever runs the registry.
 */
@NullMarked
package org.jmmlregistry.backup;

import org.jspecify.annotations.NullMarked;
