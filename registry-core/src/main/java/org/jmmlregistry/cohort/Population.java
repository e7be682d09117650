package org.jmmlregistry.cohort;

import org.jmmlregistry.casefile.CaseFile;

/** Among whom a cohort is sought. */
public sealed interface Population {

    /** The members of a published or study series; a case whose membership is unknown is not counted. */
    record Series(String code) implements Population {
        @Override
        public boolean includes(CaseFile file) {
            return file.patient().belongsTo(code);
        }

        @Override
        public boolean mayInclude(CaseFile file) {
            return file.patient().mayBelongTo(code);
        }
    }

    /** Every case of the snapshot. */
    record Everyone() implements Population {
        @Override
        public boolean includes(CaseFile file) {
            return true;
        }

        @Override
        public boolean mayInclude(CaseFile file) {
            return false;
        }
    }

    boolean includes(CaseFile file);

    /** Whether it is unknown if the case belongs. */
    boolean mayInclude(CaseFile file);
}
