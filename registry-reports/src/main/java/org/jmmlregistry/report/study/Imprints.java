package org.jmmlregistry.report.study;

import java.util.Map;
import java.util.function.Supplier;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Specification;

/** What every report on an answer says of itself on each page and to programs: data, question, kinds of case and software. */
public final class Imprints {

    private Imprints() {}

    public static Report.Imprint of(Answer answer, Message name, Message runningHead) {
        Composition composition = answer.counted().composition();
        return new Report.Imprint(
                name,
                runningHead,
                composition.isEmpty() ? Banner.NOBODY : Banner.of(composition),
                new PageFoot(answer).footer(),
                answer.data().asOf());
    }

    /** @param name of the kind of report, for programs */
    public static Basis basis(String name, Answer answer, Map<String, Basis.Figure> figures) {
        return basis(name, answer, figures, () -> StudyChildren.of(answer));
    }

    /** @param children one row for each child, from which the script computes everything again */
    public static Basis basis(
            String name, Answer answer, Map<String, Basis.Figure> figures, Supplier<Basis.ChildRows> children) {
        Specification asked = answer.asked();
        return new Basis(
                name,
                new Basis.Source(
                        answer.data().frozen(),
                        answer.data().asOf(),
                        StudyReport.population(asked),
                        asked.level().doubleValue(),
                        new Basis.Cited(asked.text(), asked.hash())),
                answer.counted().composition(),
                figures,
                children);
    }
}
