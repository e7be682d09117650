package org.jmmlregistry.report.pdf;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jmmlregistry.report.Drawing;

/** A drawing as the report engine takes it: it is asked for its size, and drawn by {@link Sketch} when the page is written. */
final class DrawnPicture extends AbstractRenderer implements DimensionRenderable, Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    /** A document is written in the program in which it was set. */
    private final transient Drawing drawing;

    DrawnPicture(Drawing drawing) {
        this.drawing = drawing;
    }

    Drawing drawing() {
        return drawing;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Size(drawing.width(), drawing.height());
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        throw new UnsupportedOperationException("graphics: a drawing is written into a PDF alone");
    }

    private static final class Size extends Dimension2D {

        private double width;
        private double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }

        @Override
        public double getWidth() {
            return width;
        }

        @Override
        public double getHeight() {
            return height;
        }

        @Override
        public void setSize(double newWidth, double newHeight) {
            width = newWidth;
            height = newHeight;
        }
    }
}
