package org.jmmlregistry.database;

/**
 * A database that a test has for itself.
 *
 * @param drop takes it away
 */
public record TestDatabase(RegistryDataSource source, Runnable drop) implements AutoCloseable {

    @Override
    public void close() {
        drop.run();
    }
}
