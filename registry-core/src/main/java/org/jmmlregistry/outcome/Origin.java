package org.jmmlregistry.outcome;

import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.transplant.Transplant;

/** The day from which an endpoint counts. */
public enum Origin implements Worded {
    HSCT("day 0 of the HSCT under study") {
        @Override
        public Optional<ClinicalDate> day(int hsctSeq, CaseFile file) {
            return file.transplant(hsctSeq).map(Transplant::recorded);
        }
    };

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** Empty if the child has no such day. */
    public abstract Optional<ClinicalDate> day(int hsctSeq, CaseFile file);

    @Override
    public Message words() {
        return Message.name("origin", label);
    }
}
