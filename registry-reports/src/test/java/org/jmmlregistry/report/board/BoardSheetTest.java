package org.jmmlregistry.report.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.FullCases;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.snapshot.FrozenData;
import org.junit.jupiter.api.Test;

class BoardSheetTest {

    private static final FrozenData DATA = DemonstrationCases.data();

    private static final String ASKED = "A second HSCT from another donor, or DLI first? ".repeat(4)
            + "مرحبا بالعالم 你好世界 😀 " + "Zweispenderblutstammzelltransplantationsvorbereitung".repeat(1);

    private static PdfText sheet(CaseFile child, Optional<String> asked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Typesetting.write(BoardSheet.of(child, DATA, asked, Language.ENGLISH), Language.ENGLISH, out);
        return new PdfText(out.toByteArray());
    }

    @Test
    void every_child_has_two_pages_whatever_is_asked() throws IOException {
        List<CaseFile> children = new ArrayList<>(FullCases.files());
        children.addAll(DemonstrationCases.files());
        for (CaseFile child : children) {
            assertEquals(2, sheet(child, Optional.of(ASKED)).pages().size(), child.name());
            assertEquals(2, sheet(child, Optional.empty()).pages().size(), child.name());
        }
    }

    @Test
    void the_sheet_of_the_girl_conforms_and_tells_both_hscts_side_by_side() throws Exception {
        PdfText pdf = sheet(DemonstrationCases.named("INDEX"), Optional.of("DLI or HSCT?"));
        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        String first = pdf.pages().get(0);
        assertTrue(first.contains("Day 0 1999-09-01 2000-02-24"), first);
        assertTrue(first.contains("DLI or HSCT?"), first);
        assertTrue(first.contains("Course"), first);
        String second = pdf.pages().get(1);
        assertTrue(second.contains("Donor chimerism"), second);
        assertTrue(second.contains("What is not known"), second);
        assertTrue(second.contains("Page 2 of 2"), second);
    }

    @Test
    void what_the_board_is_not_asked_is_said() throws IOException {
        String text = sheet(DemonstrationCases.named("S01"), Optional.empty()).text();
        assertTrue(text.contains("Nobody wrote down what the board is asked."), text);
        assertFalse(text.contains("0 of 0"), text);
    }

    @Test
    void a_sparse_child_conforms_too() throws Exception {
        assertEquals(
                List.of(),
                Conformance.violations(sheet(DemonstrationCases.named("S01"), Optional.of(ASKED))
                        .bytes()));
    }

    @Test
    void the_same_child_gives_the_same_bytes() throws IOException {
        CaseFile girl = DemonstrationCases.named("INDEX");
        assertArrayEquals(
                sheet(girl, Optional.of(ASKED)).bytes(),
                sheet(girl, Optional.of(ASKED)).bytes());
    }
}
