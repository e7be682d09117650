package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Arm;
import org.jmmlregistry.study.Difference;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Share;
import org.jmmlregistry.study.Specification;

/** An endpoint in one or several groups: a sentence, the curves with their table, whether the groups differ, and who is not in them. */
public final class ComparedBlocks {

    private static final Cell NO_TEST =
            new Cell.Undefined(Message.of("these children, with so many events, leave the test undefined"));

    private final Specification asked;
    private final EndpointAnswer.Compared compared;
    private final Endpoint endpoint;
    private final Reading reading;
    private final String key;
    private final List<Share> shares;
    private final List<Block> blocks = new ArrayList<>();

    public ComparedBlocks(Answer answer, EndpointAnswer.Compared compared) {
        this.asked = answer.asked();
        this.compared = compared;
        this.endpoint = compared.endpoint();
        this.reading = new Reading(asked, endpoint);
        this.key = Curves.key(endpoint, asked.hsctSeq());
        this.shares = answer.shares().stream()
                .filter(share -> share.share().endpoint().equals(endpoint))
                .toList();
    }

    public List<Block> blocks() {
        blocks.add(new Block.Heading(Block.Level.SECTION, endpoint.words()));
        if (compared.survivedToStart()) {
            blocks.add(survivedToStart());
        }
        return beneath(true);
    }

    /** What stands beneath the drawing that it shares with another endpoint. */
    List<Block> beneathPanels() {
        blocks.add(new Block.Heading(Block.Level.PART, endpoint.words()));
        return beneath(false);
    }

    private List<Block> beneath(boolean apart) {
        if (compared.arms().stream().allMatch(arm -> arm.estimate().estimated().isEmpty())) {
            blocks.add(nobodyFollowed());
        } else {
            curves(apart);
        }
        compared.gone().ifPresent(gone -> blocks.add(new Block.Note(gone(gone))));
        blocks.addAll(ShareBlocks.byCauseOfDeath(key, compared.arms()));
        blocks.addAll(ShareBlocks.shares(key, shares, asked.level().doubleValue()));
        blocks.addAll(new NotEvaluableBlocks(compared, reading.headline(), key).blocks());
        outside(compared.outside()).ifPresent(blocks::add);
        return blocks;
    }

    /** Group by group. */
    public Curves curves() {
        return new Curves(
                endpoint.words(),
                reading.axis(),
                compared.arms().stream().map(ComparedBlocks::line).toList(),
                Optional.empty(),
                reading.times(),
                Curves.Manner.APART);
    }

    private void curves(boolean apart) {
        Curves curves = curves();
        blocks.add(apart ? curves : curves.inPanel());
        compared.difference().ifPresent(difference -> {
            blocks.add(new Block.Heading(Block.Level.PART, Message.of("Do the groups differ?")));
            blocks.add(difference(difference));
        });
    }

    static Block nobodyFollowed() {
        return new Block.Text(List.of(
                Message.of("Nobody can be followed for this endpoint, so that there is no curve and no number.")));
    }

    private static Curves.Line line(Arm arm) {
        return Curves.Line.of(
                new Curves.Named(
                        Optional.of(arm.group().code()),
                        arm.group().words(),
                        arm.group().words()),
                arm.estimate());
    }

    private static Block survivedToStart() {
        return new Block.Caution(
                Message.of("All had survived to the start, but not equally long"),
                Message.of("The groups differ in how long their children had to live before the clock of this endpoint"
                        + " starts. Whoever died before is in none of them, so that a difference says nothing of"
                        + " what led to the groups."));
    }

    private static Message gone(EndpointAnswer.Gone gone) {
        return Message.of(
                "Not followed beyond the landmark, and in no curve: {had, plural, one {# child} other {# children}}"
                        + " who had the event, or one that competes, before it, and {lost, plural, one {# child} other {#"
                        + " children}} not seen since.",
                gone.had(),
                gone.notSeen());
    }

    static Optional<Block> outside(int outside) {
        return outside == 0
                ? Optional.empty()
                : Optional.of(new Block.Note(Message.of(
                        "{n, plural, one {# child of those counted has} other {# children of those counted have}} no"
                                + " day from which the endpoint counts, and {n, plural, one {stands} other {stand}}"
                                + " outside it.",
                        outside)));
    }

    private Table difference(Difference difference) {
        Table.Rows<Difference> table = Table.of(key + "Test", List.of(difference))
                .words("test", Message.of("Test"), 141, each -> Cell.words(each.method()))
                .figures("p", Message.of("P value"), 70, each -> p(each.test().pValue()))
                .figures(
                        "statistic",
                        Message.of("Chi-squared"),
                        70,
                        each -> statistic(each.test().statistic()))
                .figures("degreesOfFreedom", Message.of("Degrees of freedom"), 60, each -> degrees(each.test()))
                .figures("events", Message.of("Events"), 50, each -> Cell.count(each.events()));
        if (difference.detectable().isPresent()) {
            table.figures(
                    "detectable",
                    Message.of("Detectable hazard ratio"),
                    90,
                    each -> detectable(each.detectable().getAsDouble()));
        }
        table.script(ScriptFace.ofChildren(
                "difference",
                ScriptFace.text(key + "Test"),
                ScriptFace.text(difference.method().words().toString()),
                key + "Days",
                key + "Cause",
                key + "Group",
                endpoint.competing().isEmpty() ? "FALSE" : "TRUE",
                ScriptFace.text(compared.arms().get(0).group().code())));
        return table.table();
    }

    public static Cell p(Estimate p) {
        return p.isDefined() ? Cell.number(Numbers.pValue(p.value()), p.orElseThrow()) : NO_TEST;
    }

    static Cell degrees(ChiSquaredTest test) {
        return test.statistic().isDefined() ? Cell.count(test.degreesOfFreedom()) : NO_TEST;
    }

    static Cell statistic(Estimate statistic) {
        return statistic.isDefined()
                ? Cell.number(Numbers.ratio(statistic.orElseThrow()), statistic.orElseThrow())
                : NO_TEST;
    }

    private static Cell detectable(double ratio) {
        return Cell.figure(Message.of("{ratio} or more", Numbers.ratio(ratio)), Map.of("", ratio));
    }
}
