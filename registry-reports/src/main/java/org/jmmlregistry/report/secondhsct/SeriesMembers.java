package org.jmmlregistry.report.secondhsct;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.PublishedSeries;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Subject;

/** Whether children are the whole of a series, and what must be said of who belongs to it. */
record SeriesMembers(Answer answer, List<CaseFile> children) {

    /** What a paper printed of them, if they are all of its series in the data. */
    Optional<PublishedSeries> published() {
        return series().flatMap(PublishedSeries::of);
    }

    /** The code of the series, if those with a second HSCT are all of its members in the data. */
    private Optional<String> series() {
        return children.stream()
                .limit(1)
                .flatMap(child -> child.patient().series().stream())
                .map(SeriesNumber::series)
                .filter(code ->
                        children.stream().allMatch(child -> child.patient().belongsTo(code)))
                .filter(code -> answer.data().subjects().stream()
                                .filter(child -> child.file().patient().belongsTo(code))
                                .count()
                        == children.size())
                .findFirst();
    }

    /** Who may be of the series and is not counted, by name; empty if there is nobody. */
    Optional<Message> notKnown() {
        List<String> unknown = series().stream()
                .flatMap(code -> answer.data().subjects().stream()
                        .filter(child -> !answer.counted().children().contains(child))
                        .map(Subject::file)
                        .filter(child -> child.patient().mayBelongTo(code)))
                .map(CaseFile::name)
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "Not counted, because it is not known whether they belong to the series: {names}.", unknown));
    }

    /** The numbers of a series that more than one of those counted have, each of which is one child's unless somebody knows better. */
    Optional<Message> countedTwice() {
        Map<String, Long> often = answer.counted().children().stream()
                .flatMap(child -> child.file().patient().series().stream())
                .collect(Collectors.groupingBy(
                        number -> number.toString().toUpperCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
        List<String> repeated = often.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "{n, plural, one {One number} other {# numbers}} of a series {n, plural, one {stands} other"
                                + " {stand}} for more than one of the cases counted, so that a child may count twice:"
                                + " {numbers}.",
                        repeated.size(),
                        repeated));
    }
}
