package org.jmmlregistry.cohort;

/** A figure as a paper printed it beside the same figure computed from the data. */
public record ReproducedFigure(String statement, String published, String computed) {

    public boolean agrees() {
        return published.equals(computed);
    }
}
