package org.jmmlregistry.database;

import java.nio.file.Path;
import java.util.Optional;

/** Where the registry keeps what is its own: the embedded database, logs and generated accounts. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * The folder named by the system property {@code registry.data} or the environment variable {@code REGISTRY_DATA}.
     *
     * @throws IllegalStateException if neither is set: the working folder of a server is no place for data
     */
    public static Path path() {
        return named().orElseThrow(() -> new IllegalStateException(
                "REGISTRY_DATA is not set: name the folder in which the registry keeps its data"));
    }

    /** The same folder; empty if neither is set. */
    static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty("registry.data"))
                .or(() -> Optional.ofNullable(System.getenv("REGISTRY_DATA")))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath().normalize());
    }
}
