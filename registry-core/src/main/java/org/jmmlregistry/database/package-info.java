/**
 * How the registry reaches its database: a data source that serves Derby and PostgreSQL by URL, and the schema migrations.
 *
 * <p>Doors: {@link org.jmmlregistry.database.RegistryDataSource}, {@link org.jmmlregistry.database.Migrations}.
 */
@NullMarked
package org.jmmlregistry.database;

import org.jspecify.annotations.NullMarked;
