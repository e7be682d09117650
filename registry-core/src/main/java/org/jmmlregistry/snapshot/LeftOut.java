package org.jmmlregistry.snapshot;

import java.util.Optional;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.ConsentStatus;

/** Why a case that the registry knows is not in a snapshot. */
public enum LeftOut {
    ERASED("Erased"),
    /** The family took the consent back altogether. */
    WITHDRAWN("Consent withdrawn"),
    /** Consent was refused, never recorded, or does not hold the registry. */
    NO_CONSENT("No consent");

    private final String label;

    LeftOut(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What keeps a case out that was not erased; empty if nothing does. */
    static Optional<LeftOut> by(Consent consent) {
        if (consent.staysInSnapshots()) {
            return Optional.empty();
        }
        boolean withdrawn = consent.status()
                .filter(status -> status == ConsentStatus.WITHDRAWN_ALL)
                .isPresent();
        return Optional.of(withdrawn ? WITHDRAWN : NO_CONSENT);
    }
}
