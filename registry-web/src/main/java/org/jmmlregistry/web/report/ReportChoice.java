package org.jmmlregistry.web.report;

import java.util.Optional;
import org.jmmlregistry.cohort.Population;
import org.jmmlregistry.language.Refused;
import org.jspecify.annotations.Nullable;

/** Among whom a report counts, as page and REST write it: the code of a series, or all. */
final class ReportChoice {

    static final String EVERYONE = "ALL";

    private static final String CODE = "[A-Za-z0-9_-]{1,40}";

    private ReportChoice() {}

    /** Everyone unless a series is named. */
    static Population population(@Nullable String series) {
        String code =
                Optional.ofNullable(series).filter(each -> !each.isBlank()).orElse(EVERYONE);
        if (!code.matches(CODE)) {
            throw Refused.malformed("\"series\" must be the code of a series, or ALL.");
        }
        return code.equals(EVERYONE) ? new Population.Everyone() : new Population.Series(code);
    }
}
