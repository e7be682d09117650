package org.jmmlregistry.cohort;

/** No case of the snapshot belongs to the population, so that there is nothing to report. */
public final class EmptyCohort extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmptyCohort(String message) {
        super(message);
    }
}
