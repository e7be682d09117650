package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.statistics.StateBootstrap;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StatesAnswer;

/** Current leukaemia-free survival in one or several groups: the curves, where the children are at each time, and who is not in them. */
final class StatesBlocks {

    /** Of more groups the states stand in the tables alone. */
    private static final int MOST_STACKED = 4;

    private final Specification asked;
    private final StatesAnswer answer;
    private final Reading reading;
    private final String key;
    private final List<Block> blocks = new ArrayList<>();

    StatesBlocks(Answer all, StatesAnswer answer) {
        this.asked = all.asked();
        this.answer = answer;
        this.reading = new Reading(asked, answer.model());
        this.key = Curves.key(answer.model(), asked.hsctSeq());
    }

    List<Block> blocks() {
        blocks.add(new Block.Heading(Block.Level.CHAPTER, answer.model().words()));
        if (answer.why().isPresent()) {
            blocks.add(new Block.Text(List.of(answer.why().get())));
            return blocks;
        }
        if (answer.arms().stream().allMatch(arm -> arm.estimate().estimated().isEmpty())) {
            blocks.add(ComparedBlocks.nobodyFollowed());
        } else {
            curves();
            answer.arms().forEach(arm -> arm.estimate().estimated().ifPresent(estimated -> states(arm, estimated)));
            blocks.add(new Block.Note(meaning()));
        }
        notEvaluable();
        ComparedBlocks.outside(answer.outside()).ifPresent(blocks::add);
        return blocks;
    }

    private void curves() {
        blocks.add(new Curves(
                answer.model().words(),
                reading.axis(),
                answer.arms().stream().map(StatesBlocks::line).toList(),
                Optional.empty(),
                reading.times(),
                Curves.Manner.APART));
    }

    private static Curves.Line line(StatesAnswer.Arm arm) {
        Group group = arm.group();
        return Curves.Line.of(
                new Curves.Named(Optional.of(group.code()), group.words(), group.words()), arm.estimate());
    }

    private void states(StatesAnswer.Arm arm, Estimated estimated) {
        blocks.add(new Block.Heading(
                Block.Level.PART,
                answer.arms().size() == 1
                        ? Message.of("Where the children are")
                        : Message.of("Where the children are: {group}", arm.group())));
        StateTables tables = new StateTables(asked, answer.model(), arm, estimated);
        if (answer.arms().size() <= MOST_STACKED) {
            tables.picture(reading.axis())
                    .ifPresentOrElse(
                            picture -> blocks.add(new Block.Drawn(picture)), () -> blocks.add(StackBlocks.tooFew()));
        }
        blocks.add(tables.where(reading.times()));
    }

    private Message meaning() {
        return Message.of(
                "Failed: relapse, autologous recovery or graft failure. Heavy line: current leukaemia-free survival,"
                        + " the sum of the states beneath it. “Again” holds every later stretch. Estimates by Aalen and"
                        + " Johansen; limits by the infinitesimal jackknife, and beside them by {n, plural, one {# sample}"
                        + " other {# samples}} of the children, drawn with seed {seed}.",
                StateBootstrap.RESAMPLES,
                String.valueOf(asked.seed()));
    }

    private void notEvaluable() {
        Map<Message, List<String>> names = new LinkedHashMap<>();
        answer.arms().stream()
                .flatMap(arm -> arm.estimate().notEvaluable().stream())
                .forEach(child -> names.computeIfAbsent(
                                ((StateHistory.NotEvaluable) child.history()).reason(), reason -> new ArrayList<>())
                        .add(child.name()));
        blocks.addAll(NotEvaluableBlocks.reasons(key, names));
    }
}
