package org.jmmlregistry.web.report;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.Population;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Among whom a report counts, as page and REST write it: the code of a series, or all. */
final class ReportChoice {

    static final String EVERYONE = "ALL";

    private static final String CODE = "[A-Za-z0-9_-]{1,40}";

    private ReportChoice() {}

    /**
     * Everyone unless a series is named.
     *
     * @throws Refused if the name is no code, or that of a series of which the snapshot has no case
     */
    static Population population(@Nullable String series, Snapshot snapshot) {
        String code =
                Optional.ofNullable(series).filter(each -> !each.isBlank()).orElse(EVERYONE);
        if (!code.matches(CODE)) {
            throw Refused.malformed("\"series\" must be the code of a series, or ALL.");
        }
        if (code.equals(EVERYONE)) {
            return new Population.Everyone();
        }
        List<String> known = snapshot.series();
        if (!known.contains(code)) {
            throw known.isEmpty()
                    ? Refused.malformed("The snapshot has no case of the series “{series}”, nor of any other.", code)
                    : Refused.malformed(
                            "The snapshot has no case of the series “{series}”; it has those of {known}.", code, known);
        }
        return new Population.Series(code);
    }
}
