package org.jmmlregistry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.jmmlregistry.exchange.Codebook;
import org.jmmlregistry.report.pdf.Template;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Map<Template, Set<Class<? extends Record>>> ROWS = Map.ofEntries(
            Map.entry(Template.FACTS, Set.of(CohortRows.Fact.class, NarrativeReport.Fact.class)),
            Map.entry(Template.HEADLINES, Set.of(CohortRows.Headline.class)),
            Map.entry(Template.COMPARISON, Set.of(CohortRows.Reproduced.class)),
            Map.entry(Template.MISSING, Set.of(CohortRows.Missing.class)),
            Map.entry(Template.SURVIVAL, Set.of(CohortRows.FixedTime.class)),
            Map.entry(Template.TIMING, Set.of(CohortRows.Timing.class)),
            Map.entry(Template.CASES, Set.of(CohortRows.Case.class)),
            Map.entry(Template.TERMS, Set.of(CohortRows.Term.class)),
            Map.entry(Template.EVENTS, Set.of(NarrativeReport.Happening.class)),
            Map.entry(Template.CHIMERISM, Set.of(NarrativeReport.Sample.class)),
            Map.entry(Template.SHEET, Set.of(BlankForm.Sheet.class)),
            Map.entry(Template.QUESTIONS, Set.of(BlankForm.Question.class)),
            Map.entry(Template.ANSWERS, Set.of(FilledForm.Answered.class)),
            Map.entry(Template.CODEBOOK, Set.of(CodebookReport.Line.class)),
            Map.entry(Template.CHECKS, Set.of(Codebook.CheckLine.class)));

    private static JasperReport compiled(Template template) throws IOException, JRException {
        try (InputStream in = Template.class.getResourceAsStream("/report/" + template.source() + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(in);
        }
    }

    @Test
    void the_fields_of_each_table_are_the_components_of_its_record() throws IOException, JRException {
        for (Map.Entry<Template, Set<Class<? extends Record>>> each : ROWS.entrySet()) {
            Set<String> fields = Stream.of(compiled(each.getKey()).getFields())
                    .map(JRField::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (Class<? extends Record> row : each.getValue()) {
                Set<String> components = Stream.of(row.getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(components, fields, each.getKey() + " and " + row);
            }
        }
    }

    @Test
    void every_table_template_is_known_to_this_test() {
        Set<Template> tables = EnumSet.allOf(Template.class);
        tables.remove(Template.DOCUMENT);
        assertEquals(tables, ROWS.keySet());
    }

    @Test
    void no_template_asks_a_database_or_keeps_a_variable_of_its_own() throws IOException, JRException {
        for (Template template : Template.values()) {
            JasperReport report = compiled(template);
            String query = report.getQuery() == null ? "" : report.getQuery().getText();
            assertTrue(query.isEmpty(), template + " asks: " + query);
            assertTrue(
                    Stream.of(report.getVariables()).allMatch(variable -> variable.isSystemDefined()),
                    template + " computes");
        }
    }
}
