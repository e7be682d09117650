package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.FollowUp;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.StatesAnswer;

/** How well children were followed, once for all endpoints that begin on the same day with the same children. */
final class FollowUpBlocks {

    /** A group and how it was followed. */
    record Followed(Group group, FollowUp followUp) {}

    private final Answer answer;
    private final double level;

    FollowUpBlocks(Answer answer) {
        this.answer = answer;
        this.level = answer.asked().level().doubleValue();
    }

    List<Block> blocks() {
        Map<Measure, List<Followed>> distinct = distinct(answer);
        if (distinct.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.SECTION, Message.of("Follow-up")));
        distinct.forEach((of, groups) -> {
            if (distinct.size() > 1) {
                blocks.add(new Block.Heading(Block.Level.PART, Message.of("From the start of {endpoint}", of)));
            }
            blocks.add(table(Curves.key(of, answer.asked().hsctSeq()), groups));
        });
        blocks.add(new Block.Note(Message.of(
                "Lost: alive and not seen within {months} months before {day}. Best and worst case: survival at {read, plural, one {# month} other {# months}} if all who "
                        + "are lost lived, or died on the day after they were seen.",
                FollowUp.LOST_MONTHS,
                answer.data().asOf(),
                FollowUp.READ_AT_MONTHS)));
        return blocks;
    }

    /** What is told first of each follow-up. */
    static Map<Measure, List<Followed>> distinct(Answer answer) {
        Map<List<Followed>, Measure> first = new LinkedHashMap<>();
        for (EndpointAnswer each : answer.endpoints()) {
            List<Followed> groups = followed(each);
            if (!groups.isEmpty()) {
                first.putIfAbsent(groups, each.endpoint());
            }
        }
        for (StatesAnswer each : answer.states()) {
            List<Followed> groups = each.arms().stream()
                    .flatMap(arm -> arm.followUp().map(one -> new Followed(arm.group(), one)).stream())
                    .toList();
            if (!groups.isEmpty()) {
                first.putIfAbsent(groups, each.model());
            }
        }
        Map<Measure, List<Followed>> distinct = new LinkedHashMap<>();
        first.forEach((groups, each) -> distinct.put(each, groups));
        return distinct;
    }

    private static List<Followed> followed(EndpointAnswer answer) {
        if (answer instanceof EndpointAnswer.Compared compared) {
            return compared.arms().stream()
                    .flatMap(arm -> arm.followUp().map(each -> new Followed(arm.group(), each)).stream())
                    .toList();
        }
        Optional<FollowUp> all =
                answer instanceof EndpointAnswer.OverTime overTime ? overTime.followUp() : Optional.empty();
        return all.map(each -> List.of(new Followed(Group.ALL, each))).orElse(List.of());
    }

    private Table.Rows<Followed> columns(String name, List<Followed> groups) {
        return Table.of(name, groups)
                .words("group", Message.of("Group"), 92, each -> Cell.words(each.group()))
                .figures(
                        "children",
                        Message.of("Children"),
                        42,
                        each -> Cell.count(each.followUp().n()))
                .figures(
                        "median",
                        Message.of("Median, months"),
                        97,
                        each -> Cells.median(each.followUp().medianMonths(), level, 1))
                .figures(
                        "completeness",
                        Message.of("Completeness"),
                        62,
                        each -> share(each.followUp().completeness(), each.followUp()))
                .figures(
                        "lost",
                        Message.of("Lost, of those alive"),
                        92,
                        each -> lost(each.followUp().lost()))
                .figures(
                        "best",
                        Message.of("Best case"),
                        48,
                        each -> share(each.followUp().bestCase(), each.followUp()))
                .figures(
                        "worst",
                        Message.of("Worst case"),
                        48,
                        each -> share(each.followUp().worstCase(), each.followUp()));
    }

    private Table table(String key, List<Followed> groups) {
        String name = key + "FollowUp";
        Table.Rows<Followed> table = columns(name, groups);
        for (Followed each : groups) {
            String[] arguments = {
                ScriptFace.text(name),
                ScriptFace.text(each.group().words().toString()),
                key + "SeenDays",
                key + "SeenDead",
                key + "SeenPossible",
                key + "SeenLost"
            };
            table.script(
                    each.group().equals(Group.ALL)
                            ? ScriptFace.ofChildren("followUp", arguments)
                            : ScriptFace.ofGroup(key, each.group().code(), "followUp", arguments));
        }
        return table.table();
    }

    private static Cell share(double share, FollowUp followUp) {
        return Cell.number(Numbers.percent(share, followUp.n()), share);
    }

    private Cell lost(Proportion lost) {
        if (lost.n() == 0) {
            return new Cell.Undefined(Message.of("nobody is alive who could be lost"));
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("count", (double) lost.k());
        numbers.put("of", (double) lost.n());
        lost.limits().lower().value().ifPresent(limit -> numbers.put(Cells.limit("lower", level), limit));
        lost.limits().upper().value().ifPresent(limit -> numbers.put(Cells.limit("upper", level), limit));
        return Cell.figure(Numbers.countedWithPercent(lost), numbers);
    }
}
