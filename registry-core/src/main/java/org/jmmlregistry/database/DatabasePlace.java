package org.jmmlregistry.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * What a data folder remembers of a database that is elsewhere. A start or a backup that is not told the address would otherwise
 * take the embedded database of the folder, which is empty, or was left behind when the registry moved.
 */
public record DatabasePlace(Path data) {

    private static final String FILE = "database";

    /** Remembers the database that the registry works on; of the embedded one there is nothing to remember. */
    public void keep(String url) {
        if (url.isBlank() || is(url)) {
            return;
        }
        Path next = file().resolveSibling(FILE + ".next");
        try {
            Files.createDirectories(data);
            Files.writeString(next, address(url) + "\n");
            Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException("the address of the database cannot be kept in " + file(), refused);
        }
    }

    /** The address of the database that is elsewhere; empty if the folder knows of none. */
    public Optional<String> elsewhere() {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file()).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the address of the database cannot be read from " + file(), unreadable);
        }
    }

    /** Whether the database that the folder knows of has this address. */
    public boolean is(String url) {
        return elsewhere().filter(address(url)::equals).isPresent();
    }

    /** Why nobody may take the embedded database of the folder; empty if nothing stands against it. */
    public Optional<Message> objection() {
        return elsewhere()
                .map(address -> Message.of(
                        "The registry of the data folder {folder} has its database elsewhere: {address}. Name it in "
                                + "REGISTRY_DB_URL, its account in REGISTRY_DB_USER and REGISTRY_DB_PASSWORD. Only if the folder "
                                + "is to have a database of its own again, take the file {file} away.",
                        data,
                        address,
                        file()));
    }

    /** Without parameters, among which a password may stand. */
    static String address(String url) {
        return url.split("[;?]", 2)[0];
    }

    private Path file() {
        return data.resolve(FILE);
    }
}
