package org.jmmlregistry.study;

import org.jmmlregistry.language.Refused;

/** Which data a question is put to. */
public sealed interface DataChoice {

    /** Those of a snapshot, which never change. */
    record InSnapshot(long number) implements DataChoice {

        public InSnapshot {
            if (number < 1) {
                throw Refused.malformed("The number of a snapshot is 1 or more, not {number}.", number);
            }
        }

        @Override
        public String text() {
            return "snapshot " + number;
        }
    }

    /** Those of a snapshot, and how its figures moved since an earlier one. */
    record Compared(long number, long since) implements DataChoice {

        public Compared {
            if (since < 1 || since >= number) {
                throw Refused.malformed(
                        "A snapshot is compared with an earlier one, not {number} with {since}.", number, since);
            }
        }

        @Override
        public String text() {
            return "snapshot " + number + " since snapshot " + since;
        }
    }

    /** Those of now, which may be others tomorrow. */
    record AsOfNow() implements DataChoice {

        @Override
        public String text() {
            return "now";
        }
    }

    /** As it stands in the text of a specification. */
    String text();
}
