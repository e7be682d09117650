package org.jmmlregistry.report.chronicle;

import java.time.Instant;
import java.util.List;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.synthetic.SyntheticRegistry;

/** Generated children, drawn once for all who ask. */
final class Generated {

    static final int CHILDREN = 300;

    private static final List<CaseFile> FILES = draw();

    private Generated() {}

    static List<CaseFile> files() {
        return FILES;
    }

    private static List<CaseFile> draw() {
        try (Registry registry = new Registry(Database.DERBY, Instant.parse("2025-03-01T09:00:00Z"))) {
            registry.in(stores -> new SyntheticRegistry(stores.intake()).load(CHILDREN, 17, Registry.DATA_MANAGER));
            return registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER)).stream()
                    .map(StoredCase::file)
                    .toList();
        }
    }
}
