package org.jmmlregistry.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JasperReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private static final Map<String, Class<? extends Record>> ROWS = Map.of(
            Template.DOCUMENT + PageFooter.MOST_LINES,
            Piece.class,
            Template.SHEET,
            Pieces.Pair.class,
            Template.QUESTIONS,
            Pieces.Asked.class);

    private static Set<String> fields(JasperReport report) {
        return Stream.of(report.getFields()).map(JRField::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_fields_of_each_template_are_the_components_of_its_record() {
        ROWS.forEach((template, row) -> {
            Set<String> components = Stream.of(row.getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(components, fields(Template.of(template)), template + " and " + row);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_table_of_1_to_12_columns_was_designed_while_building_and_each_cell_has_its_place_in_the_structure(
            int columns) {
        JasperReport table = Template.table(columns);
        assertEquals(
                Stream.concat(
                                Stream.of(TableDesign.END),
                                IntStream.range(0, columns).mapToObj(TableDesign::field))
                        .collect(Collectors.toCollection(TreeSet::new)),
                fields(table));
        List<String> headings =
                roles(table.getGroups()[0].getGroupHeaderSection().getBands()[0].getElements()[0]);
        List<String> cells = roles(table.getDetailSection().getBands()[0].getElements()[0]);
        assertEquals("TR-head", headings.get(0));
        assertEquals("TR", cells.get(0));
        assertEquals(
                columns,
                headings.subList(1, headings.size()).stream()
                        .filter("TH-column"::equals)
                        .count());
        assertEquals("TH-row", cells.get(1));
        assertEquals(columns - 1, cells.stream().filter("TD"::equals).count());
    }

    @Test
    void the_foot_of_a_page_has_one_to_five_lines_and_the_page_gives_the_room_for_them() {
        for (int lines = 1; lines <= PageFooter.MOST_LINES; lines++) {
            assertEquals(
                    30 + 9 * (lines - 1),
                    Template.document(lines).getPageFooter().getHeight());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13})
    void no_table_is_designed_without_columns_or_with_more_than_12(int columns) {
        assertThrows(IllegalArgumentException.class, () -> TableDesign.of(columns));
    }

    /** The role of a row, then those of its cells. */
    private static List<String> roles(JRElement row) {
        return Stream.concat(Stream.of(row), Stream.of(((JRFrame) row).getElements()))
                .map(element -> element.getPropertiesMap().getProperty(StructureTags.ROLE))
                .toList();
    }

    @Test
    void no_template_asks_a_database_or_keeps_a_variable_of_its_own() {
        Stream<JasperReport> all = Stream.concat(
                ROWS.keySet().stream().map(Template::of),
                IntStream.rangeClosed(1, 12).mapToObj(Template::table));
        all.forEach(report -> {
            String query = report.getQuery() == null ? "" : report.getQuery().getText();
            assertTrue(query.isEmpty(), report.getName() + " asks: " + query);
            assertTrue(
                    Stream.of(report.getVariables()).allMatch(variable -> variable.isSystemDefined()),
                    report.getName() + " computes");
        });
    }
}
