package org.jmmlregistry.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where to listen and where to keep data, as the environment says. */
record Settings(int port, Path data) {

    private static final String PORT = "REGISTRY_HTTP_PORT";
    private static final String DATA = "REGISTRY_DATA";

    static Settings from(Map<String, String> environment) throws CannotStart {
        return new Settings(
                port(said(environment, PORT).orElse("8080")),
                data(said(environment, DATA).orElse("registry-data")));
    }

    private static Optional<String> said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static int port(String text) throws CannotStart {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new CannotStart("%s is \"%s\"; it must be a port number from 1 to 65535.".formatted(PORT, text));
        }
        return Integer.parseInt(text);
    }

    private static Path data(String text) throws CannotStart {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException noPath) {
            throw new CannotStart("%s is \"%s\", which is no folder name.".formatted(DATA, text));
        }
    }

    void checkPort() throws CannotStart {
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port %s is taken by another program; stop it, or set %s to a free port.".formatted(port, PORT));
        }
    }

    /** Makes the folder with what belongs into it. */
    void makeDataFolder() throws CannotStart {
        try {
            Files.createDirectories(data);
            Files.createDirectories(logs());
            Files.createDirectories(temporary());
        } catch (IOException refused) {
            throw new CannotStart("The data folder %s cannot be written to (%s); set %s to a folder that can."
                    .formatted(data, refused.getMessage(), DATA));
        }
        if (!Files.isWritable(data)) {
            throw new CannotStart(
                    "The data folder %s cannot be written to; set %s to a folder that can.".formatted(data, DATA));
        }
    }

    /** Whoever works in the folder must be its owner, or the registry could not use what they leave there. */
    void requireOwnFolder() throws CannotStart {
        if (!Files.isDirectory(data)) {
            throw new CannotStart("There is no data folder %s; set %s to that of the registry.".formatted(data, DATA));
        }
        try {
            Path mine = Files.createTempFile(data, "owner", "");
            String me = Files.getOwner(mine).getName();
            Files.delete(mine);
            String owner = Files.getOwner(data).getName();
            if (!me.equals(owner)) {
                throw new CannotStart("The data folder %s belongs to %s and not to %s; run the command as %s."
                        .formatted(data, owner, me, owner));
            }
        } catch (IOException refused) {
            throw new CannotStart("The data folder %s cannot be written to (%s); run the command as its owner."
                    .formatted(data, refused.getMessage()));
        }
    }

    Path logs() {
        return data.resolve("log");
    }

    Path output() {
        return logs().resolve("output.log");
    }

    Path temporary() {
        return data.resolve("tmp");
    }

    Path lock() {
        return data.resolve("registry.lock");
    }
}
