package org.jmmlregistry.statistics;

import java.util.Optional;

/** What a penalised fit gives: a model, or the reason why there is none. */
public sealed interface FirthFit permits FirthModel, NotFitted {

    /** The model, if there is one. */
    Optional<FirthModel> penalised();
}
