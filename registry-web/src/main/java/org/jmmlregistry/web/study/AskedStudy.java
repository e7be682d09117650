package org.jmmlregistry.web.study;

import java.util.Optional;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.study.Answer;

/** A question with its answer, the names of its files, and what the trail says of it. */
record AskedStudy(Answer answer, Report report) {

    private static final int SHORT = 12;

    static AskedStudy of(Answer answer) {
        return new AskedStudy(answer, StudyReport.of(answer));
    }

    String file() {
        return "study-%s-%s"
                .formatted(
                        answer.asked().hash().substring(0, SHORT), answer.data().asOf());
    }

    String children() {
        return file() + "-children.csv";
    }

    Message noted(String face) {
        Optional<Long> snapshot = answer.data().frozen().map(FrozenData::snapshot);
        return Noted.study(answer.asked().hash(), face, snapshot);
    }
}
