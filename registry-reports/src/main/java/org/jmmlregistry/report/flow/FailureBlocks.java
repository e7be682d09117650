package org.jmmlregistry.report.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jmmlregistry.cohort.CourseFlow;
import org.jmmlregistry.cohort.CourseFlow.Again;
import org.jmmlregistry.cohort.CourseFlow.Failed;
import org.jmmlregistry.cohort.CourseFlow.Part;
import org.jmmlregistry.cohort.CourseFlow.Treated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.drawing.Fates;
import org.jmmlregistry.report.drawing.MarkedTable;

/** Children whose first HSCT failed: what was done then against a second HSCT, and the timing of both, one mark a child. */
public final class FailureBlocks {

    private final CourseFlow flow;
    private final List<Block> blocks = new ArrayList<>();

    public FailureBlocks(CourseFlow flow) {
        this.flow = flow;
    }

    public List<Block> blocks() {
        treatments();
        timing();
        conventions();
        return blocks;
    }

    private void drawn(Message heading, MarkedTable table) {
        blocks.add(new Block.Heading(Block.Level.SECTION, heading));
        blocks.add(new Block.Drawn(table));
    }

    private void note(Message text) {
        blocks.add(new Block.Note(text));
    }

    private void treatments() {
        Message heading = Message.of("What was done after the failure, and whether a second HSCT was given");
        List<MarkedTable.Row> rows = new ArrayList<>();
        for (Treated treated : Treated.values()) {
            if (treated == Treated.OPEN
                    && flow.failed(each -> each.treated() == Treated.OPEN).isEmpty()) {
                continue;
            }
            rows.add(treatment(treated.words(), each -> each.treated() == treated, false));
        }
        rows.add(treatment(Message.of("All who failed"), each -> true, true));
        drawn(
                heading,
                new MarkedTable(
                        "treated",
                        heading,
                        Message.of("Recorded after the failure"),
                        List.of(Message.of("Second HSCT"), Message.of("No second HSCT"), Message.of("All")),
                        rows));
    }

    private MarkedTable.Row treatment(Message name, Predicate<Failed> wanted, boolean total) {
        return new MarkedTable.Row(
                name,
                List.of(
                        fates(again(wanted)),
                        fates(flow.failed(each -> each.again() == Again.NONE && wanted.test(each))),
                        fates(flow.failed(wanted))),
                total);
    }

    private void timing() {
        Message heading = Message.of("Failure by its timing, and that of the second HSCT");
        List<Again> columns = Arrays.stream(Again.values())
                .filter(again -> again != Again.OPEN
                        || !flow.failed(each -> each.again() == Again.OPEN).isEmpty())
                .toList();
        List<MarkedTable.Row> rows = new ArrayList<>();
        List<Message> absent = new ArrayList<>();
        flow.byKind().forEach((kind, part) -> {
            if (part.isEmpty()) {
                absent.add(kind(kind));
            } else {
                rows.addAll(timed(kind, columns));
            }
        });
        drawn(
                heading,
                new MarkedTable(
                        "timing",
                        heading,
                        Message.of("First HSCT failed"),
                        columns.stream()
                                .map(again -> Message.of("Second HSCT: {when}", again))
                                .toList(),
                        rows));
        if (!absent.isEmpty()) {
            note(Message.of("In nobody: {kinds}.", Message.oneAfterAnother(absent)));
        }
    }

    private void conventions() {
        note(Message.of(
                "Failure is the first of relapse, autologous recovery and graft failure after the first HSCT. “Within"
                        + " 6 months” counts calendar months from the first HSCT, for the failure and for the second HSCT"
                        + " alike. Treatments count if they came after the failure, or have no day, and were not given for"
                        + " another reason."));
        if (flow.diedOfDiseaseUnrecorded() > 0) {
            note(Message.of(
                    "{n, plural, one {# child} other {# children}} died of the disease without a recorded failure, and "
                            + "{n, plural, one {stands} other {stand}} among those without one.",
                    flow.diedOfDiseaseUnrecorded()));
        }
    }

    private List<MarkedTable.Row> timed(FirstFailure.Kind kind, List<Again> columns) {
        List<MarkedTable.Row> rows = new ArrayList<>();
        rows.add(timed(kind, Optional.of(true), columns));
        rows.add(timed(kind, Optional.of(false), columns));
        if (!flow.failed(each -> isTimed(each, kind, Optional.empty())).isEmpty()) {
            rows.add(timed(kind, Optional.empty(), columns));
        }
        return rows;
    }

    private static boolean isTimed(Failed each, FirstFailure.Kind kind, Optional<Boolean> early) {
        return each.failure().kind() == kind && each.failure().withinSixMonths().equals(early);
    }

    private MarkedTable.Row timed(FirstFailure.Kind kind, Optional<Boolean> early, List<Again> columns) {
        return new MarkedTable.Row(
                early.map(soon -> soon
                                ? Message.of("{kind} within 6 months", kind(kind))
                                : Message.of("{kind} later", kind(kind)))
                        .orElse(Message.of("{kind}, when is not known", kind(kind))),
                columns.stream()
                        .map(again -> fates(flow.failed(each -> isTimed(each, kind, early) && each.again() == again)))
                        .toList(),
                false);
    }

    public static Message kind(FirstFailure.Kind kind) {
        return switch (kind) {
            case AUTOLOGOUS_RECOVERY -> Message.of("autologous recovery");
            case RELAPSE -> Message.of("relapse");
            case GRAFT_FAILURE -> Message.of("graft failure");
        };
    }

    static Fates fates(Part part) {
        return new Fates(part.alive(), part.dead());
    }

    private Part again(Predicate<Failed> wanted) {
        return flow.failed(each -> each.again() != Again.NONE && wanted.test(each));
    }
}
