package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Score of one organ in chronic GVHD. */
public enum OrganScore implements Coded {
    NONE("0", "Score 0", 0),
    ONE("1", "Score 1", 1),
    TWO("2", "Score 2", 2),
    THREE("3", "Score 3", 3),
    NE("NE", "Not evaluable", 0);

    private final String code;
    private final String label;
    private final int points;

    OrganScore(String code, String label, int points) {
        this.code = code;
        this.label = label;
        this.points = points;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String english() {
        return label;
    }

    /** The score as a number; 0 if it could not be evaluated. */
    int points() {
        return points;
    }
}
