package org.jmmlregistry.web.start;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jmmlregistry.account.FirstAccounts;
import org.jmmlregistry.audit.ChainCheck;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.EarlierDigits;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.database.DatabasePlace;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.demonstration.Demonstration;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Brings the schema up to date, opens the first accounts and, where it is asked for, loads the demonstration. */
@DataSourceDefinition(
        name = "java:app/jdbc/registry",
        className = "org.jmmlregistry.database.RegistryDataSource",
        url = "${MPCONFIG=registry.db.url:}",
        user = "${MPCONFIG=registry.db.user:}",
        password = "${MPCONFIG=registry.db.password:}",
        minPoolSize = 1,
        maxPoolSize = 20,
        // a connection is tried before it is given out, so that the registry goes on by itself once the database is
        // back
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
        })
@WebListener
public class StartUp implements ServletContextListener {

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    @Resource(lookup = "java:app/jdbc/registry")
    private DataSource database;

    @Inject
    private Demonstration demonstration;

    @Inject
    private FirstAccounts accounts;

    @Inject
    private BehindPages behind;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Config settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            announce(start());
        } catch (SQLException unreachable) {
            String why = "The database cannot be reached: " + unreachable.getMessage();
            System.setProperty("registry.failure", why);
            throw new IllegalStateException(why, unreachable);
        } catch (IllegalStateException notReady) {
            System.setProperty("registry.failure", notReady.getMessage());
            throw notReady;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        behind.end();
    }

    /** To the launcher, which tells it on the console; without one, to the server's log. */
    private static void announce(String signIn) {
        System.setProperty("registry.signin", signIn);
        if (!Boolean.getBoolean("registry.console")) {
            LOG.log(Level.INFO, "JMML Registry is ready: {0}", signIn);
        }
    }

    /** @return how to sign in */
    private String start() throws SQLException {
        LOG.log(Level.INFO, "The registry speaks {0}", language.getTag());
        LOG.log(
                Level.INFO,
                "The registry lives by the time of {0}",
                RegistryTime.here().zone());
        Migrations.run(database);
        keepTrailEnd();
        new DatabasePlace(DataFolder.path())
                .keep(settings.getOptionalValue("registry.db.url", String.class).orElse(""));
        String signIn = accounts.administrator(settings.getOptionalValue("registry.admin.password.file", String.class)
                .map(Path::of));
        String demonstrated = demonstrate();
        behind.begin();
        return signIn + demonstrated + earlierDigits();
    }

    private void keepTrailEnd() throws SQLException {
        try (Connection connection = database.getConnection()) {
            new TrailAnchor(DataFolder.path()).begin(ChainCheck.head(connection));
        }
    }

    /** @return what was found of answers that nobody can read */
    private String earlierDigits() throws SQLException {
        List<String> places = EarlierDigits.places(database);
        if (places.isEmpty()) {
            return "";
        }
        LOG.log(Level.WARNING, "Answers in digits that are not 0 to 9, which count as not given: {0}", places);
        return "; an earlier version kept answers in digits that are not 0 to 9, which count as not given: enter them again (%s in all, the first at %s; the log names each)"
                .formatted(places.size(), places.get(0));
    }

    /** @return with which accounts to sign in, if the demonstration is asked for */
    private String demonstrate() throws SQLException {
        if (!settings.getOptionalValue("registry.demonstration", Boolean.class).orElse(false)) {
            return "";
        }
        demonstration.load();
        return ", " + accounts.demonstration(DataFolder.path());
    }
}
