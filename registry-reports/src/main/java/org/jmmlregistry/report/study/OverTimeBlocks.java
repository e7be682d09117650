package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.SurvivalCurve;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.HazardRatio;
import org.jmmlregistry.study.Specification;

/** An endpoint on each day by what has happened until then: two curves, the test of Mantel and Byar, and the hazard ratio. */
public final class OverTimeBlocks {

    private static final Message METHOD = Message.name("test", "Mantel-Byar test");

    private record Ratio(Message method, double ratio, Limits limits, double p) {}

    private final Specification asked;
    private final EndpointAnswer.OverTime answer;
    private final Endpoint endpoint;
    private final double level;
    private final String key;
    private final List<Block> blocks = new ArrayList<>();

    public OverTimeBlocks(Answer all, EndpointAnswer.OverTime answer) {
        this.asked = all.asked();
        this.answer = answer;
        this.endpoint = answer.endpoint();
        this.level = asked.level().doubleValue();
        this.key = Curves.key(endpoint, asked.hsctSeq());
    }

    public List<Block> blocks() {
        blocks.add(new Block.Heading(Block.Level.SECTION, endpoint.words()));
        blocks.add(new Block.Text(List.of(
                Message.of(
                        "{n, plural, one {# child} other {# children}}; to {switched} it happened while they were"
                                + " followed ({event}). Each counts as “not yet” until that day and as “happened” from it"
                                + " on, so that nobody is credited with the time of waiting.",
                        answer.n(),
                        answer.switched(),
                        asked.grouping().orElseThrow()),
                competing())));
        Reading reading = new Reading(asked, endpoint);
        blocks.add(new Curves(
                endpoint.words(),
                reading.axis(),
                List.of(line(Group.BEFORE, answer.before()), line(Group.AFTER, answer.after())),
                Optional.empty(),
                reading.times(),
                Curves.Manner.CHANGING));
        blocks.add(new Block.Heading(Block.Level.PART, Message.of("Do the hazards differ?")));
        blocks.add(test());
        ratio();
        int imputed = (int) answer.children().stream()
                .filter(child -> child.outcome().isImputed())
                .count();
        blocks.add(new Block.Note(Message.of(
                "First or last day imputed in {count} of {n, plural, one {# child} other {# children}}.",
                imputed,
                answer.n())));
        ComparedBlocks.outside(answer.outside()).ifPresent(blocks::add);
        return blocks;
    }

    private Message competing() {
        return endpoint.competing().isEmpty()
                ? Message.verbatim("")
                : Message.of(
                        "The curves show who is free of it where an event that competes ends the follow-up; they are"
                                + " no incidence.");
    }

    private Curves.Line line(Group group, SurvivalCurve curve) {
        return new Curves.Line(
                new Curves.Named(Optional.of(group.code()), group.words(), group.words()),
                endpoint,
                asked.hsctSeq(),
                level,
                curve.n() == 0 ? Optional.empty() : Optional.of(new Estimated.Survival(curve, Optional.empty())),
                0,
                List.of());
    }

    private Table test() {
        String name = ScriptFace.text(key + "Test");
        return Table.of(key + "Test", List.of(answer.hazards()))
                .words("test", Message.of("Test"), 221, each -> Cell.words(METHOD))
                .figures(
                        "p",
                        Message.of("P value"),
                        80,
                        each -> ComparedBlocks.p(each.test().pValue()))
                .figures(
                        "statistic",
                        Message.of("Chi-squared"),
                        70,
                        each -> ComparedBlocks.statistic(each.test().statistic()))
                .figures(
                        "degreesOfFreedom",
                        Message.of("Degrees of freedom"),
                        60,
                        each -> ComparedBlocks.degrees(each.test()))
                .figures("events", Message.of("Events"), 50, each -> Cell.count(each.events()))
                .script(ScriptFace.ofChildren(
                        "mantelByar", name, ScriptFace.text(METHOD.toString()), ScriptFace.stays(key)))
                .table();
    }

    private void ratio() {
        HazardRatio ratio = answer.hazards().ratio();
        if (ratio instanceof HazardRatio.ByCox cox) {
            Message method = Message.of("Cox regression");
            Limits limits = new Limits(
                    Estimate.of(cox.term().lower()), Estimate.of(cox.term().upper()));
            Table.Rows<Ratio> table = table(
                    new Ratio(method, cox.term().ratio(), limits, cox.term().pValue()));
            table.script(ScriptFace.ofChildren(
                    "hazardRatio",
                    ScriptFace.text(key + "Ratio"),
                    ScriptFace.text(method.toString()),
                    ScriptFace.stays(key)));
            blocks.add(table.table());
        } else if (ratio instanceof HazardRatio.ByFirth firth) {
            Message method = Message.of("Penalised likelihood (Firth)");
            blocks.add(table(new Ratio(
                            method,
                            firth.term().ratio(),
                            firth.term().limits(),
                            firth.term().pValue()))
                    .script(ScriptFace.ofChildren(
                            "penalisedRatio",
                            ScriptFace.text(key + "Ratio"),
                            ScriptFace.text(method.toString()),
                            ScriptFace.stays(key)))
                    .table());
            blocks.add(new Block.Note(firth.why()));
        } else if (ratio instanceof HazardRatio.NotEstimated none) {
            blocks.add(new Block.Note(Message.of("Hazard ratio: not estimated. {why}", none.why())));
        }
    }

    private Table.Rows<Ratio> table(Ratio ratio) {
        return Table.of(key + "Ratio", List.of(ratio))
                .words(
                        "method",
                        Message.of("Hazard of those to whom it has happened, against the others"),
                        241,
                        each -> Cell.words(each.method()))
                .figures(
                        "ratio", Message.of("Hazard ratio ({percent} % limits)", Cells.percent(level)), 160, this::cell)
                .figures(
                        "p",
                        Message.of("P value"),
                        80,
                        each -> Cell.number(Numbers.pValue(OptionalDouble.of(each.p())), each.p()));
    }

    private Cell cell(Ratio ratio) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("ratio", ratio.ratio());
        ratio.limits().lower().value().ifPresent(limit -> numbers.put(Cells.limit("lower", level), limit));
        ratio.limits().upper().value().ifPresent(limit -> numbers.put(Cells.limit("upper", level), limit));
        return Cell.figure(printed(ratio.ratio(), ratio.limits()), numbers);
    }

    /** {@code 2.6 (0.8–8.0)}. */
    public static Message printed(double ratio, Limits limits) {
        return Message.of(
                "{ratio} ({lower}–{upper})", Numbers.ratio(ratio), limit(limits.lower()), limit(limits.upper()));
    }

    private static Message limit(Estimate limit) {
        return limit.isDefined() ? Numbers.ratio(limit.orElseThrow()) : Message.of("without limit");
    }
}
