package org.jmmlregistry.study;

/** Whether groups may be compared from the day on which a clock starts. */
enum Formation {
    /** Each child belongs to its group when the clock starts. */
    KNOWN_AT_START,
    /** The same, but the groups differ in how long their children had to live before. */
    SURVIVED_TO_START,
    /** A child joins its group later and had to live until then. */
    AFTER_START;

    static Formation of(Stage groups, Stage start) {
        if (groups.compareTo(start) > 0) {
            return AFTER_START;
        }
        return groups.isBeyondFirstHsct() ? SURVIVED_TO_START : KNOWN_AT_START;
    }
}
