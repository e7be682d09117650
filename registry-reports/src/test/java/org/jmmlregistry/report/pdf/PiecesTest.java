package org.jmmlregistry.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.chronicle.NarrativeReport;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.snapshot.FrozenData;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final FrozenData DATA = DemonstrationCases.data();

    private static List<Piece> pieces() {
        Report report = NarrativeReport.of(DemonstrationCases.named("INDEX"), DATA, Audience.INSIDE);
        return Pieces.of(report, Language.ENGLISH, new Lettering("Head"));
    }

    @Test
    void a_chapter_that_begins_with_a_drawing_is_set_in_one_piece_with_it() {
        assertEquals(
                List.of("Timeline", "Donor chimerism"),
                pieces().stream()
                        .filter(piece -> piece.kind().equals("HEADED_FIGURE"))
                        .map(Piece::title)
                        .toList());
    }

    @Test
    void notes_between_a_heading_and_its_table_do_not_part_them() {
        List<Piece> pieces = pieces();
        for (int each = 2; each < pieces.size(); each++) {
            boolean noted = pieces.get(each).kind().equals("TABLE")
                    && pieces.get(each - 1).kind().equals("NOTE")
                    && pieces.get(each - 2).kind().equals("HEADING");
            if (noted) {
                assertEquals(pieces.get(each - 2).section(), pieces.get(each).section());
            }
        }
    }
}
