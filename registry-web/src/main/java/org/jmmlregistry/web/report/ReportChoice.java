package org.jmmlregistry.web.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.cohort.Cohort;
import org.jmmlregistry.cohort.Population;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Among whom a report counts, as page and REST write it: the code of a series or all, and which kinds of case. */
final class ReportChoice {

    static final String EVERYONE = "ALL";

    private static final String CODE = "[A-Za-z0-9_-]{1,40}";

    private ReportChoice() {}

    /**
     * The cases of the snapshot that are asked for. Where no kind is named, real, published and invented ones are not pooled.
     *
     * @throws Refused if there is no such series or kind
     */
    static Study study(@Nullable String series, @Nullable String kind, Snapshot snapshot) {
        Population population = population(series, snapshot);
        return kinds(kind)
                .map(kinds -> new Study(snapshot.data(), snapshot.files(), Cohort.of(population, kinds)))
                .orElseGet(() -> Study.of(snapshot.data(), snapshot.files(), population));
    }

    /**
     * The kinds of this name; empty if none is named.
     *
     * @throws Refused if there is none of that name
     */
    static Optional<CaseKinds> kinds(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return Optional.empty();
        }
        List<CaseKinds> known = Arrays.asList(CaseKinds.values());
        Optional<CaseKinds> found =
                known.stream().filter(each -> each.name().equals(kind)).findFirst();
        if (found.isEmpty()) {
            throw Refused.malformed(
                    "There is no kind of case “{kind}”; there are {known}.",
                    kind,
                    known.stream().map(CaseKinds::name).toList());
        }
        return found;
    }

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
