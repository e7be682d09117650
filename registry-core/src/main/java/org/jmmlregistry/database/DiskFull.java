package org.jmmlregistry.database;

/** Nothing can be saved, because saving would take the last room on the disk. */
public final class DiskFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DiskFull() {
        super(StorageTrouble.FULL.sentence());
    }
}
