package org.jmmlregistry.cohort;

import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.DataLabel;

/**
 * Which kinds of case are counted together. Real children, published ones and invented ones are pooled only where somebody
 * asks for it.
 */
public enum CaseKinds implements Worded {
    REAL("Real patients only", DataLabel.REAL),
    LITERATURE("Cases from the literature only", DataLabel.LITERATURE),
    INVENTED("Invented cases only (synthetic and illustrative)", DataLabel.SYNTHETIC, DataLabel.ILLUSTRATIVE),
    SYNTHETIC("Synthetic cases only", DataLabel.SYNTHETIC),
    ILLUSTRATIVE("Illustrative reconstructions only", DataLabel.ILLUSTRATIVE),
    ALL("Every kind of case together", DataLabel.values());

    /** What is never pooled unasked, in the order in which it is looked for. */
    private static final List<CaseKinds> APART = List.of(REAL, LITERATURE, INVENTED);

    private final String label;
    private final List<DataLabel> kinds;

    CaseKinds(String label, DataLabel... kinds) {
        this.label = label;
        this.kinds = List.of(kinds);
    }

    /** What is counted if nobody says which: real children if there is one, else published ones, else invented ones. */
    public static CaseKinds unasked(List<CaseFile> among) {
        return APART.stream()
                .filter(each -> among.stream().anyMatch(each::include))
                .findFirst()
                .orElse(REAL);
    }

    public boolean include(CaseFile file) {
        return kinds.contains(file.patient().label());
    }

    @Override
    public Message words() {
        return Message.name("kinds of case", label);
    }
}
