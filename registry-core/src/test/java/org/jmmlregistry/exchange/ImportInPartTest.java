package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.audit.TrailWords;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of which some cases are refused is taken in without them, if somebody says so. */
@OnEachDatabase
class ImportInPartTest {

    private static final String FILE =
            """
            case,form,hsct_seq,repeat_no,item,value,absence
            GOOD,F01,0,1,sex_at_birth,F,
            GOOD,F01,0,1,birth_date,1994-02-15,
            GOOD,F01,0,1,data_label,SYNTHETIC,
            BAD,F01,0,1,sex_at_birth,X,
            BAD,F01,0,1,birth_date,1994-02-15,
            BAD,F01,0,1,data_label,SYNTHETIC,
            SHORT,F01,0,1,sex_at_birth
            """;

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private ImportPreview preview() {
        return preview(FILE);
    }

    private ImportPreview preview(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return registry.in(stores -> stores.imports().preview(bytes, Registry.DATA_MANAGER));
    }

    private List<String> labels() {
        return registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER)).stream()
                .map(StoredCase::label)
                .flatMap(Optional::stream)
                .toList();
    }

    private CsvImport.Result confirmedInPart(ImportPreview preview) {
        String source = Noted.importedInPart("f.csv", preview.leftOut().count()).toString();
        return registry.in(stores -> stores.imports().confirmRest(preview, source, Registry.DATA_MANAGER));
    }

    @Test
    void unless_somebody_says_so_it_is_all_or_nothing() {
        CsvImport.Result result =
                registry.in(stores -> stores.imports().confirm(preview(), "f.csv", Registry.DATA_MANAGER));

        assertInstanceOf(CsvImport.Result.NotImported.class, result);
        assertEquals(List.of(), labels());
    }

    @Test
    void the_preview_says_which_cases_and_rows_are_refused() {
        LeftOut leftOut = preview().leftOut();

        assertEquals(Set.of("BAD", "SHORT"), leftOut.cases());
        assertEquals(0, leftOut.rows());
        assertEquals(2, leftOut.count());
        assertTrue(preview().hasRest());
        assertEquals(1, preview().rest().newCases());
    }

    @Test
    void the_cases_without_refusals_are_taken_in_and_the_trail_says_how_many_are_not() {
        assertInstanceOf(CsvImport.Result.Imported.class, confirmedInPart(preview()));

        assertEquals(List.of("GOOD"), labels());
        List<TrailLine> trail = registry.in(stores -> stores.trail()
                .of(stores.casebook().cases(Registry.DATA_MANAGER).get(0).id().text()));
        assertFalse(trail.isEmpty());
        trail.forEach(line -> assertEquals(
                "import of f.csv, 2 refused and left out",
                TrailWords.source(line).toString()));
    }

    @Test
    void the_list_of_what_was_left_out_has_rows_and_reasons() {
        List<String> lines = preview(FILE + ",F01,0,1,sex_at_birth,M,\n")
                .leftOut()
                .csv(Language.ENGLISH)
                .lines()
                .toList();

        assertEquals("\uFEFFrow,case,place,reason", lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("5,BAD,") && line.contains("X")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("8,SHORT,")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("9,,")), lines::toString);
    }

    @Test
    void a_file_of_which_every_case_is_refused_is_not_taken_in() {
        ImportPreview preview = preview(FILE.replace("GOOD,F01,0,1,sex_at_birth,F", "GOOD,F01,0,1,sex_at_birth,X"));

        assertFalse(preview.hasRest());
        assertInstanceOf(CsvImport.Result.NotImported.class, confirmedInPart(preview));
        assertEquals(List.of(), labels());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",F07,1,1,hsct_date,1999-09-01,",
                "\u00A0,F07,1,1,hsct_date,1999-09-01,",
                "F07,1,1,hsct_date,1999-09-01,",
                "F07,1,1,hsct_date,1999-09-01,,",
                ",GOOD,F07,1,1,hsct_date,1999-09-01",
                ",GOOD,F07,1,1,hsct_date,1999-09-01,",
                "GO\u0007OD,F07,1,1,hsct_date,1999-09-01,",
                "GO\u200BOD,F07,1,1,hsct_date,1999-09-01,",
                "JM-00014-8,F07,1,1,hsct_date,1999-09-01,",
                "OTHER,F99,1,1,hsct_date,1999-09-01,",
                "OTHER,F07,1,10000,hsct_date,1999-09-01,"
            })
    void a_refused_row_that_may_be_of_any_case_stops_the_whole_file(String row) {
        ImportPreview preview = preview(FILE + row + "\n");

        assertEquals(1, preview.leftOut().rows());
        assertFalse(preview.hasRest());
        CsvImport.Result.NotImported not =
                assertInstanceOf(CsvImport.Result.NotImported.class, confirmedInPart(preview));
        assertTrue(not.why().toString().contains("nobody knows which case"), not::toString);
        assertTrue(not.why().toString().contains("9"), not::toString);
        assertEquals(List.of(), labels());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GOOD,F99,0,1,sex_at_birth,F,",
                "GOOD,F07,1,1,shoe_size,38,",
                "GOOD,F02,0,1,withdrawal_reason,mo\u0007ved,",
                "GOOD,F02,0,1,withdrawal_reason,moved,,more"
            })
    void a_refused_row_of_a_case_of_the_file_leaves_that_case_out_alone(String row) {
        ImportPreview preview = preview(FILE.replace("SHORT,", "FINE,F01,0,1,sex_at_birth,F,\nSHORT,") + row + "\n");

        assertEquals(Set.of("GOOD", "BAD", "SHORT"), preview.leftOut().cases());
        assertInstanceOf(CsvImport.Result.Imported.class, confirmedInPart(preview));
        assertEquals(List.of("FINE"), labels());
    }

    @Test
    void two_cases_with_one_number_of_a_series_are_both_left_out() {
        String numbered = FILE
                + """
                GOOD,F01,0,1,series,DEMO2011:S07,
                TWIN,F01,0,1,sex_at_birth,M,
                TWIN,F01,0,1,data_label,SYNTHETIC,
                TWIN,F01,0,1,series,DEMO2011:S07,
                FINE,F01,0,1,sex_at_birth,F,
                FINE,F01,0,1,data_label,SYNTHETIC,
                """;

        ImportPreview preview = preview(numbered);

        assertEquals(Set.of("GOOD", "TWIN", "BAD", "SHORT"), preview.leftOut().cases());
        assertInstanceOf(CsvImport.Result.Imported.class, confirmedInPart(preview));
        assertEquals(List.of("FINE"), labels());
    }

    @Test
    void a_case_that_has_changed_since_the_preview_stops_it() {
        ImportPreview preview = preview();
        confirmedInPart(preview());

        assertInstanceOf(CsvImport.Result.NotImported.class, confirmedInPart(preview));
    }
}
