package org.jmmlregistry.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.demonstration.FoundingCases;
import org.jmmlregistry.snapshot.FrozenData;

/** The demonstration's cases, read from the files that the import takes. */
public final class DemonstrationCases {
    public static final LocalDate CUT_OFF = FoundingCases.CUT_OFF;

    private DemonstrationCases() {}

    /** The thirteen cases of the founding cohort and the girl. */
    public static List<CaseFile> files() {
        return files(UnaryOperator.identity());
    }

    /** The same with lines of the import file changed. */
    public static List<CaseFile> files(UnaryOperator<String> change) {
        return FoundingCases.files(change);
    }

    public static CaseFile named(String name) {
        return files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The snapshot that holds them. */
    public static FrozenData data() {
        return new FrozenData(
                1,
                CUT_OFF,
                FoundingCases.FROZEN_AT,
                "data.manager",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }
}
