package org.jmmlregistry.report.course;

import java.time.LocalDate;

/**
 * Something that happened to the child on a day.
 *
 * @param date the day taken for analysis, if only the month or the year is known
 * @param written the date as far as it is known
 * @param what the event in a few words
 * @param detail what else is known of it; may be empty
 */
public record CourseEvent(LocalDate date, String written, Kind kind, String what, String detail) {

    /** What kind of event it is; the main ones stand on the timeline. */
    public enum Kind {
        DIAGNOSIS(true),
        THERAPY(true),
        TRANSPLANT(true),
        RECOVERY(false),
        CHIMERISM(false),
        IMMUNOSUPPRESSION(true),
        FAILURE(true),
        LYMPHOCYTES(true),
        RESPONSE(false),
        GVHD(true),
        VISIT(false),
        LAST_CONTACT(true),
        DEATH(true);

        private final boolean main;

        Kind(boolean main) {
            this.main = main;
        }

        public boolean isMain() {
            return main;
        }
    }
}
