package org.jmmlregistry.cohort;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.snapshot.FrozenData;

/** A cohort in frozen data: the same snapshot and the same cohort give the same numbers. */
public record Study(FrozenData data, List<CaseFile> files, Cohort cohort) {

    public Study {
        files = List.copyOf(files);
    }

    /** Over the kinds of case that are counted where nobody says which, so that no real child stands among invented ones. */
    public static Study of(FrozenData data, List<CaseFile> files, Population population) {
        List<CaseFile> members = files.stream().filter(population::includes).toList();
        return new Study(data, files, Cohort.of(population, CaseKinds.unasked(members)));
    }

    /** The same among those with at least this many HSCTs. */
    public Study withHscts(int atLeast) {
        return new Study(data, files, cohort.withHscts(atLeast));
    }

    /**
     * Those with a second HSCT, group by group.
     *
     * @throws Refused if nobody in the study had one
     */
    public SecondHscts secondHscts() {
        return SecondHscts.of(withHscts(2).countedOrRefused());
    }

    /** What a paper printed about the population, if it is a published series. */
    public Optional<PublishedSeries> published() {
        return cohort.population() instanceof Population.Series series
                ? PublishedSeries.of(series.code())
                : Optional.empty();
    }

    /** The cases that are counted, in the order of the snapshot. */
    public List<CaseFile> counted() {
        return files.stream().filter(cohort::includes).toList();
    }

    /** @throws Refused if no case is counted, so that there is nothing to report */
    public List<CaseFile> countedOrRefused() {
        List<CaseFile> counted = counted();
        if (counted.isEmpty()) {
            throw Refused.notPossible("No case of the snapshot of {cutOff} fits: {cohort}", data.cutOff(), cohort);
        }
        return counted;
    }

    /** Those among whom the cohort is sought, in the order of the snapshot. */
    public List<CaseFile> members() {
        return files.stream().filter(cohort.population()::includes).toList();
    }

    /** How many of those among whom the cohort is sought have had no HSCT. */
    public int neverTransplanted() {
        return (int) members().stream().filter(file -> !file.isTransplanted()).count();
    }

    /** The names of cases that are not counted because it is unknown whether they belong. */
    public List<String> uncounted() {
        return files.stream()
                .filter(file -> cohort.population().mayInclude(file))
                .map(CaseFile::name)
                .toList();
    }

    /** The numbers of a series that more than one of those counted have, each of which is one child's unless somebody knows better. */
    public List<String> repeatedNumbers() {
        Map<String, Long> often = counted().stream()
                .flatMap(file -> file.patient().series().stream())
                .collect(Collectors.groupingBy(
                        number -> number.toString().toUpperCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
        return often.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many cases of each kind are counted. */
    public Composition composition() {
        return Composition.of(counted());
    }

    /** How many are not counted because they are of another kind than those that are. */
    public Composition ofOtherKinds() {
        return Composition.of(files.stream().filter(cohort::leavesOutForItsKind).toList());
    }

    /** An endpoint after the n-th HSCT of those counted whom it concerns. */
    public EndpointEstimate estimate(Endpoint endpoint, int hsctSeq) {
        return EndpointEstimate.over(
                endpoint,
                hsctSeq,
                counted().stream()
                        .map(Timeline::of)
                        .filter(course -> endpoint.concerns(hsctSeq, course))
                        .toList());
    }
}
