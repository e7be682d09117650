package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;

/**
 * Probabilities that add to 1, one upon the other over time, the best at the bottom.
 *
 * @param name that no other drawing of a report has
 * @param bands from the bottom up
 * @param moments each time at which one of them changes, the start first; nothing is drawn beyond the last
 * @param read days on which they are read
 * @param followed says how many are at risk
 * @param figures the same as a table
 */
public record Stack(
        String name,
        Message title,
        Curves.Axis axis,
        List<Band> bands,
        List<Moment> moments,
        List<Double> read,
        Estimated followed,
        Table figures)
        implements Picture {

    /**
     * A layer.
     *
     * @param behind how many children stand behind it
     * @param heavy whether a heavy line runs along its upper edge
     */
    public record Band(Message name, Message behind, Fill fill, boolean heavy) {}

    /** A day, and the probabilities from it on. */
    public record Moment(double days, List<Double> shares) {
        public Moment {
            shares = List.copyOf(shares);
        }

        /** The sum of so many of them, from the bottom up. */
        double sum(int number) {
            return shares.subList(0, number).stream().mapToDouble(each -> each).sum();
        }
    }

    public Stack {
        bands = List.copyOf(bands);
        moments = List.copyOf(moments);
        read = List.copyOf(read);
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("moments: at least the start, not none");
        }
    }

    @Override
    public Drawing draw(Language language) {
        return new StackDrawing(this, language).draw();
    }

    @Override
    public Optional<Table> behind() {
        return Optional.of(figures);
    }

    String description(Language language) {
        List<String> told = new ArrayList<>();
        Moment last = moments.get(moments.size() - 1);
        for (int band = 0; band < bands.size(); band++) {
            told.add(language.say(Message.of(
                    "{name} {percent}, {behind}",
                    bands.get(band).name(),
                    percent(last.shares().get(band)),
                    bands.get(band).behind())));
        }
        return language.say(Message.of("At the end of the drawing:"))
                + told.stream().collect(Collectors.joining("; ", " ", "."));
    }

    Message percent(double share) {
        return Cells.percentOf(share, followed.n());
    }
}
