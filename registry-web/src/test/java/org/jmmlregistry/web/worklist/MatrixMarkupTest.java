package org.jmmlregistry.web.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.index.CellState;
import org.jmmlregistry.index.FormCell;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.Sex;
import org.junit.jupiter.api.Test;

class MatrixMarkupTest {

    private static final RegistryId CHILD = RegistryId.of(1);

    private static String of(FormCell cell) {
        MatrixRow row = new MatrixRow(
                CHILD.text(), Sex.F, 1, "", Optional.empty(), 3, List.of(MatrixCell.of(CHILD, cell, true)));
        String markup = MatrixMarkup.of(List.of(row), Language.ENGLISH);
        return markup.substring(markup.indexOf("<td"), markup.indexOf("</tr>"));
    }

    @Test
    void a_cell_says_form_state_and_number_and_leads_to_the_entry() {
        assertEquals(
                "<td class=\"hot queried\"><a class=\"st queried\" href=\"entry.xhtml?id=" + CHILD
                        + "&amp;form=F09&amp;hsct=1&amp;repeat=2\"><span class=\"unseen of\">Chimerism 2 after HSCT 1: </span>query"
                        + "<span class=\"n\"><span class=\"unseen\">, </span>4<span class=\"unseen\"> entries</span></span></a></td>",
                of(new FormCell(CellState.QUERIED, new EntryKey("F09", 1, 2), 4, Optional.empty())));
    }

    @Test
    void what_is_not_expected_is_a_dash_that_leads_to_the_case() {
        assertEquals(
                "<td class=\"calm\"><a class=\"st not-expected\" href=\"case.xhtml?id=" + CHILD
                        + "\"><span class=\"unseen of\">Death: </span><span class=\"unseen\">not expected</span></a></td>",
                of(new FormCell(CellState.NOT_EXPECTED, new EntryKey("F17", 1, 1), 0, Optional.empty())));
    }

    @Test
    void a_sign_of_markup_is_shown_as_it_is() {
        assertEquals("&lt;b&gt; &amp; &quot;x&quot;", MatrixMarkup.escaped("<b> & \"x\""));
    }
}
