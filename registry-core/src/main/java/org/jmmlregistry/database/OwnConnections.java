package org.jmmlregistry.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * Connections to the registry's database beside those that the server pools, for backups. It stands beside the stores that need
 * it: in an EAR's library nothing of the WAR can be injected.
 */
@ApplicationScoped
public class OwnConnections {

    private final Config settings;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected OwnConnections() {
        this(null);
    }

    @Inject
    public OwnConnections(Config settings) {
        this.settings = settings;
    }

    /** With the settings of the server's data source. */
    @Produces
    public RegistryDataSource source() {
        RegistryDataSource source = new RegistryDataSource();
        source.setUrl(setting("registry.db.url"));
        source.setUser(setting("registry.db.user"));
        source.setPassword(setting("registry.db.password"));
        return source;
    }

    private String setting(String name) {
        return settings.getOptionalValue(name, String.class).orElse("");
    }
}
