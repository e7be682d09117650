package org.jmmlregistry.backup.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.backup.BackupRefused;
import org.jmmlregistry.backup.Backups;
import org.jmmlregistry.database.DatabasePlace;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.language.Message;

/**
 * Where the registry is: its data folder and its database, as the settings say.
 *
 * @param url of the database; empty for the embedded one in the data folder
 */
public record Installation(Path data, String url, String user, String password) {

    private static final String OPENED_BY_ANOTHER_PROCESS = "XSDB6";

    /** As the settings of this process say. */
    public static Installation ofSettings(Path data) {
        return new Installation(
                data, setting("registry.db.url"), setting("registry.db.user"), setting("registry.db.password"));
    }

    /** As the server reads its settings: a system property, otherwise the environment variable. */
    private static String setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .orElse("");
    }

    Installation embedded() {
        return new Installation(data, "", "", "");
    }

    public boolean isEmbedded() {
        return url.isBlank();
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The folder of the embedded database. */
    public Path folder() {
        return data.resolve("db");
    }

    public RegistryDataSource source() {
        RegistryDataSource source = new RegistryDataSource();
        source.setUrl(isEmbedded() ? "jdbc:derby:" + folder() + ";create=true" : url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    Backups backups(Clock clock) {
        return new Backups(source(), new TrailAnchor(data), clock, data);
    }

    /** @throws BackupRefused if the registry has its database elsewhere and the settings do not say where */
    public void requireDatabase() {
        if (isEmbedded()) {
            new DatabasePlace(data).objection().ifPresent(why -> {
                throw new BackupRefused(why);
            });
        }
    }

    /** @throws BackupRefused if there is no registry yet; looking for one must not make one */
    public void requireRegistry() {
        if (isEmbedded() && !Files.isDirectory(folder())) {
            throw new BackupRefused(Message.of("There is no registry in the data folder {folder} yet.", data));
        }
    }

    /** Whether another process has the embedded database open, as a registry on Payara Server has. */
    public boolean isOpenElsewhere() {
        if (!isEmbedded() || !Files.isDirectory(folder())) {
            return false;
        }
        try (Connection free = source().getConnection()) {
            return free.isClosed();
        } catch (SQLException refused) {
            return isOpenElsewhere(refused);
        }
    }

    private static boolean isOpenElsewhere(Throwable refused) {
        for (Throwable each = refused; each != null; each = each.getCause()) {
            for (SQLException one = each instanceof SQLException first ? first : null;
                    one != null;
                    one = one.getNextException()) {
                if (OPENED_BY_ANOTHER_PROCESS.equals(one.getSQLState())) {
                    return true;
                }
            }
        }
        return false;
    }
}
