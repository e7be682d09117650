package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.report.proof.Proof;
import org.jmmlregistry.report.proof.Proofs;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Says what a file is that somebody shows. */
@ApplicationScoped
public class ProofDesk {

    private final Proofs proofs;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ProofDesk() {
        this.proofs = null;
        this.language = null;
    }

    @Inject
    public ProofDesk(IssuedDocuments ledger, Releases releases, DocumentDesk desk, CurrentLanguage language) {
        this.proofs = new Proofs(ledger, releases, desk.documents());
        this.language = language;
    }

    public Proof verify(byte[] file, Caller caller) {
        return proofs.verify(file, language.language(), caller);
    }
}
