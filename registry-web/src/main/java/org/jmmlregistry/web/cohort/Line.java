package org.jmmlregistry.web.cohort;

import java.util.List;

/**
 * One line of the builder as it stands in its controls, whether it makes sense or not.
 *
 * @param depth how many groups it stands in; 0 for the group of everything
 */
record Line(int depth, Kind kind, boolean not, Asking asking, Following following) {

    /** What a line is: a group with a word for how its lines hold together, or a single condition. */
    enum Kind {
        /** Lines that must all hold of a child. */
        ALL,
        /** Lines of which one must hold of a child. */
        ANY,
        /** Lines that must all hold of one entry. */
        ENTRY_ALL,
        ENTRY_ANY,
        /** Lines that must hold of the entry whose date comes after another one. */
        EVENT_ALL,
        EVENT_ANY,
        /** Lines that must hold of the entry from whose date the time runs. */
        START_ALL,
        START_ANY,
        ONE;

        boolean isGroup() {
            return this != ONE;
        }

        boolean isAny() {
            return this == ANY || this == ENTRY_ANY || this == EVENT_ANY || this == START_ANY;
        }

        /** Whether its lines are about one entry. */
        boolean isOfEntry() {
            return isGroup() && this != ALL && this != ANY;
        }

        boolean isOfEvent() {
            return this == EVENT_ALL || this == EVENT_ANY;
        }

        boolean isOfStart() {
            return this == START_ALL || this == START_ANY;
        }
    }

    /**
     * What a condition asks.
     *
     * @param item as somebody typed it, or its address
     * @param how the name of a comparison, perhaps with a reason behind it
     * @param hsct the number of the HSCT that the entry hangs off; blank for any
     */
    record Asking(String item, String how, List<String> values, String hsct) {

        static final Asking BLANK = new Asking("", "", List.of(), "");

        boolean isWithin() {
            return how.equals(WITHIN);
        }
    }

    /** After what, and within which time of it. */
    record Following(String time, String unit, String start, String hsct, boolean sameHsct) {

        static final Following NOTHING = new Following("", "", "", "", false);
    }

    /** How a date is compared with another one. */
    static final String WITHIN = "WITHIN";

    static Line group(int depth, Kind kind, boolean not) {
        return new Line(depth, kind, not, Asking.BLANK, Following.NOTHING);
    }

    static Line blank(int depth) {
        return group(depth, Kind.ONE, false);
    }

    static Line one(int depth, boolean not, Asking asking) {
        return new Line(depth, Kind.ONE, not, asking, Following.NOTHING);
    }
}
