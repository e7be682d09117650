package org.jmmlregistry.report.narrative;

import java.util.List;
import org.jmmlregistry.dictionary.Coded;

/** Several choices of a list in which "none" stands alone. */
final class Choices {

    private static final String NONE = "NONE";

    private Choices() {}

    static boolean isNone(List<? extends Coded> chosen) {
        return chosen.size() == 1 && chosen.get(0).code().equals(NONE);
    }
}
