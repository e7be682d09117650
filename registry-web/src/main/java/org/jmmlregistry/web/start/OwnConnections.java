package org.jmmlregistry.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.jmmlregistry.database.RegistryDataSource;

/** Connections to the registry's database beside those that the server pools, for backups. */
@ApplicationScoped
public class OwnConnections {

    private final Config settings;

    /** For the container's proxy, which has no state of its own. */
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
