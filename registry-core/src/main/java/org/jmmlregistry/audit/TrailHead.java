package org.jmmlregistry.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How long the chain is and how it ends; locked while it grows, so that it has one end. */
@Entity
@Table(name = "trail_head")
class TrailHead {

    static final int ONLY = 1;

    @Id
    private int id;

    private long entries;

    @Column(name = "last_hash")
    private String lastHash = "";

    private long changes;

    protected TrailHead() {}

    void grow(TrailEntry entry, boolean changesData) {
        entries = entry.seq();
        lastHash = entry.hash();
        changes += changesData ? 1 : 0;
    }

    TrailMark mark() {
        return new TrailMark(entries, lastHash, changes);
    }
}
