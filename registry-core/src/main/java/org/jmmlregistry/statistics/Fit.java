package org.jmmlregistry.statistics;

import java.util.Optional;

/**
 * What a regression gives: the model, or the reason why sound input cannot support one, such as no events, collinearity,
 * separation or no convergence; with a model the reason is empty.
 */
public record Fit<M>(Optional<M> model, String reason) {

    public Fit {
        if (model.isPresent() != reason.isEmpty()) {
            throw new IllegalArgumentException("a fit has either a model or a reason");
        }
    }

    static <M> Fit<M> of(M model) {
        return new Fit<>(Optional.of(model), "");
    }

    static <M> Fit<M> none(String reason) {
        return new Fit<>(Optional.empty(), reason);
    }

    /** The model; an IllegalStateException with the reason if there is none. */
    public M orElseThrow() {
        return model.orElseThrow(() -> new IllegalStateException("no model: " + reason));
    }
}
