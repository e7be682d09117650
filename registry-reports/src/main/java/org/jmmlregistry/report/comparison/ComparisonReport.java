package org.jmmlregistry.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Beside;

/** Our estimates after a first HSCT beside those of published series, each at its own time and with its own definition, untested. */
public final class ComparisonReport {

    private final Answer answer;

    private ComparisonReport(Answer answer) {
        this.answer = answer;
    }

    public static Report of(Answer answer) {
        return new ComparisonReport(answer).report();
    }

    private Report report() {
        Report.Text text = Report.titled(
                Imprints.of(
                        answer,
                        Message.of("Comparison with published series"),
                        Message.of("JMML Registry · Comparison with published series")),
                Message.of("The question"),
                Message.of("What do published series report, and what do we see at the same times?"));
        text.paragraph(new Counts(answer).paragraph());
        if (answer.published().isEmpty()) {
            text.caution(
                    Message.of("Nothing stands beside"),
                    Message.of("No published estimate is held for this question. There are some of overall, event-free"
                            + " and leukaemia-free survival, relapse and death without relapse, 18 to 72 months"
                            + " after a first HSCT, from its day on."));
        } else {
            text.paragraph(Message.of(
                    "Diamond and shaded column: this registry with its limits. Dots: figures as printed in the source,"
                            + " filled with limits where it prints them, open where it does not. Nothing is moved to"
                            + " another time, and nothing is tested."));
        }
        text.addAll(new PublishedBlocks(answer).blocks());
        text.add(new Block.Caution(Message.of("What these data cannot say"), cannotSay()));
        text.addAll(StudyReport.question(answer));
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put(
                "children", new Basis.Figure.Count(answer.counted().children().size()));
        figures.put("published", new Basis.Figure.Count(answer.published().size()));
        return text.from(Imprints.basis("comparison", answer, figures));
    }

    private List<Message> cannotSay() {
        List<Message> points = new ArrayList<>();
        int n = answer.counted().children().size();
        points.addAll(new Counts(answer).cannotSay());
        points.add(Message.of(
                "Not whether anybody fares better here or there: other children, other years, other donors and"
                        + " other definitions stand behind each figure."));
        long bare = answer.published().stream()
                .filter(each -> each.published().limits().isEmpty())
                .count();
        if (bare > 0) {
            points.add(Message.of(
                    "Not how far the published figures could be off: {bare} of {all} are printed without limits.",
                    bare,
                    answer.published().size()));
        }
        long unread = answer.published().stream().filter(each -> !isRead(each)).count();
        if (n > 0 && unread > 0) {
            points.add(Message.of(
                    "Not what becomes of ours so late: at {unread} of {all} published times nobody of ours is followed"
                            + " any more.",
                    unread,
                    answer.published().size()));
        }
        return points;
    }

    private static boolean isRead(Beside beside) {
        return beside.ours().filter(reading -> reading.value().isDefined()).isPresent();
    }
}
