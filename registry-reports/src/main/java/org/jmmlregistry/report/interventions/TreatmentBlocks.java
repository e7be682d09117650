package org.jmmlregistry.report.interventions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.EndpointShare;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.study.Percents;
import org.jmmlregistry.report.study.Reading;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.Subject;
import org.jmmlregistry.study.TreatedChild;
import org.jmmlregistry.study.TreatedChild.Kind;

/** A withdrawal of immunosuppression, or DLI, for a graft that fails: who responded, by what was known before, and what came after. */
final class TreatmentBlocks {

    private static final Cell NOBODY = new Cell.Undefined(Message.of("nobody could be evaluated"));

    /** Several infusions or more, in R and in words. */
    private record Times(Message words, List<TreatedChild> children, String inR) {}

    private record Lacking(Message why, List<String> names) {}

    private final Answer answer;
    private final Kind kind;
    private final List<TreatedChild> children;
    private final double level;
    private final String key;
    private final List<Block> blocks = new ArrayList<>();

    TreatmentBlocks(Answer answer, Kind kind, List<TreatedChild> children) {
        this.answer = answer;
        this.kind = kind;
        this.children = children;
        this.level = answer.asked().level().doubleValue();
        this.key = TreatmentGroup.key(kind);
    }

    static Message title(Kind kind) {
        return kind == Kind.DLI
                ? Message.of("Donor lymphocyte infusion (DLI)")
                : Message.of("Withdrawal of immunosuppression");
    }

    static Proportion share(List<TreatedChild> among, TreatmentGroup.Fact fact, double level) {
        List<Boolean> known =
                among.stream().flatMap(child -> fact.of(child).stream()).toList();
        return Proportion.clopperPearson((int) known.stream().filter(is -> is).count(), known.size(), level);
    }

    List<Block> blocks() {
        blocks.add(new Block.Text(List.of(
                kind == Kind.DLI
                        ? Message.of("Counted are children with a DLI that was given neither for"
                                + " prophylaxis nor for infection or PTLD, each once, by its"
                                + " first: its dose, its indication and the chimerism found before"
                                + " it. A response is that to any DLI under the same HSCT.")
                        : Message.of("Counted are children whose immunosuppression was withdrawn for mixed"
                                + " chimerism, relapse or autologous recovery, or for a reason"
                                + " that is not recorded; each once, by the first withdrawal that"
                                + " treats the disease."))));
        blocks.add(groups());
        blocks.add(new Block.Note(Message.of(
                "Limits: exact (Clopper-Pearson), of those evaluated. GVHD: acute, grade II–IV, after the treatment."
                        + " Groups of one table are not compared by a test: what was given, and how much, followed from"
                        + " how the child was.")));
        if (kind == Kind.DLI) {
            infusions();
        }
        notEvaluable();
        time();
        return blocks;
    }

    private Table groups() {
        List<TreatmentGroup> groups = TreatmentGroup.of(kind, children);
        Table.Rows<TreatmentGroup> table = Table.of(key + "Groups", groups)
                .words("group", Message.of("Group"), 125, each -> Cell.words(each.words()))
                .figures(
                        "children",
                        Message.of("Children"),
                        48,
                        each -> Cell.count(each.children().size()))
                .figures("responded", Message.of("Responded"), 58, each -> counted(each, TreatmentGroup.Fact.RESPONDED))
                .figures(
                        "limits",
                        Message.of("Limits ({percent} %)", Cells.percent(level)),
                        58,
                        each -> limits(each, TreatmentGroup.Fact.RESPONDED))
                .figures(
                        "notEvaluable",
                        Message.of("Not evaluable"),
                        56,
                        each -> Cell.count(each.children().size()
                                - share(each.children(), TreatmentGroup.Fact.RESPONDED, level)
                                        .n()))
                .figures("gvhd", Message.of("GVHD after"), 52, each -> counted(each, TreatmentGroup.Fact.GVHD))
                .figures("again", Message.of("Next HSCT"), 52, each -> counted(each, TreatmentGroup.Fact.AGAIN))
                .figures(
                        "alive",
                        Message.of("Alive when last seen"),
                        56,
                        each -> counted(each, TreatmentGroup.Fact.ALIVE));
        groups.forEach(each -> table.script(ScriptFace.ofChildren(
                "treated",
                ScriptFace.text(key + "Groups"),
                ScriptFace.text(each.words().toString()),
                each.inR(),
                key + "Responded",
                key + "Gvhd",
                key + "Again",
                key + "Alive")));
        return table.table();
    }

    private Cell counted(TreatmentGroup group, TreatmentGroup.Fact fact) {
        Proportion share = share(group.children(), fact, level);
        return share.n() == 0 ? NOBODY : Cells.counted(share);
    }

    private Cell limits(TreatmentGroup group, TreatmentGroup.Fact fact) {
        Proportion share = share(group.children(), fact, level);
        return share.n() == 0 ? NOBODY : Cells.limits(share, level);
    }

    private void infusions() {
        int all = children.stream().mapToInt(child -> child.infusions().size()).sum();
        int courses = children.stream().mapToInt(TreatedChild::courses).sum();
        blocks.add(new Block.Heading(Block.Level.PART, Message.of("How often lymphocytes were given")));
        blocks.add(new Block.Text(List.of(Message.of(
                "{n, plural, one {# child} other {# children}} had {infusions, plural, one {# infusion} other {#"
                        + " infusions}} in {courses, plural, one {# course} other {# courses}}; what is given after one"
                        + " HSCT is one course.",
                children.size(),
                all,
                courses))));
        blocks.add(infused(times()));
        blocks.add(new Block.Note(
                Message.of("Who responds early is given no more, and who dies early can be given no more, so that"
                        + " the number of infusions says nothing of what they achieve.")));
    }

    private List<Times> times() {
        List<Times> times = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            int least = number;
            boolean more = number == 4;
            List<TreatedChild> those = children.stream()
                    .filter(child -> more
                            ? child.infusions().size() >= least
                            : child.infusions().size() == least)
                    .toList();
            if (!those.isEmpty()) {
                times.add(new Times(
                        more ? Message.of("4 or more") : Message.of("{n}", number),
                        those,
                        key + "Infusions" + (more ? " >= 4" : " == " + number)));
            }
        }
        return times;
    }

    private Table infused(List<Times> times) {
        Table.Rows<Times> table = Table.of(key + "Times", times)
                .words("infusions", Message.of("Infusions a child"), 160, each -> Cell.words(each.words()))
                .figures(
                        "children",
                        Message.of("Children"),
                        80,
                        each -> Cell.count(each.children().size()))
                .figures(
                        "given",
                        Message.of("Infusions"),
                        80,
                        each -> Cell.count(each.children().stream()
                                .mapToInt(child -> child.infusions().size())
                                .sum()))
                .figures("responded", Message.of("Responded"), 100, each -> {
                    Proportion share = share(each.children(), TreatmentGroup.Fact.RESPONDED, level);
                    return share.n() == 0 ? NOBODY : Cells.counted(share);
                });
        times.forEach(each -> table.script(ScriptFace.ofChildren(
                "infused",
                ScriptFace.text(key + "Times"),
                ScriptFace.text(each.words().toString()),
                each.inR(),
                key + "Infusions",
                key + "Responded")));
        return table.table();
    }

    private void notEvaluable() {
        Map<Message, List<String>> byReason = new LinkedHashMap<>();
        EndpointShare share = EndpointShare.over(
                kind.response(),
                1,
                children.stream().map(child -> child.subject().timeline()).toList(),
                level);
        for (EndpointEstimate.Followed child : share.notEvaluable()) {
            Message why = child.outcome() instanceof Outcome.NotEvaluable lacking
                    ? lacking.reason()
                    : Message.of("response not evaluated");
            byReason.computeIfAbsent(why, reason -> new ArrayList<>()).add(child.name());
        }
        if (!byReason.isEmpty()) {
            List<Lacking> rows = byReason.entrySet().stream()
                    .map(each -> new Lacking(each.getKey(), each.getValue()))
                    .toList();
            blocks.add(new Block.Heading(Block.Level.PART, Message.of("Whose response cannot be evaluated")));
            blocks.add(Table.of(key + "NotEvaluable", rows)
                    .look(Table.Look.LISTING)
                    .words("reason", Message.of("Reason"), 190, each -> Cell.words(each.why()))
                    .figures(
                            "children",
                            Message.of("Children"),
                            45,
                            each -> Cell.count(each.names().size()))
                    .words(
                            "names",
                            Message.of("Who"),
                            246,
                            each -> Cell.verbatim(each.names().stream().collect(Collectors.joining(", "))))
                    .table());
        }
    }

    /** The time to the response, in groups of the dose that are large enough, otherwise of all. */
    private void time() {
        List<EndpointEstimate> estimates = new ArrayList<>();
        List<Curves.Line> lines = new ArrayList<>();
        curveGroups(answer, kind, children).forEach((group, members) -> {
            EndpointEstimate estimate = estimate(members);
            estimates.add(estimate);
            lines.add(Curves.Line.of(
                    new Curves.Named(Optional.of(group.code()), group.words(), group.words()), estimate));
        });
        if (estimates.stream().allMatch(each -> each.observed().isEmpty())) {
            return;
        }
        Message title = Message.of("Time to the response: {endpoint}", kind.response());
        Reading reading = new Reading(answer.asked(), kind.response());
        Curves curves =
                new Curves(title, reading.axis(), lines, Optional.empty(), reading.times(), Curves.Manner.APART);
        blocks.add(new Block.Heading(Block.Level.SECTION, title));
        boolean nobody =
                estimates.stream().allMatch(each -> each.observed().stream().noneMatch(Outcome.Observed::occurred));
        if (!nobody && estimates.stream().allMatch(each -> each.observed().size() >= Percents.LEAST)) {
            blocks.add(curves);
        } else {
            curves.readings()
                    .map(table ->
                            new Table(table.name(), table.look(), table.columns(), table.rows(), ScriptFace.of(curves)))
                    .ifPresent(blocks::add);
            blocks.add(new Block.Note(
                    nobody
                            ? Message.of("Nobody is known to have responded on a day, so that no curve is drawn.")
                            : Message.of(
                                    "No curves are drawn of fewer than {n, plural, one {# child} other {# children}}:"
                                            + " each step would be one child.",
                                    Percents.LEAST)));
        }
        blocks.add(new Block.Note(kind.response().definition()));
    }

    private EndpointEstimate estimate(List<TreatedChild> members) {
        return EndpointEstimate.over(
                kind.response(),
                1,
                members.stream().map(child -> followed(answer, child)).toList(),
                level);
    }

    /** What became of a child up to the horizon. */
    static EndpointEstimate.Followed followed(Answer answer, TreatedChild child) {
        Subject subject = child.subject();
        Outcome.Observed known = answer.outcomes(child.kind().response()).get(subject);
        EndpointEstimate.Followed followed =
                EndpointEstimate.Followed.of(child.kind().response(), 1, subject.timeline());
        return known == null ? followed : followed.followed(known);
    }

    /** By the dose of the first DLI where both groups are large enough. */
    static Map<Group, List<TreatedChild>> curveGroups(Answer answer, Kind kind, List<TreatedChild> children) {
        Map<Group, List<TreatedChild>> groups = new LinkedHashMap<>();
        if (kind == Kind.DLI) {
            TreatmentGroup.doses(children).stream()
                    .filter(group -> !group.code().equals(TreatmentGroup.OPEN))
                    .forEach(group -> groups.put(new Group(group.code(), group.words()), group.children()));
        }
        boolean large = groups.size() == 2
                && groups.values().stream()
                        .allMatch(each -> each.stream()
                                        .filter(child -> followed(answer, child).outcome() instanceof Outcome.Observed)
                                        .count()
                                >= Percents.LEAST);
        return large ? groups : Map.of(Group.ALL, children);
    }
}
