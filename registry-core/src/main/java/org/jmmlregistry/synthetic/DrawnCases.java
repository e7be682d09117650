package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.jmmlregistry.dictionary.CaseAnswers;

/** Answers of synthetic cases that are in no registry. */
public final class DrawnCases {

    private static final LocalDate CLOSING = LocalDate.of(2020, 6, 30);

    private DrawnCases() {}

    public static List<CaseAnswers> of(long seed, int cases) {
        return new SyntheticCases(seed, CLOSING)
                .first(cases).stream()
                        .map(each -> CaseAnswers.of(each.entries()))
                        .toList();
    }
}
