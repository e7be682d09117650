package org.jmmlregistry.report.outside;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.CoarseDrawing;

/**
 * Estimates at a few times, joined by straight lines: no step of a single child, and no mark of one.
 *
 * @param start percent at the start
 * @param horizon months up to which it is drawn
 */
record CoarseCurve(Message title, Message axis, int start, int horizon, List<CoarseDrawing.Line> lines)
        implements Picture {

    CoarseCurve {
        lines = List.copyOf(lines);
    }

    @Override
    public Drawing draw(Language language) {
        return CoarseDrawing.draw(title, axis, start, horizon, lines, language);
    }

    /** The table beneath it. */
    @Override
    public Optional<Table> behind() {
        return Optional.empty();
    }
}
