package org.jmmlregistry.database;

import java.util.function.Supplier;

/** The databases that the registry runs on. */
public enum Database {
    DERBY(DerbyInMemory::blank, DerbyInMemory::migrated),
    POSTGRESQL(PostgreSqlProcess::blank, PostgreSqlProcess::migrated);

    private final Supplier<TestDatabase> blank;
    private final Supplier<TestDatabase> migrated;

    Database(Supplier<TestDatabase> blank, Supplier<TestDatabase> migrated) {
        this.blank = blank;
        this.migrated = migrated;
    }

    /** A new database without a table. */
    public TestDatabase blank() {
        return blank.get();
    }

    /** A new database with the newest schema; a copy, because the migrations take many times as long. */
    public TestDatabase migrated() {
        return migrated.get();
    }
}
