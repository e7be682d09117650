package org.jmmlregistry.report.interventions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.AnswerRows;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.Percents;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.TreatedChild;
import org.jmmlregistry.study.TreatedChild.Kind;

/** What was tried before a second HSCT: withdrawal of immunosuppression and DLI, who responded, GVHD, and the outcome after. */
public final class InterventionsReport {

    private static final List<Integer> READ_AT = List.of(12, 24);

    private record After(Kind kind, Message words, EndpointEstimate estimate) {
        Estimated.Survival survival() {
            return (Estimated.Survival) estimate.estimated().orElseThrow();
        }
    }

    private final Answer answer;
    private final double level;
    private final Map<Kind, List<TreatedChild>> treated = new LinkedHashMap<>();
    private final Report.Text text;

    private InterventionsReport(Answer answer) {
        this.answer = answer;
        this.level = answer.asked().level().doubleValue();
        for (Kind kind : Kind.values()) {
            List<TreatedChild> children = TreatedChild.of(answer, kind);
            if (!children.isEmpty()) {
                treated.put(kind, children);
            }
        }
        this.text = Report.titled(
                Imprints.of(
                        answer,
                        Message.of("Withdrawal of immunosuppression, and DLI"),
                        Message.of("JMML Registry · Withdrawal of immunosuppression, and DLI")),
                Message.of("The question"),
                title());
    }

    public static Report of(Answer answer) {
        return new InterventionsReport(answer).report();
    }

    private Message title() {
        return treated.isEmpty()
                ? undated(RelapseForm.IS_WITHDRAWN_FOR_EVENT, Kind.WITHDRAWAL)
                                        + undated(RelapseForm.DLI_GIVEN_FOR_EVENT, Kind.DLI)
                                == 0
                        ? Message.of("When a graft fails: nobody had immunosuppression withdrawn, or DLI, for it")
                        : Message.of("When a graft fails: nobody’s withdrawal of immunosuppression or DLI has its day")
                : Message.of("When a graft fails: what came after withdrawal of immunosuppression, and DLI");
    }

    private Report report() {
        text.paragraph(new Counts(answer).paragraph());
        Counts.alike(answer).ifPresent(text::note);
        story();
        List<AnswerRows.Row> rows = new ArrayList<>();
        treated.forEach((kind, children) -> rows(rows, kind, children));
        if (!rows.isEmpty()) {
            Message heading = Message.of("What happened");
            text.heading(heading)
                    .drawn(new AnswerRows(heading, rows))
                    .note(Message.of(
                            "Of those of whom it is known, when last seen. Bar: exact limits of {percent} %"
                                    + " (Clopper-Pearson). No percentage is printed of fewer than {n, plural, one {#"
                                    + " child} other {# children}}.",
                            Cells.percent(level), Percents.LEAST));
        }
        text.add(new Block.Caution(Message.of("What these data cannot say"), cannotSay()));
        treated.forEach((kind, children) ->
                text.page(TreatmentBlocks.title(kind)).addAll(new TreatmentBlocks(answer, kind, children).blocks()));
        survival();
        text.addAll(StudyReport.question(answer));
        text.note(Message.of("Abbreviations used: {abbreviations}.", abbreviations()));
        return text.from(basis());
    }

    private void story() {
        List<Message> said = new ArrayList<>();
        Optional.ofNullable(treated.get(Kind.WITHDRAWAL))
                .ifPresent(children -> said.add(Message.of(
                        "Immunosuppression was withdrawn for the disease in {n, plural, one {# child} other {#"
                                + " children}}.",
                        children.size())));
        Optional.ofNullable(treated.get(Kind.DLI))
                .ifPresent(children -> said.add(Message.of(
                        "DLI for the disease: {n, plural, one {# child} other {# children}}, {infusions, plural, one"
                                + " {# infusion} other {# infusions}}.",
                        children.size(),
                        children.stream()
                                .mapToInt(child -> child.infusions().size())
                                .sum())));
        int both = (int) treated.getOrDefault(Kind.DLI, List.of()).stream()
                .filter(child -> treated.getOrDefault(Kind.WITHDRAWAL, List.of()).stream()
                        .anyMatch(other -> other.subject().equals(child.subject())))
                .count();
        if (both > 0) {
            said.add(Message.of("{n, plural, one {# child} other {# children}} had both.", both));
        }
        int otherwise = (int) answer.counted().children().stream()
                .filter(child -> !child.file().answers().of(DliForm.FORM).isEmpty())
                .filter(child -> treated.getOrDefault(Kind.DLI, List.of()).stream()
                        .noneMatch(other -> other.subject().equals(child)))
                .count();
        if (otherwise > 0) {
            said.add(Message.of(
                    "Not counted: {n, plural, one {# child} other {# children}} with DLI for prophylaxis, infection or"
                            + " PTLD alone.",
                    otherwise));
        }
        undated(said);
        if (!said.isEmpty()) {
            text.paragraph(said);
        }
    }

    /** Of whom it is recorded with the failure that it was done, but not when. */
    private int undated(Item<Boolean> done, Kind kind) {
        return (int) answer.counted().children().stream()
                .filter(child ->
                        child.file().answers().of(RelapseForm.FORM).stream().anyMatch(event -> event.is(done, true)))
                .filter(child -> treated.getOrDefault(kind, List.of()).stream()
                        .noneMatch(other -> other.subject().equals(child)))
                .count();
    }

    private void undated(List<Message> said) {
        int withdrawn = undated(RelapseForm.IS_WITHDRAWN_FOR_EVENT, Kind.WITHDRAWAL);
        int infused = undated(RelapseForm.DLI_GIVEN_FOR_EVENT, Kind.DLI);
        if (withdrawn > 0) {
            said.add(Message.of(
                    "Not counted: {n, plural, one {# child} other {# children}} of whom a withdrawal for the failure is"
                            + " recorded without its day and effect.",
                    withdrawn));
        }
        if (infused > 0) {
            said.add(Message.of(
                    "Not counted: {n, plural, one {# child} other {# children}} of whom DLI for the failure is recorded"
                            + " without its day and effect.",
                    infused));
        }
    }

    private void rows(List<AnswerRows.Row> rows, Kind kind, List<TreatedChild> children) {
        Optional<Message> heading = Optional.of(TreatmentBlocks.title(kind));
        int before = rows.size();
        row(rows, heading, Message.of("Responded, of those evaluated."), children, TreatmentGroup.Fact.RESPONDED);
        if (kind == Kind.DLI) {
            for (TreatmentGroup dose : TreatmentGroup.doses(children)) {
                if (!dose.code().equals(TreatmentGroup.OPEN)) {
                    row(
                            rows,
                            rows.size() == before ? heading : Optional.empty(),
                            Message.of("Responded. {dose}.", dose.words()),
                            dose.children(),
                            TreatmentGroup.Fact.RESPONDED);
                }
            }
        }
        row(
                rows,
                rows.size() == before ? heading : Optional.empty(),
                Message.of("Acute GVHD II–IV after it."),
                children,
                TreatmentGroup.Fact.GVHD);
        row(
                rows,
                rows.size() == before ? heading : Optional.empty(),
                Message.of("Given a further HSCT."),
                children,
                TreatmentGroup.Fact.AGAIN);
        row(rows, Optional.empty(), Message.of("Alive."), children, TreatmentGroup.Fact.ALIVE);
    }

    private void row(
            List<AnswerRows.Row> rows,
            Optional<Message> heading,
            Message sentence,
            List<TreatedChild> children,
            TreatmentGroup.Fact fact) {
        Proportion share = TreatmentBlocks.share(children, fact, level);
        if (share.n() > 0) {
            rows.add(new Percents(false).row(heading, sentence, share));
        }
    }

    private List<Message> cannotSay() {
        List<Message> points = new ArrayList<>(new Counts(answer).cannotSay());
        if (treated.isEmpty()) {
            points.add(Message.of("Anything of these treatments: there is nobody of whom it could be told."));
            return points;
        }
        points.add(
                Message.of("Whether they helped: nobody was randomised, there is no group without, and a response can"
                        + " only be found in who lives long enough to be looked at."));
        if (treated.containsKey(Kind.DLI)) {
            points.add(Message.of("Whether a higher dose is better: the dose followed from donor, GVHD and how fast the"
                    + " disease came back."));
        }
        points.add(Message.of(
                "What other things did that were given at the same time, such as cytoreduction before DLI."));
        return points;
    }

    private void survival() {
        List<After> after = new ArrayList<>();
        treated.forEach((kind, children) -> {
            EndpointEstimate estimate = EndpointEstimate.over(
                    kind.response().survival(),
                    1,
                    children.stream()
                            .map(child -> new EndpointEstimate.Followed(
                                    child.subject().file().name(), child.survival(), false))
                            .toList(),
                    level);
            if (estimate.estimated().isPresent()) {
                after.add(new After(kind, Message.of("{start}", kind.response().origin()), estimate));
            }
        });
        if (after.isEmpty()) {
            return;
        }
        text.heading(Message.of("Survival after it")).add(survival(after));
        text.note(Message.of(
                "Kaplan-Meier, from the first treatment of each kind; whoever had both stands in both rows. A"
                        + " further HSCT does not censor. Exact limits (beta product) under 50 children, log-log"
                        + " from 50 on."));
    }

    private Table survival(List<After> after) {
        Table.Rows<After> table = Table.of("survivalAfter", after)
                .words("start", Message.of("Counted from"), 181, each -> Cell.words(each.words()))
                .figures(
                        "children",
                        Message.of("Children"),
                        60,
                        each -> Cell.count(each.survival().n()))
                .figures(
                        "died",
                        Message.of("Died"),
                        50,
                        each -> Cell.count(each.survival().events()));
        for (int months : READ_AT) {
            table.figures(
                    "m" + months,
                    Message.of("{n, plural, one {# month} other {# months}}, % (limits)", months),
                    95,
                    each -> at(each.survival(), Months.toDays(months)));
        }
        after.forEach(each -> table.script(ScriptFace.ofChildren(
                "survivalAfter",
                ScriptFace.text("survivalAfter"),
                ScriptFace.text(each.words().toString()),
                TreatmentGroup.key(each.kind()) + "Days",
                TreatmentGroup.key(each.kind()) + "Dead")));
        return table.table();
    }

    private Cell at(Estimated.Survival survival, double days) {
        Estimated.Reading reading = survival.readOn(days);
        return reading.value().isDefined()
                ? Cells.shareWithLimits(reading, survival.n(), level)
                : Cells.endOfFollowUp(survival);
    }

    private Message abbreviations() {
        List<Message> all = new ArrayList<>();
        if (treated.containsKey(Kind.DLI)) {
            all.add(Message.of("CD3, marker of T lymphocytes"));
        }
        all.add(Message.of("DLI, donor lymphocyte infusion"));
        all.add(Message.of("GVHD, graft-versus-host disease"));
        all.add(Message.of("HSCT, haematopoietic stem-cell transplantation"));
        all.add(Message.of("PTLD, post-transplant lymphoproliferative disorder"));
        return Listed.of(all, "; ");
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put(
                "children", new Basis.Figure.Count(answer.counted().children().size()));
        for (Kind kind : Kind.values()) {
            figures.put(
                    TreatmentGroup.key(kind),
                    new Basis.Figure.Count(treated.getOrDefault(kind, List.of()).size()));
        }
        return Imprints.basis("interventions", answer, figures, () -> TreatmentChildren.of(answer, treated));
    }
}
