package org.jmmlregistry.issued;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What stays of a document on a child that was erased. */
@Entity
@Table(name = "erased_document")
class ErasedDocument {

    @Id
    private String sha256 = "";

    protected ErasedDocument() {}

    String sha256() {
        return sha256;
    }
}
