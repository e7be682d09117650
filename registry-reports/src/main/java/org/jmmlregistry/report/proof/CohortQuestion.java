package org.jmmlregistry.report.proof;

import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.cohort.Cohort;
import org.jmmlregistry.cohort.Population;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.snapshot.Snapshot;

/** What a report of the catalogue is asked: among whom, which kinds of case, and of which snapshot. */
public record CohortQuestion(Population population, CaseKinds kinds, long snapshot) {

    private static final String EVERYONE = "ALL";

    public static CohortQuestion of(Study study) {
        return new CohortQuestion(
                study.cohort().population(),
                study.cohort().kinds(),
                study.data().snapshot());
    }

    public String text() {
        String series = population instanceof Population.Series of ? of.code() : EVERYONE;
        return "series: %s\nkinds: %s\nsnapshot: %s\n".formatted(series, kinds, snapshot);
    }

    /** @throws Refused if it is none */
    static CohortQuestion read(String text) {
        Lines lines = Lines.read(text);
        String series = lines.required("series");
        try {
            return new CohortQuestion(
                    series.equals(EVERYONE) ? new Population.Everyone() : new Population.Series(series),
                    CaseKinds.valueOf(lines.required("kinds")),
                    lines.number("snapshot"));
        } catch (IllegalArgumentException unknown) {
            throw Refused.malformed(
                    "The specification of the document cannot be read: {why}.", String.valueOf(unknown.getMessage()));
        }
    }

    Study put(Snapshot to) {
        return new Study(to.data(), to.files(), Cohort.of(population, kinds));
    }
}
