package org.jmmlregistry.report.pdf;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.function.Function;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Typeface;

/** Draws the shapes of a drawing: words in the letters of the document where it has them, otherwise as their outlines. */
final class Sketch {

    private static final int POINTS = 6;

    private final PdfTemplate page;
    private final Function<Boolean, BaseFont> fonts;

    /** @param fonts the letters of the document, strong or not */
    Sketch(PdfTemplate page, Function<Boolean, BaseFont> fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    void draw(Drawing drawing) {
        page.saveState();
        page.concatCTM(1, 0, 0, -1, 0, (float) drawing.height());
        draw(drawing.shapes());
        page.restoreState();
    }

    private void draw(List<Drawing.Shape> shapes) {
        for (Drawing.Shape shape : shapes) {
            page.saveState();
            if (shape instanceof Drawing.Outline outline) {
                draw(outline);
            } else if (shape instanceof Drawing.Disc disc) {
                draw(disc);
            } else if (shape instanceof Drawing.Words words) {
                draw(words);
            } else if (shape instanceof Drawing.Clip clip) {
                trace(clip.within());
                page.closePath();
                page.clip();
                page.newPath();
                draw(clip.shapes());
            }
            page.restoreState();
        }
    }

    private void trace(List<Drawing.Point> points) {
        for (int each = 0; each < points.size(); each++) {
            float x = (float) points.get(each).x();
            float y = (float) points.get(each).y();
            if (each == 0) {
                page.moveTo(x, y);
            } else {
                page.lineTo(x, y);
            }
        }
    }

    private void draw(Drawing.Outline outline) {
        outline.fill().ifPresent(this::take);
        outline.line().ifPresent(this::take);
        trace(outline.points());
        if (outline.closed()) {
            page.closePath();
        }
        end(outline.fill().isPresent(), outline.line().isPresent());
    }

    private void end(boolean filled, boolean drawn) {
        if (filled && drawn) {
            page.fillStroke();
        } else if (filled) {
            page.fill();
        } else {
            page.stroke();
        }
    }

    private void take(Drawing.Fill fill) {
        page.setColorFill(Color.decode(fill.colour()));
        if (fill.opacity() < 1) {
            PdfGState seenThrough = new PdfGState();
            seenThrough.setFillOpacity((float) fill.opacity());
            page.setGState(seenThrough);
        }
    }

    private void take(Drawing.Line line) {
        page.setColorStroke(Color.decode(line.colour()));
        page.setLineWidth((float) line.width());
        page.setLineJoin(1);
        float[] dashes = new float[line.dashes().size()];
        for (int each = 0; each < dashes.length; each++) {
            dashes[each] = line.dashes().get(each).floatValue();
        }
        if (dashes.length > 0) {
            page.setLineDash(dashes, 0);
        }
    }

    private void draw(Drawing.Disc disc) {
        page.setColorFill(Color.decode(disc.fill()));
        take(disc.line());
        page.circle((float) disc.centre().x(), (float) disc.centre().y(), (float) disc.radius());
        page.fillStroke();
    }

    private void draw(Drawing.Words words) {
        if (words.upwards()) {
            page.concatCTM(
                    0, -1, 1, 0, (float) words.at().x(), (float) words.at().y());
        } else {
            page.concatCTM(
                    1, 0, 0, 1, (float) words.at().x(), (float) words.at().y());
        }
        double width = words.runs().stream()
                .mapToDouble(run -> width(run, words.size()))
                .sum();
        double from =
                switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> -width / 2;
                    case END -> -width;
                };
        for (Drawing.Run run : words.runs()) {
            draw(run, from, words.size());
            from += width(run, words.size());
        }
    }

    private double width(Drawing.Run run, double size) {
        BaseFont font = fonts.apply(run.strong());
        return has(font, run.text())
                ? font.getWidthPoint(run.text(), (float) size)
                : Typeface.lettering(run.text(), size).width();
    }

    private static boolean has(BaseFont font, String text) {
        return text.codePoints().allMatch(font::charExists);
    }

    private void draw(Drawing.Run run, double from, double size) {
        BaseFont font = fonts.apply(run.strong());
        page.setColorFill(Color.decode(run.colour()));
        if (has(font, run.text())) {
            page.beginText();
            page.setFontAndSize(font, (float) size);
            page.setTextMatrix(1, 0, 0, -1, (float) from, 0);
            page.showText(Lettering.asWritten(run.text()));
            page.endText();
        } else {
            fill(Typeface.lettering(run.text(), size).outline().getPathIterator(null), (float) from);
        }
    }

    private void fill(PathIterator path, float from) {
        float[] at = new float[POINTS];
        float lastX = 0;
        float lastY = 0;
        boolean any = false;
        for (; !path.isDone(); path.next()) {
            any = true;
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0] + from, at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0] + from, at[1]);
                case PathIterator.SEG_QUADTO ->
                    page.curveTo(
                            from + lastX + 2 * (at[0] - lastX) / 3,
                            lastY + 2 * (at[1] - lastY) / 3,
                            from + at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2] + from,
                            at[3]);
                case PathIterator.SEG_CUBICTO ->
                    page.curveTo(at[0] + from, at[1], at[2] + from, at[3], at[4] + from, at[5]);
                default -> page.closePath();
            }
            int last =
                    switch (path.currentSegment(at)) {
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 4;
                        default -> 0;
                    };
            lastX = at[last];
            lastY = at[last + 1];
        }
        if (any) {
            page.fill();
        }
    }
}
