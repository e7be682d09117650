package org.jmmlregistry.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The databases that the registry runs on. */
public enum Database {
    DERBY(DerbyInMemory::blank, DerbyInMemory::migrated, DerbyInMemory::demonstration),
    POSTGRESQL(PostgreSqlProcess::blank, PostgreSqlProcess::migrated, PostgreSqlProcess::demonstration);

    private final Supplier<TestDatabase> blank;
    private final Supplier<TestDatabase> migrated;
    private final Supplier<TestDatabase> demonstration;

    Database(Supplier<TestDatabase> blank, Supplier<TestDatabase> migrated, Supplier<TestDatabase> demonstration) {
        this.blank = blank;
        this.migrated = migrated;
        this.demonstration = demonstration;
    }

    /** Those that tests run on: all, or the one that is named by the system property {@code registry.test.database}. */
    static List<Database> tested() {
        return Optional.ofNullable(System.getProperty("registry.test.database"))
                .filter(name -> !name.isBlank())
                .map(name -> List.of(valueOf(name)))
                .orElse(List.of(values()));
    }

    /** A new database without a table. */
    public TestDatabase blank() {
        return blank.get();
    }

    /** A new database with the newest schema; a copy, because the migrations take many times as long. */
    public TestDatabase migrated() {
        return migrated.get();
    }

    /** A new database with the demonstration, loaded on {@link Registry#TODAY}; a copy as well. */
    TestDatabase demonstration() {
        return demonstration.get();
    }
}
