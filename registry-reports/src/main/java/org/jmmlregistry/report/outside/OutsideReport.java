package org.jmmlregistry.report.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.disclosure.Knowledge;
import org.jmmlregistry.disclosure.Telling;
import org.jmmlregistry.disclosure.Telling.Wish;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.CoarseCurve;
import org.jmmlregistry.report.study.Reading;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Specification;

/** The answer to a question for readers outside. */
public final class OutsideReport {

    private static final String COUNTED = "counted";
    private static final String ALL = "all who are counted";
    private static final List<Integer> HEADLINES = List.of(12, 24, 60);

    private final StudyKind kind;
    private final Answer answer;
    private final Specification asked;
    private final List<OutsideArm> arms;
    private final Optional<OutsideFlow> flow;
    private final Optional<OutsidePublished> published;
    private final Optional<OutsideBaseline> baseline;
    private final Telling telling;
    private final Report.Text text;

    private OutsideReport(StudyKind kind, Answer answer) {
        this.kind = kind;
        this.answer = answer;
        this.asked = answer.asked();
        boolean endpoints = kind == StudyKind.ANSWER || kind == StudyKind.OUTCOMES;
        this.arms = endpoints ? OutsideArm.of(answer) : List.of();
        this.flow = kind == StudyKind.FLOW ? Optional.of(new OutsideFlow(answer)) : Optional.empty();
        this.published = kind == StudyKind.COMPARISON ? Optional.of(new OutsidePublished(answer)) : Optional.empty();
        this.baseline = endpoints ? answer.baseline().map(OutsideBaseline::new) : Optional.empty();
        this.telling = Telling.of(wishes());
        this.text = Report.titled(OutsideImprint.of(kind, answer), Message.of("For readers outside"), title());
    }

    /** @throws Refused if those outside are not told this, in a sentence that says why */
    public static Report of(StudyKind kind, Answer answer) {
        OutsideRefusal.of(kind, answer).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        return new OutsideReport(kind, answer).report();
    }

    /** What matters most first: who had what, who is counted, what they were like, and then when. */
    private List<Wish> wishes() {
        Set<String> counted = answer.counted().children().stream()
                .map(child -> child.file().name())
                .collect(Collectors.toSet());
        List<Wish> wishes = new ArrayList<>();
        flow.ifPresent(each -> wishes.addAll(each.wishes()));
        arms.forEach(arm -> wishes.addAll(arm.counts()));
        published.ifPresent(each -> wishes.addAll(each.wishes()));
        wishes.add(new Wish(new CountedSet(ALL, counted), Optional.empty()));
        baseline.ifPresent(each -> wishes.addAll(each.wishes()));
        arms.forEach(arm -> wishes.addAll(arm.readings(OutsideArm.YEARLY)));
        arms.forEach(arm -> wishes.addAll(arm.readings(OutsideArm.YEARLY.negate())));
        arms.forEach(arm -> wishes.addAll(arm.atRisk(OutsideArm.YEARLY)));
        return wishes;
    }

    private Message title() {
        return switch (kind) {
            case OUTCOMES -> Message.of("How children with JMML fare after HSCT\u00a0{number}", asked.hsctSeq());
            case FLOW -> Message.of("From registration to outcome");
            case COMPARISON -> Message.of("What do published series report, and what do we see at the same times?");
            default -> StudyReport.title(asked);
        };
    }

    private Report report() {
        text.paragraph(List.of(
                Message.of(
                        "{n, plural, one {# child is} other {# children are}} counted.",
                        answer.counted().children().size()),
                Message.of("{population}.", StudyReport.population(asked)),
                Message.of("Data: {data}.", answer.data())));
        text.add(new Block.Caution(Message.of("What readers outside are told"), whatIsTold()));
        flow.ifPresent(each -> text.heading(title()).add(each.table(telling)).note(Withheld.WHY));
        if (!arms.isEmpty()) {
            text.chapter(Message.of("What happened")).add(outcomes()).note(Withheld.WHY);
        }
        published.ifPresent(each -> {
            text.addAll(each.blocks(telling));
            if (!each.arms().isEmpty()) {
                text.note(Withheld.WHY);
            }
        });
        baseline.ifPresent(each -> text.addAll(each.blocks(telling)));
        arms.stream()
                .collect(Collectors.groupingBy(OutsideArm::endpoint, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::endpoint);
        text.chapter(Message.of("Definitions")).add(definitions()).addAll(StudyReport.text(answer, Block.Level.PART));
        return text.from(basis());
    }

    private List<Message> whatIsTold() {
        List<Message> points = new ArrayList<>();
        points.add(Message.of(
                "No count of 1 to {most} children, and no count from which such a one could be worked out, here or together with an earlier report for readers outside.",
                Knowledge.LEAST - 1));
        List<Integer> steps = Stream.concat(arms.stream(), published.stream().flatMap(each -> each.arms().stream()))
                .flatMap(arm -> arm.step(telling).stream())
                .distinct()
                .sorted()
                .toList();
        if (!steps.isEmpty()) {
            points.add(Message.of(
                    "Estimates in steps of {steps} percent, so wide that five children of the group lie in each, with limits of {level} % rounded outwards; not day by day.",
                    steps.stream().map(String::valueOf).toList(),
                    asked.level().movePointRight(2).stripTrailingZeros().toPlainString()));
        }
        List<Message> left = leftOut();
        if (!left.isEmpty()) {
            points.add(Message.of("Not told to readers outside: {what}.", Message.oneAfterAnother(left)));
        }
        points.add(Message.of(
                "It may be handed out once each page says that it is approved; until then it is for those inside."));
        return points;
    }

    /** What was asked and stands in no report for readers outside. */
    private List<Message> leftOut() {
        if (kind == StudyKind.FLOW || kind == StudyKind.COMPARISON) {
            return List.of();
        }
        Set<Endpoint> told = arms.stream().map(OutsideArm::endpoint).collect(Collectors.toSet());
        Set<Message> left = new LinkedHashSet<>();
        asked.measures().stream()
                .filter(each -> !(each instanceof Endpoint endpoint && told.contains(endpoint)))
                .map(Measure::words)
                .forEach(left::add);
        if (asked.grouping().isPresent()) {
            left.add(Message.of("tests between groups"));
        }
        return List.copyOf(left);
    }

    private Table outcomes() {
        boolean grouped = asked.grouping().isPresent();
        Table.Rows<OutsideArm> table = Table.of("outcomes", arms)
                .look(Table.Look.LISTING)
                .words("outcome", Message.of("Outcome"), 150, arm -> Cell.words(name(arm, grouped)))
                .figures("children", Message.of("Children"), 55, arm -> arm.children(telling))
                .figures("evaluable", Message.of("Evaluable"), 55, arm -> arm.evaluable(telling))
                .figures("had", Message.of("Had it so far"), 55, arm -> arm.had(telling));
        HEADLINES.stream()
                .filter(months -> months <= asked.horizonMonths())
                .forEach(months -> table.figures(
                        "m" + months,
                        Message.of("{n, plural, one {# month} other {# months}}", months),
                        75,
                        arm -> arm.read(months, telling)));
        return table.table();
    }

    private static Message name(OutsideArm arm, boolean grouped) {
        return grouped
                ? Message.of("{endpoint}: {group}", arm.endpoint(), arm.group())
                : arm.endpoint().words();
    }

    /** Its curve with the readings beneath; of more groups than can be told apart none is drawn. */
    private void endpoint(Endpoint endpoint, List<OutsideArm> groups) {
        List<OutsideArm> read =
                groups.stream().filter(arm -> !arm.points(telling).isEmpty()).toList();
        if (read.isEmpty() || groups.size() > Curves.MOST_DRAWN) {
            return;
        }
        text.chapter(endpoint.words())
                .drawn(new CoarseCurve(
                        endpoint.words(),
                        Message.of("Months after {start}", new Reading(asked, endpoint).start()),
                        endpoint.isSurvival() ? 100 : 0,
                        asked.horizonMonths(),
                        read.stream()
                                .map(arm -> new CoarseCurve.Line(arm.group().words(), arm.points(telling)))
                                .toList()))
                .note(Message.of("Read at the circles; the lines between them only lead the eye."))
                .add(readings(endpoint, groups));
    }

    private Table readings(Endpoint endpoint, List<OutsideArm> groups) {
        List<Integer> times = groups.get(0).months().stream()
                .filter(time -> groups.stream().anyMatch(arm -> arm.isRead(time, telling)))
                .toList();
        Table.Rows<Integer> table = Table.of(Curves.key(endpoint, asked.hsctSeq()), times)
                .look(Table.Look.LISTING)
                .words(
                        "time",
                        Message.of("Time"),
                        60,
                        time -> Cell.words(Message.of("{n, plural, one {# month} other {# months}}", time)));
        for (int each = 0; each < groups.size(); each++) {
            OutsideArm arm = groups.get(each);
            table.figures("in" + (each + 1), arm.group().words(), 80, time -> arm.read(time, telling));
        }
        return table.table();
    }

    private Table definitions() {
        return Table.of("definitions", asked.measures())
                .look(Table.Look.LISTING)
                .words(
                        "term",
                        Message.of("Term"),
                        104,
                        each -> Cell.words(Message.of("{endpoint}, version {number}", each, each.version())))
                .words(
                        "meaning",
                        Message.of("Meaning here"),
                        377,
                        each -> Cell.words(Message.of(
                                "{definition} Not evaluable: {reason}.", each.definition(), each.notEvaluable())))
                .table();
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        if (telling.tells(ALL)) {
            figures.put(
                    COUNTED, new Basis.Figure.Count(answer.counted().children().size()));
        }
        return new Basis(
                kind.text(),
                new Basis.Source(
                        answer.data().frozen(),
                        answer.data().asOf(),
                        StudyReport.population(asked),
                        asked.level().doubleValue(),
                        new Basis.Cited(asked.text(), asked.hash())),
                answer.counted().composition(),
                figures,
                OutsideReport::noRows,
                Optional.of(telling.sets()));
    }

    private static Basis.ChildRows noRows() {
        throw Refused.notPossible(
                "Rows of children, and a script that reads them, are not given to readers outside: each row is one child.");
    }
}
