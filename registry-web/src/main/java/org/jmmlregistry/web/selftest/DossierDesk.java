package org.jmmlregistry.web.selftest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.dossier.References;
import org.jmmlregistry.report.dossier.Dossier;
import org.jmmlregistry.report.dossier.SelfTest;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.selftest.InstallationTrial;

/** Where the last dossier lies that this server has computed; it is one of this build on this machine, and goes with a stop. */
@ApplicationScoped
public class DossierDesk {

    private final RegistryDataSource database;
    private final Clock clock;
    private volatile Optional<Dossier> last = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected DossierDesk() {
        this(null, null);
    }

    @Inject
    public DossierDesk(RegistryDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty until somebody asked for one. */
    public Optional<Dossier> last(Caller caller) {
        caller.require(Right.SELF_TEST);
        return last;
    }

    SelfTest test() {
        return new SelfTest(References.shipped(), new InstallationTrial(database, DataFolder.path(), clock));
    }

    void keep(Dossier dossier) {
        last = Optional.of(dossier);
    }
}
