package org.jmmlregistry.snapshot;

/** A snapshot is not what was frozen: somebody touched it, or the disk did. */
public final class DamagedSnapshot extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param sentence which snapshot, and what does not fit */
    DamagedSnapshot(String sentence) {
        super(sentence);
    }
}
