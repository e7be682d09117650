package org.jmmlregistry.web.study;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.study.Answer;

/** A question with its answer, the names of its files, and what the trail says of it. */
record AskedStudy(StudyKind kind, Answer answer, Report report) {

    private static final int SHORT = 12;

    static AskedStudy of(StudyKind kind, Answer answer) {
        return new AskedStudy(kind, answer, kind.of(answer));
    }

    String file() {
        return "%s-%s-%s"
                .formatted(
                        kind.text(),
                        answer.asked().hash().substring(0, SHORT),
                        answer.data().asOf());
    }

    String children() {
        return file() + "-children.csv";
    }

    Message noted(String face) {
        Optional<Long> snapshot = answer.data().frozen().map(FrozenData::snapshot);
        String as = kind == StudyKind.ANSWER ? face : kind.text() + ", " + face;
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
