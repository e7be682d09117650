package org.jmmlregistry.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.synthetic.SyntheticRegistry;

/** Loads the demonstration into an empty registry. */
@ApplicationScoped
@Transactional
public class Demonstration {

    static final LocalDate CUT_OFF = LocalDate.of(2003, 4, 30);

    static final List<String> FILES = List.of("founding_cohort.csv", "index_case.csv");
    private static final int SYNTHETIC_CASES = 60;
    private static final long SEED = 2004;
    private static final Caller CALLER = new Caller("demonstration", Set.of(Role.DATA_MANAGER));

    private final CsvImport imports;
    private final SyntheticRegistry synthetic;
    private final Snapshots snapshots;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Demonstration() {
        this(null, null, null);
    }

    @Inject
    public Demonstration(CsvImport imports, SyntheticRegistry synthetic, Snapshots snapshots) {
        this.imports = imports;
        this.synthetic = synthetic;
        this.snapshots = snapshots;
    }

    /**
     * Imports the founding cohort and freezes it, then draws synthetic cases beside it; does nothing if the registry was
     * ever frozen before.
     */
    public boolean load() {
        if (!snapshots.list(CALLER).isEmpty()) {
            return false;
        }
        FILES.forEach(this::take);
        snapshots.freeze(CUT_OFF, CALLER);
        synthetic.load(SYNTHETIC_CASES, SEED, CALLER);
        return true;
    }

    private void take(String name) {
        byte[] file = read(name);
        ImportPreview preview = imports.preview(file, CALLER);
        CsvImport.Result result = imports.confirm(file, preview.token(), "demonstration/" + name, CALLER);
        if (result instanceof CsvImport.Result.NotImported refused) {
            throw new IllegalStateException(name + ": " + refused.why() + " " + preview.findings());
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    static InputStream open(String name) {
        InputStream in = Demonstration.class.getResourceAsStream("/demonstration/" + name);
        if (in == null) {
            throw new IllegalStateException("the demonstration file " + name + " is not in the archive");
        }
        return in;
    }
}
