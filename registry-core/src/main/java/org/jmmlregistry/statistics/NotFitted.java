package org.jmmlregistry.statistics;

import java.util.Optional;

/** A regression that sound input cannot support, with the reason: no events, collinearity, separation, no convergence. */
public record NotFitted(String reason) implements CoxFit, FineGrayFit, FirthFit {

    @Override
    public Optional<CoxModel> model() {
        return Optional.empty();
    }

    @Override
    public Optional<FineGrayModel> subdistribution() {
        return Optional.empty();
    }

    @Override
    public Optional<FirthModel> penalised() {
        return Optional.empty();
    }
}
