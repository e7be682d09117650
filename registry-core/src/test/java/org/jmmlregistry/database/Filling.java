package org.jmmlregistry.database;

import java.sql.SQLException;

/** What is put into a database that others are copied from. */
interface Filling {

    void into(RegistryDataSource database) throws SQLException;
}
