package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.study.Arm;
import org.jmmlregistry.study.Share;

/** What is told of an endpoint besides its curves: the share of children who had it, and what only the cause of death tells. */
final class ShareBlocks {

    private ShareBlocks() {}

    static List<Block> shares(String key, List<Share> all, double level) {
        List<Share> shares = all.stream().filter(ShareBlocks::isOfSomebody).toList();
        if (shares.isEmpty()) {
            return List.of();
        }
        Table.Rows<Share> table = Table.of(key + "Share", shares)
                .words("group", Message.of("Group"), 161, each -> Cell.words(each.group()))
                .figures(
                        "share",
                        Message.of("Had it, of those evaluated"),
                        120,
                        each -> each.share().share().n() == 0
                                ? new Cell.Undefined(Message.of("nobody could be evaluated"))
                                : Cells.countedWithPercent(each.share().share()))
                .figures(
                        "limits",
                        Message.of("Exact limits ({percent} %)", Cells.percent(level)),
                        100,
                        each -> Cells.limits(each.share().share(), level))
                .figures(
                        "notEvaluable",
                        Message.of("Not evaluable"),
                        100,
                        each -> Cell.count(each.share().notEvaluable().size()));
        shares.forEach(each -> table.script(ScriptFace.ofGroup(
                key,
                each.group().code(),
                "shareOf",
                ScriptFace.text(key + "Share"),
                ScriptFace.text(each.group().words().toString()),
                key + "Had")));
        return List.of(
                new Block.Heading(Block.Level.PART, Message.of("How many had it")),
                table.table(),
                new Block.Note(
                        Message.of(
                                "Counted under the HSCT from which the endpoint counts, known to the day or not; the curve needs the day.")));
    }

    private static boolean isOfSomebody(Share share) {
        return share.share().share().n() > 0 || !share.share().notEvaluable().isEmpty();
    }

    static List<Block> byCauseOfDeath(String key, List<Arm> arms) {
        List<Arm> some = arms.stream()
                .filter(arm -> !arm.estimate().byCauseOfDeath().isEmpty())
                .toList();
        if (some.isEmpty()) {
            return List.of();
        }
        Table.Rows<Arm> table = Table.of(key + "ByCause", some)
                .look(Table.Look.LISTING)
                .words(
                        "group",
                        Message.of("Relapse that only the cause of death tells of"),
                        200,
                        each -> Cell.words(each.group()))
                .figures(
                        "children",
                        Message.of("Children"),
                        50,
                        each -> Cell.count(each.estimate().byCauseOfDeath().size()))
                .words(
                        "names",
                        Message.of("Who"),
                        231,
                        each -> NotEvaluableBlocks.names(each.estimate().byCauseOfDeath().stream()
                                .map(EndpointEstimate.Followed::name)
                                .toList()));
        some.forEach(each -> table.script(ScriptFace.ofGroup(
                key,
                each.group().code(),
                "figures",
                ScriptFace.text(key + "ByCause"),
                ScriptFace.text(each.group().words().toString()),
                ScriptFace.call("c", "children = sum(" + key + "ByCause, na.rm = TRUE)"))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(table.table());
        blocks.add(new Block.Note(Message.of(
                "Died of the disease without a recorded relapse: the day of death stands for that of the relapse.")));
        return blocks;
    }
}
