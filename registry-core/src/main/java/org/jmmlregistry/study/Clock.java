package org.jmmlregistry.study;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.outcome.Months;

/** From when groups are compared. */
public sealed interface Clock extends Worded {

    /** From the day on which the endpoint begins. */
    record FromStart() implements Clock {

        @Override
        public String text() {
            return "start";
        }

        @Override
        public Message words() {
            return Message.of("from the start");
        }
    }

    /** From so many months later, among the children who are still followed then, by what has happened until then. */
    record FromLandmark(int months) implements Clock {

        private static final int LAST = 240;

        /** @throws Refused if that is no time in which a course is followed */
        public FromLandmark {
            if (months < 1 || months > LAST) {
                throw Refused.malformed("A landmark is 1 to {last} months after the start.", LAST);
            }
        }

        /** In whole days. */
        public int days() {
            return Math.toIntExact(Math.round(Months.toDays(months)));
        }

        @Override
        public String text() {
            return "landmark " + months + " months";
        }

        @Override
        public Message words() {
            return Message.of("from a landmark {n, plural, one {# month} other {# months}} after the start", months);
        }
    }

    /** On each day, by what has happened until then; a child changes its group on the day on which it happens. */
    record EachDay() implements Clock {

        @Override
        public String text() {
            return "each day";
        }

        @Override
        public Message words() {
            return Message.of("on each day, by what has happened until then");
        }
    }

    /** As it stands in the text of a specification. */
    String text();
}
