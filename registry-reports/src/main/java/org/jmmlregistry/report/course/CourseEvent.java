package org.jmmlregistry.report.course;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;

/**
 * Something that happened to the child on a day.
 *
 * @param when the date as far as it is known
 * @param what the event in a few words
 * @param detail what else is known of it
 */
public record CourseEvent(ClinicalDate when, Kind kind, Message what, Optional<Message> detail) {

    /** The day taken for analysis, if only the month or the year is known. */
    public LocalDate date() {
        return when.imputed();
    }

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
