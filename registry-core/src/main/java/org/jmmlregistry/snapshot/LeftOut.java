package org.jmmlregistry.snapshot;

import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.ConsentStatus;

/** Why a case that the registry knows is not in a snapshot. */
public enum LeftOut implements Worded {
    ERASED("Erased"),
    /** The family took the consent back altogether. */
    WITHDRAWN("Consent withdrawn"),
    /** Consent was refused, never recorded, or does not hold the registry. */
    NO_CONSENT("No consent");

    private final String label;

    LeftOut(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("left out", label);
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
