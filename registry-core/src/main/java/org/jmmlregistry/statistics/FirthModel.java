package org.jmmlregistry.statistics;

import java.util.List;
import java.util.Optional;

/** A proportional hazards model fitted by penalised likelihood. */
public record FirthModel(int n, int events, double penalisedLogLikelihood, List<FirthTerm> terms) implements FirthFit {

    public FirthModel {
        terms = List.copyOf(terms);
    }

    @Override
    public Optional<FirthModel> penalised() {
        return Optional.of(this);
    }
}
