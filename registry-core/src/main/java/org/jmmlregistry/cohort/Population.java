package org.jmmlregistry.cohort;

import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.outcome.SecondHsct;

/** Who is counted, as a rule and in words. */
public sealed interface Population {

    /** The members of a published or study series; a case whose membership is unknown is not counted. */
    record Series(String code) implements Population {
        @Override
        public boolean includes(CaseFile file) {
            return file.patient().belongsTo(code);
        }

        @Override
        public String inWords() {
            return "Members of the series " + code + " with a second HSCT. Cases whose membership is unknown are not "
                    + "counted.";
        }
    }

    /** Every case of the snapshot. */
    record Everyone() implements Population {
        @Override
        public boolean includes(CaseFile file) {
            return true;
        }

        @Override
        public String inWords() {
            return "All cases of the registry with a second HSCT.";
        }
    }

    boolean includes(CaseFile file);

    String inWords();

    /** The cases with a second HSCT that are counted, in the order given. */
    default List<CaseFile> withSecondHsct(List<CaseFile> files) {
        return files.stream()
                .filter(this::includes)
                .filter(file -> SecondHsct.of(file).isPresent())
                .toList();
    }
}
