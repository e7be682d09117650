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

    protected TrailHead() {}

    void grow(TrailEntry entry) {
        entries = entry.seq();
        lastHash = entry.hash();
    }

    long entries() {
        return entries;
    }

    String lastHash() {
        return lastHash;
    }
}
