package org.jmmlregistry.study;

import org.jmmlregistry.outcome.Measure;

/** When in a course the clock of an endpoint starts. */
final class Starts {

    private Starts() {}

    static Stage of(Measure endpoint, int hsctSeq) {
        return switch (endpoint.origin()) {
            case DIAGNOSIS -> Stage.DIAGNOSIS;
            case HSCT -> Stage.dayOf(hsctSeq);
            // the failure of HSCT 1, a DLI or a withdrawal come on another day in each child
            case FIRST_HSCT, FIRST_FAILURE, FIRST_DLI, FIRST_DLI_TREATMENT, FIRST_WITHDRAWAL -> Stage.dayOf(1);
        };
    }
}
