package org.jmmlregistry.snapshot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** Canonical text that snapshots refer to by its SHA-256; kept once, never changed. */
@Entity
@Table(name = "frozen_content")
class FrozenContent {

    @Id
    private String hash = "";

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    @Lob
    private String content = "";

    protected FrozenContent() {}

    FrozenContent(String hash, String content) {
        this.hash = hash;
        this.content = content;
    }
}
