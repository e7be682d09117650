package org.jmmlregistry.report.outside;

import java.util.List;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.study.Answer;

/** What each page of a report for readers outside says of it; how many of each kind of case there are is not said. */
final class OutsideImprint {

    private OutsideImprint() {}

    static Report.Imprint of(StudyKind kind, Answer answer) {
        return new Report.Imprint(
                Message.of("{report}, for readers outside", kind),
                Message.of("JMML Registry · {report} · For readers outside", kind),
                banner(answer.counted().composition()),
                Message.of(
                        "{data} · Question {hash}… · JMML Registry {version} · For readers outside: small numbers withheld",
                        answer.data(),
                        Software.shortened(answer.asked().hash()),
                        Software.version()),
                answer.data().asOf());
    }

    private static Message banner(Composition cases) {
        List<DataLabel> kinds = cases.kinds();
        if (kinds.equals(List.of(DataLabel.REAL))) {
            return Message.of("Patient data for readers outside: small numbers are withheld");
        }
        return kinds.size() == 1
                ? Banner.ofCase(kinds.get(0))
                : Message.of(
                        "MIXED DATA: {kinds}; how many of each is not told",
                        Message.oneAfterAnother(
                                kinds.stream().map(OutsideImprint::several).toList()));
    }

    private static Message several(DataLabel kind) {
        return switch (kind) {
            case REAL -> Message.of("real patients");
            case SYNTHETIC -> Message.of("synthetic cases");
            case ILLUSTRATIVE -> Message.of("illustrative reconstructions");
            case LITERATURE -> Message.of("cases from the literature");
        };
    }
}
