package org.jmmlregistry.statistics;

import java.util.Optional;

/** What a subdistribution regression gives: a model, or the reason why there is none. */
public sealed interface FineGrayFit permits FineGrayModel, NotFitted {

    /** The model, if there is one. */
    Optional<FineGrayModel> subdistribution();
}
