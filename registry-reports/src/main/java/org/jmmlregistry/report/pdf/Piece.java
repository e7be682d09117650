package org.jmmlregistry.report.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;
import org.jmmlregistry.report.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * A block as the template of the document takes it. A section stays on one page where it fits; a chapter begins where some
 * room is left and flows over as many pages as it needs; a page begins anew.
 *
 * @param number tells one table from the next in the structure of the document
 */
record Piece(
        String kind,
        int page,
        int section,
        int chapter,
        String text,
        String title,
        @Nullable Renderable picture,
        @Nullable JasperReport table,
        @Nullable JRDataSource rows,
        List<String> headings,
        int number) {

    /** To what a piece belongs. */
    record Place(int page, int section, int chapter) {

        Place nextPage() {
            return new Place(page + 1, section + 1, chapter + 1);
        }

        Place nextSection() {
            return new Place(page, section + 1, chapter);
        }

        Place nextChapter() {
            return new Place(page, section, chapter + 1);
        }
    }

    private static Piece of(String kind, Place place, String title, String text, @Nullable Renderable picture) {
        return new Piece(
                kind, place.page(), place.section(), place.chapter(), text, title, picture, null, null, List.of(), 0);
    }

    static Piece words(String kind, Place place, String title, String text) {
        return of(kind, place, title, text, null);
    }

    static Piece figure(Place place, Drawing drawing) {
        return of("FIGURE", place, "", drawing.alternative(), picture(drawing));
    }

    /** A heading and the drawing beneath it, which stand on one page. */
    static Piece headedFigure(Place place, String heading, Drawing drawing) {
        return of("HEADED_FIGURE", place, heading, drawing.alternative(), picture(drawing));
    }

    /** Read once, for its size and for the page. */
    private static Renderable picture(Drawing drawing) {
        return new DrawnPicture(drawing);
    }

    static Piece table(Place place, TableSetting table, int number) {
        return new Piece(
                "TABLE",
                place.page(),
                place.section(),
                place.chapter(),
                "",
                "",
                null,
                table.report(),
                table.rows(),
                table.headings(),
                number);
    }
}
