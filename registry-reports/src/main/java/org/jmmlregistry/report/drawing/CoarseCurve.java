package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;

/**
 * Estimates at a few times, joined by straight lines: no step of a single child, and no mark of one.
 *
 * @param start percent at the start, from which each line begins
 * @param horizon months up to which time runs
 */
public record CoarseCurve(Message title, Message axis, int start, int horizon, List<Line> lines) implements Picture {

    /**
     * A line.
     *
     * @param points months and percent, the earliest first
     */
    public record Line(Message name, List<double[]> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    public CoarseCurve {
        lines = List.copyOf(lines);
    }

    @Override
    public Drawing draw(Language language) {
        return CoarseDrawing.draw(this, language);
    }

    /** The table beneath it. */
    @Override
    public Optional<Table> behind() {
        return Optional.empty();
    }
}
