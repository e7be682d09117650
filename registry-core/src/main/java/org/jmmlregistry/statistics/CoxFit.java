package org.jmmlregistry.statistics;

import java.util.Optional;

/** What a fit gives: a model, or the reason why there is none. */
public sealed interface CoxFit permits CoxModel, NotFitted {

    /** The model, if there is one. */
    Optional<CoxModel> model();

    /** The model; an IllegalStateException with the reason if there is none. */
    default CoxModel orElseThrow() {
        return model().orElseThrow(() -> new IllegalStateException(toString()));
    }
}
