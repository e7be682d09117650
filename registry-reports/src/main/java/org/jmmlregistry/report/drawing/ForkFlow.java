package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;

/**
 * Children from registration to the end of their courses, as boxes that divide: each row divides the one box of the row before
 * that goes on, and each child of that box stands in exactly one box of the row.
 *
 * @param aside who is not counted and stands beside the first box; empty if nobody
 * @param rows the first has one box
 */
public record ForkFlow(Message title, Optional<Box> aside, List<List<Box>> rows) implements Picture {

    /**
     * A box.
     *
     * @param details beneath its name
     * @param fates empty for a box whose children are told elsewhere
     * @param look how it is filled
     */
    public record Box(int children, Message what, List<Message> details, Optional<Fates> fates, Look look) {
        public Box {
            details = List.copyOf(details);
        }
    }

    /** What a box means. */
    public enum Look {
        PLAIN,
        /** Those on whom the page goes on. */
        COUNTED,
        FAILED
    }

    public ForkFlow {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || rows.get(0).size() != 1) {
            throw new IllegalArgumentException("rows: the first with one box, not " + rows.size() + " rows");
        }
    }

    private Stream<Box> boxes() {
        return Stream.concat(
                rows.get(0).stream(),
                Stream.concat(aside.stream(), rows.stream().skip(1).flatMap(List::stream)));
    }

    @Override
    public Drawing draw(Language language) {
        return ForkDrawing.draw(this, language);
    }

    @Override
    public Optional<Table> behind() {
        return Optional.of(Table.of("flow", boxes().toList())
                .words("step", Message.of("Step"), 60, box -> Cell.words(box.what()))
                .figures("children", Message.of("Children"), 15, box -> Cell.count(box.children()))
                .figures("alive", Message.of("Alive when last seen"), 15, box -> box.fates()
                        .<Cell>map(fates -> Cell.count(fates.alive()))
                        .orElse(Cell.verbatim("")))
                .figures("died", Message.of("Died"), 15, box -> box.fates()
                        .<Cell>map(fates -> Cell.count(fates.dead()))
                        .orElse(Cell.verbatim("")))
                .table());
    }
}
