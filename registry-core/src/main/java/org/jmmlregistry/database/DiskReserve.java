package org.jmmlregistry.database;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jmmlregistry.language.Refused;

/**
 * Room that saving leaves on the disk of the embedded database. Derby shuts down when it cannot write, and then cannot be read
 * either; so the registry stops saving before that, and can still be read and signed in to.
 */
public final class DiskReserve {

    private static final long MEGABYTE = 1L << 20;
    private static final int MEGABYTES = 32;

    private DiskReserve() {}

    /** @throws Refused if the database is embedded and no more is left than the reserve */
    public static void require(EntityManager database) {
        if (isShort(megabytes() * MEGABYTE) && isEmbedded(database.unwrap(Connection.class))) {
            throw new Refused(Refused.Kind.NO_ROOM, StorageTrouble.FULL.sentence());
        }
    }

    /** Whether next to nothing can be written into the data folder any more. */
    static boolean isUsedUp() {
        return isShort(MEGABYTE);
    }

    private static boolean isShort(long bytes) {
        try {
            Optional<Path> folder = DataFolder.named().filter(Files::exists);
            return folder.isPresent() && Files.getFileStore(folder.get()).getUsableSpace() < bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the data folder", unreadable);
        }
    }

    private static boolean isEmbedded(Connection connection) {
        try {
            return connection.getMetaData().getDatabaseProductName().contains("Derby");
        } catch (SQLException silent) {
            throw new IllegalStateException("the database does not tell its name", silent);
        }
    }

    private static int megabytes() {
        return Optional.ofNullable(System.getProperty("registry.disk.reserve"))
                .or(() -> Optional.ofNullable(System.getenv("REGISTRY_DISK_RESERVE")))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(MEGABYTES);
    }
}
