package org.jmmlregistry.web.study;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Readers;

/** A question with its answer, the names of its files, and what the trail says of it. */
record AskedStudy(StudyKind kind, Answer answer, Report report) {

    private static final int SHORT = 12;

    static AskedStudy of(StudyKind kind, Answer answer) {
        return new AskedStudy(kind, answer, kind.of(answer));
    }

    private boolean isOutside() {
        return answer.asked().readers() == Readers.OUTSIDE;
    }

    /** The counts that it tells readers outside; none if it is for those inside. */
    List<CountedSet> outside() {
        return report.basis().flatMap(Basis::outside).orElse(List.of());
    }

    String file() {
        return "%s%s-%s-%s"
                .formatted(
                        kind.text(),
                        isOutside() ? "-outside" : "",
                        answer.asked().hash().substring(0, SHORT),
                        answer.data().asOf());
    }

    String children() {
        return file() + "-children.csv";
    }

    Message noted(String face) {
        Optional<Long> snapshot = answer.data().frozen().map(FrozenData::snapshot);
        String readers = isOutside() ? "for readers outside, " + face : face;
        String as = kind == StudyKind.ANSWER ? readers : kind.text() + ", " + readers;
        return Noted.study(answer.asked().hash(), as, snapshot);
    }

    /** How many changes were made since the snapshot was frozen that is asked; none of data that nobody froze. */
    long changesSince(List<SnapshotDetails.Line> snapshots) {
        Optional<FrozenData> frozen = answer.data().frozen();
        return snapshots.stream()
                .filter(line -> frozen.filter(line.data()::equals).isPresent())
                .mapToLong(SnapshotDetails.Line::changesSince)
                .sum();
    }
}
