package org.jmmlregistry.database;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jmmlregistry.language.Message;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A data source that picks the driver by URL, so that one archive serves Derby and PostgreSQL. The server pools its
 * connections and sets its properties; both drivers lie in the application.
 */
public final class RegistryDataSource implements DataSource {

    private static final String DERBY = "jdbc:derby:";

    /**
     * How many pages Derby keeps in memory, 4 or 32 KB each. With its own thousand, a search among ten thousand cases reads
     * the same pages from the disk again and again.
     */
    private static final String DERBY_PAGES = "derby.storage.pageCacheSize";

    private static final String ENOUGH_PAGES = "4000";

    /** Derby's state of a database that could not be started. */
    private static final String NOT_BEGUN = "XJ040";

    private String url = "";
    private String user = "";
    private String password = "";
    private @Nullable PrintWriter logWriter;
    private int loginTimeout;

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String asUser, String withPassword) throws SQLException {
        String place = place();
        Properties properties = new Properties();
        // a line that another machine has forgotten is found out in minutes and not in hours; Derby does not know the
        // word
        properties.setProperty("tcpKeepAlive", "true");
        if (!asUser.isBlank()) {
            properties.setProperty("user", asUser);
            properties.setProperty("password", withPassword);
        }
        try {
            Connection connection = driver(place).connect(place, properties);
            if (connection == null) {
                throw new SQLException("the URL is not understood");
            }
            requireWritable(connection, place);
            limitWaiting(connection);
            return connection;
        } catch (SQLException refused) {
            String why = "The database %s does not answer: %s".formatted(DatabasePlace.address(place), said(refused));
            // the server connects before any other code of the registry runs, so that nobody else could tell
            System.setProperty("registry.failure", why);
            throw new SQLException(why, refused.getSQLState(), refused);
        }
    }

    /**
     * Derby that begins on a full disk can be read only, and would stay so when there is room again: it is ended at once, and
     * whoever asks next begins it anew.
     */
    private static void requireWritable(Connection connection, String place) throws SQLException {
        if (!place.startsWith(DERBY) || !connection.isReadOnly()) {
            return;
        }
        // one after the other, so that nobody ends what somebody else has begun anew
        synchronized (RegistryDataSource.class) {
            try (Connection now = driver(place).connect(place, new Properties())) {
                if (!now.isReadOnly()) {
                    throw new SQLException("it was begun anew just now", NOT_BEGUN);
                }
            }
            try {
                driver(place).connect(place.split(";", 2)[0] + ";shutdown=true", new Properties());
            } catch (SQLException ended) {
                // Derby says by an exception that it has ended
                throw new SQLException(
                        "nothing can be written to it; is its disk full, and may the folder be written to?",
                        NOT_BEGUN,
                        ended);
            }
        }
    }

    /** Derby keeps the same limit in the database. */
    private static void limitWaiting(Connection connection) throws SQLException {
        if (connection instanceof PGConnection) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET lock_timeout = " + DatabaseRules.LONGEST_WAIT.toMillis());
            }
        }
    }

    /** A blank URL stands for Derby in the folder {@code db} of the data folder. */
    private String place() throws SQLException {
        if (!url.isBlank()) {
            return url;
        }
        try {
            Path data = DataFolder.path();
            Optional<Message> objection = new DatabasePlace(data).objection();
            if (objection.isPresent()) {
                String why = objection.get().toString();
                System.setProperty("registry.failure", why);
                throw new SQLException(why);
            }
            return DERBY + data.resolve("db") + ";create=true";
        } catch (IllegalStateException nowhere) {
            throw new SQLException(nowhere.getMessage(), nowhere);
        }
    }

    /** Derby tells the reason in the last of a chain. */
    private static String said(SQLException refused) {
        SQLException last = refused;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return String.valueOf(last.getMessage());
    }

    private static Driver driver(String place) throws SQLException {
        if (place.startsWith(DERBY)) {
            if (System.getProperty(DERBY_PAGES) == null) {
                System.setProperty(DERBY_PAGES, ENOUGH_PAGES);
            }
            return new org.apache.derby.iapi.jdbc.AutoloadedDriver();
        }
        if (place.startsWith("jdbc:postgresql:")) {
            return new org.postgresql.Driver();
        }
        throw new SQLException("its URL must start with jdbc:derby: or jdbc:postgresql:");
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no java.util.logging here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (isWrapperFor(type)) {
            return type.cast(this);
        }
        throw new SQLException("not a wrapper for " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
