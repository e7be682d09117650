package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.exchange.table.TableFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Excel, LibreOffice, R and other programs make of an import file is read as it was meant, or refused in a sentence. */
class FilesOfProgramsTest {

    private static final String LONG = "case,form,hsct_seq,repeat_no,item,value,absence\n";
    private static final String WIDE = "case,form,hsct_seq,repeat_no,";
    private static final Language GERMAN_LANGUAGE = new Language(
            Locale.GERMANY,
            Map.of(
                    new Language.Key("code F", "Female"), "weiblich",
                    new Language.Key("code UNK", "Unknown"), "Unbekannt"));
    private static final Notation ENGLISH = Notation.of(Locale.ENGLISH);

    private static FileCases read(byte[] file, Notation notation) {
        CellWords words = new CellWords(List.of(Language.ENGLISH, GERMAN_LANGUAGE));
        return FileCases.read(TableFile.of(file), words, notation);
    }

    /** All answers of a file in one text, or what is refused in it. */
    private static String told(byte[] file, Notation notation) {
        FileCases read = read(file, notation);
        String refused = read.findings().stream()
                .filter(RowFinding::refuses)
                .map(each -> each.row() + " " + each.message())
                .collect(Collectors.joining("\n"));
        if (!refused.isEmpty()) {
            return refused;
        }
        StringBuilder told = new StringBuilder();
        read.cases().forEach(each -> each.entries().forEach((key, answers) -> Forms.form(key.form())
                .orElseThrow()
                .write(answers)
                .forEach((item, written) -> told.append(each.label())
                        .append(' ')
                        .append(key)
                        .append(' ')
                        .append(item)
                        .append('=')
                        .append(written.absence().isEmpty() ? written.value() : "[" + written.absence() + "]")
                        .append('\n'))));
        return told.toString().strip();
    }

    private static String told(byte[] file) {
        return told(file, ENGLISH);
    }

    private static String told(String file) {
        return told(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(byte[] file) {
        return assertThrows(Refused.class, () -> told(file)).getMessage();
    }

    private static String wide(String item, String cell) {
        return told(WIDE + item + "\nA,F07,1,1,\"" + cell.replace("\"", "\"\"") + "\"\n")
                .replace("A F07/1/1 " + item + "=", "");
    }

    private static String ofPatient(String item, String cell) {
        return told(WIDE + item + "\nA,F01,0,1,\"" + cell + "\"\n").replace("A F01/0/1 " + item + "=", "");
    }

    @Test
    void a_line_break_of_windows_in_a_cell_is_a_line_feed() throws IOException {
        byte[] file;
        try (InputStream in =
                FilesOfProgramsTest.class.getResourceAsStream("/cases/605-line-break-in-a-text/input.csv")) {
            file = in.readAllBytes();
        }
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.contains("away\r\nand"), "the file has lost its line end");

        String told = told(file);

        assertTrue(told.endsWith("T2 F02/0/1 withdrawal_reason=Parents moved away\nand asked to stop"), told);
        assertEquals(told, told(text.replace("\r\n", "\n")));
        assertEquals(told, told(text.replace("\r\n", "\r")));
    }

    @ParameterizedTest
    @CsvSource({"7, U+0007", "27, U+001B", "133, U+0085", "11, U+000B", "31, U+001F", "127, U+007F"})
    void another_control_character_is_refused_with_its_code_and_place(int sign, String code) {
        String bad = "A,F02,0,1,withdrawal_reason,\"" + (char) sign + "away\",\n";

        String told = told(LONG + "A,F01,0,1,sex_at_birth,F,\n" + bad);

        assertTrue(told.startsWith("3 "), told);
        assertTrue(told.contains("row 3") && told.contains("column value") && told.contains(code), told);
    }

    @Test
    void rows_of_separators_and_empty_last_columns_say_nothing() {
        String plain = told(LONG + "A,F01,0,1,sex_at_birth,F,\n");

        assertEquals("A F01/0/1 sex_at_birth=F", plain);
        assertEquals(plain, told(LONG + ",,,,,,\n\nA,F01,0,1,sex_at_birth,F,\n,,,,,,\n,,,,,,,,\n"));
        assertEquals(plain, told(",,,,,,,\n" + LONG.replace("\n", ",\n") + "A,F01,0,1,sex_at_birth,F,,\n"));
        assertEquals(plain, told(LONG + "A,F01,0,1,sex_at_birth,F,,,\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ",", "|"})
    void any_usual_separator_is_found_or_said_in_the_first_line(String separator) {
        String file = (LONG + "A,F01,0,1,sex_at_birth,F,\n").replace(",", separator);

        assertEquals("A F01/0/1 sex_at_birth=F", told(file));
        assertEquals("A F01/0/1 sex_at_birth=F", told("sep=" + separator + "\r\n" + file.replace("\n", "\r\n")));
        assertEquals("A F01/0/1 sex_at_birth=F", told("\uFEFFSEP=" + separator + "\n" + file));
        assertEquals("A F01/0/1 sex_at_birth=F", told("\"sep=" + separator + "\"\n" + file));
    }

    @Test
    void a_heading_with_blanks_capitals_and_a_mark_is_the_same_heading() {
        assertEquals(
                "A F01/0/1 sex_at_birth=F",
                told("\uFEFF\"Case\" , FORM,HSCT seq,Repeat_No, Item ,Value,Absence\nA,F01,0,1,sex_at_birth,F,\n"));
        assertEquals("A F01/0/1 sex_at_birth=F", told(WIDE + " SEX_AT_BIRTH \nA,F01,0,1,F\n"));
        assertEquals("A F01/0/1 sex_at_birth=F", told(WIDE + "Sex at birth\nA,F01,0,1,F\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void umlauts_are_read_in_the_characters_of_the_file(String charset) {
        byte[] file = (LONG + "Löwe,F02,0,1,withdrawal_reason,„müde“ – 5 €,\n").getBytes(Charset.forName(charset));

        assertEquals("Löwe F02/0/1 withdrawal_reason=„müde“ – 5 €", told(file));
    }

    @Test
    void a_file_of_two_kinds_of_characters_is_refused() {
        byte[] file = (LONG + "A,F02,0,1,withdrawal_reason,müde,\nA,F02,0,1,consent_version,Ã¼ber,\n")
                .getBytes(Charset.forName("windows-1252"));

        assertTrue(refused(file).contains("Some of the file is in UTF-8"), refused(file));
    }

    @ParameterizedTest
    @CsvSource({
        "Female, F",
        "female, F",
        "f, F",
        "weiblich, F",
        "WEIBLICH, F",
        "F, F",
        "Unbekannt, [UNK]",
        "[Unbekannt], [UNK]"
    })
    void a_label_is_as_good_as_its_code(String written, String read) {
        assertEquals(read, ofPatient("sex_at_birth", written));
    }

    @Test
    void a_label_that_fits_two_codes_is_refused() {
        Language two = new Language(
                Locale.GERMANY,
                Map.of(new Language.Key("code F", "Female"), "x", new Language.Key("code M", "Male"), "x"));
        byte[] file = (WIDE + "sex_at_birth\nA,F01,0,1,x\n").getBytes(StandardCharsets.UTF_8);

        FileCases read = FileCases.read(
                TableFile.of(file), new CellWords(List.of(Language.ENGLISH, two)), Notation.of(Locale.GERMANY));

        String why = read.findings().get(0).message().toString();
        assertTrue(why.contains("more than one answer") && why.contains("F") && why.contains("M"), why);
    }

    @ParameterizedTest
    @CsvSource({"Yes, Y", "no, N", "TRUE, Y", "0, N", "y, Y"})
    void yes_and_no_are_read_in_many_ways(String written, String read) {
        assertEquals("A F02/0/1 assent_minor=" + read, told(WIDE + "assent_minor\nA,F02,0,1," + written + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "14.05.1999, 1999-05-14",
        "05.1999, 1999-05",
        "1999-05, 1999-05",
        "'''1999-05', 1999-05",
        "'=\"1999-05\"', 1999-05",
    })
    void dates_are_read_as_people_and_programs_write_them(String written, String read) {
        assertEquals(read, wide("hsct_date", written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Apr 86", "Apr-86", "05. Apr", "Mrz 22", "31545", "36770", "#NAME?", "########", "03/04/2022"})
    void what_excel_has_turned_is_refused_and_never_guessed(String written) {
        assertTrue(wide("hsct_date", written).startsWith("2 “" + written), wide("hsct_date", written));
    }

    @Test
    void a_number_of_two_readings_is_settled_by_the_others_of_the_file() {
        String german = LONG.replace(',', ';') + "A;F07;1;1;cd34_dose;1,234;\n";
        String other = "B;F07;1;1;cd34_dose;5,2;\n";

        assertTrue(told(german).contains("more than one way"), told(german));
        assertEquals("A F07/1/1 cd34_dose=1.234\nB F07/1/1 cd34_dose=5.2", told(german + other));
        assertTrue(told(german + other + "C;F07;1;1;cd34_dose;5.2;\n").contains("more than one way"));
    }

    @Test
    void an_absence_is_a_code_or_a_label_in_both_layouts() {
        assertEquals("A F07/1/1 donor_type=[UNK]", told(LONG + "A,F07,1,1,donor_type,,Unknown\n"));
        assertEquals("[NOTDONE]", wide("donor_type", "Not done"));
        assertEquals("A F02/0/1 withdrawal_reason=[UNK]", told(WIDE + "withdrawal_reason\nA,F02,0,1,[unknown]\n"));
    }

    @Test
    void what_r_writes_for_nothing_is_told_apart_from_not_applicable() {
        assertTrue(told(WIDE + "withdrawal_reason\nA,F02,0,1,NA\n").contains("R writes"));
        assertTrue(ofPatient("country_residence", "NA").contains("more than one answer"));
        assertEquals("NA", ofPatient("country_residence", "Namibia"));
        FileCases read = read((WIDE + "donor_type\nA,F07,1,1,NA\n").getBytes(StandardCharsets.UTF_8), ENGLISH);
        assertTrue(read.findings().get(0).message().toString().contains("na = \"\""));
        assertTrue(refused("\"\",case,form,hsct_seq,repeat_no,donor_type\n1,A,F07,1,1,MSD\n"
                        .getBytes(StandardCharsets.UTF_8))
                .contains("row.names"));
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet 1");
            List<String> heading = List.of("case", "form", "hsct_seq", "repeat_no", "hsct_date", "donor_age_y");
            for (int column = 0; column < heading.size(); column++) {
                sheet.value(0, column, heading.get(column));
            }
            sheet.value(1, 0, "A");
            sheet.value(1, 1, "F07");
            sheet.value(1, 2, 1);
            sheet.value(1, 3, 1);
            fill.accept(sheet);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, 1999-05-14",
        "mmm yy, 1999-05",
        "dd\\.mm\\.yyyy, 1999-05-14",
        "yyyy, 1999",
        "m/d/yy, 1999-05-14"
    })
    void a_day_of_excel_is_as_exact_as_its_cell_shows_it(String format, String read) throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(1, 4, LocalDate.of(1999, 5, 14));
            sheet.style(1, 4).format(format).set();
        });

        assertEquals("A F07/1/1 hsct_date=" + read, told(file, Notation.of(Locale.GERMANY)));
    }

    @Test
    void a_formula_that_nobody_computed_is_refused_and_not_taken_for_an_empty_cell() throws IOException {
        byte[] file = workbook(sheet -> sheet.formula(1, 5, "10+20"));

        assertTrue(told(file).contains("nothing was computed"), told(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.00%"})
    void a_share_that_excel_shows_as_percent_is_not_read_as_a_hundredth_of_it(String format) throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(1, 5, 0.3);
            sheet.style(1, 5).format(format).set();
        });

        assertTrue(told(file).contains("30 %"), told(file));
    }

    @Test
    void a_first_line_that_names_a_quote_as_separator_is_read_as_any_other() {
        assertNotEquals("", refused(("sep=\"\n" + LONG).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d-mmm", "dd. mmm"})
    void a_day_without_its_year_is_refused(String format) throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(1, 4, LocalDate.of(1999, 5, 14));
            sheet.style(1, 4).format(format).set();
        });

        assertTrue(told(file).startsWith("2 "), told(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 no workbook", "\u00D0\u00CF\u0011\u00E0 old", "case;form\n\u0000"})
    void what_is_no_table_is_refused_in_a_sentence(String file) {
        assertTrue(refused(file.getBytes(StandardCharsets.ISO_8859_1)).endsWith("."));
    }

    @Test
    void a_day_number_is_refused_with_the_day_that_it_may_be() throws IOException {
        assertTrue(told(workbook(sheet -> sheet.value(1, 4, 36770))).contains("2000-09-01"));
        assertTrue(wide("hsct_date", "36770").contains("2000-09-01"));
    }

    /** A workbook whose one sheet and shared strings are given as they stand in it. */
    private static byte[] packed(String rows, String strings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Map<String, String> parts = Map.of(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"sheet1.xml\"/></Relationships>",
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>",
                    "xl/sharedStrings.xml",
                    "<sst>" + strings + "</sst>",
                    "xl/sheet1.xml",
                    "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String text(String cell) {
        return "<c t=\"str\"><v>" + cell + "</v></c>";
    }

    private static String ofCell(String form, String item, String cell) throws IOException {
        String heading = List.of("case", "form", "hsct_seq", "repeat_no", item).stream()
                .map(FilesOfProgramsTest::text)
                .collect(Collectors.joining("", "<row>", "</row>"));
        String seq = form.equals("F02") ? "0" : "1";
        String row = "<row>" + text("A") + text(form) + text(seq) + text("1") + cell + "</row>";
        String told = told(packed(heading + row, ""));
        return told.replace("A " + form + "/" + seq + "/1 " + item + "=", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F02 | assent_minor  | <c t='b'><v>1</v></c>                       | Y",
                "F02 | assent_minor  | <c t='b'><v>0</v></c>                       | N",
                "F02 | assent_minor  | <c><v>1</v></c>                             | yes or no is asked",
                "F02 | assent_minor  | <c><v>0</v></c>                             | yes or no is asked",
                "F07 | hsct_date     | <c t='d'><v>2000-09-01T00:00:00</v></c>     | 2000-09-01",
                "F07 | hsct_date     | <c t='d'><v>2000-09-01T00:00:00.000Z</v></c> | 2000-09-01",
                "F07 | hsct_date     | <c t='d'><v>2000-09-01</v></c>              | 2000-09-01",
                "F07 | blast_at_hsct | <c s='1'><v>0.5</v></c>                     | 50",
                "F07 | blast_at_hsct | <c s='1'><v>0.055</v></c>                   | 5.5",
                "F07 | donor_age_y   | <c s='1'><v>0.5</v></c>                     | 50 %, and “Age of the donor” is not a percentage",
                "F07 | blast_at_hsct | <c><v>1e999999999</v></c>                   | 1e999999999",
                "F07 | blast_at_hsct | <c><v>1e-2147483648</v></c>                 | 1e-2147483648"
            })
    void a_cell_of_a_workbook_is_what_its_program_meant_or_is_asked(String form, String item, String cell, String told)
            throws IOException {
        String said = ofCell(form, item, cell.replace('\'', '"'));

        assertTrue(said.equals(told) || (said.startsWith("2 ") && said.contains(told)), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-2147483648", "9e99999999999999999999"})
    void a_number_with_an_exponent_that_nobody_means_is_refused_in_a_row(String number) {
        assertTrue(wide("donor_age_y", number).startsWith("2 "), wide("donor_age_y", number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2009\u202F", "\u200B", "\uFEFF \u00A0"})
    void a_cell_of_blanks_that_nobody_sees_is_empty(String blank) {
        String file = "withdrawal_reason,assent_minor\nA,F02,0,1," + blank + ",Y\n";

        assertEquals("A F02/0/1 assent_minor=Y", told(WIDE + file));
        assertEquals("", told(LONG + "A,F02,0,1,withdrawal_reason," + blank + ",\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<si><t>%s</t></si>",
                "<si><r><t>%s</t></r><r><t>x</t></r></si>",
                "<si><t><![CDATA[%s]]></t></si>",
                "<!--%s--><si><t>x</t></si>",
                "<si a=\"%s\"><t>x</t></si>",
                "<?p %s?><si><t>x</t></si>"
            })
    void an_enormous_piece_of_a_workbook_is_refused_before_it_takes_the_memory(String strings) throws IOException {
        byte[] file = packed("<row>" + text("A") + "</row>", strings.formatted("x".repeat(90 << 20)));

        assertTrue(file.length < 1 << 20);
        assertTrue(refused(file).contains("more than"), () -> refused(file));
    }

    @Test
    void a_comment_full_of_tags_is_as_long_as_another() throws IOException {
        byte[] file = packed("<row>" + text("A") + "</row>", "<!--" + "<a>".repeat(1 << 20) + "-->");

        assertTrue(refused(file).contains("more than"), () -> refused(file));
    }

    @Test
    void a_sheet_of_rows_that_end_far_to_the_right_is_refused() throws IOException {
        byte[] file = packed("<row><c r=\"XFD1\"><v>1</v></c></row>".repeat(1000), "");

        assertTrue(refused(file).contains("cells"), () -> refused(file));
    }

    @Test
    void an_enormous_cell_or_line_of_a_text_is_refused() {
        assertTrue(refused((LONG + "A,F02,0,1,withdrawal_reason,\"" + "x".repeat(10 << 20) + "\",\n")
                        .getBytes(StandardCharsets.UTF_8))
                .contains("at most 32767"));
        assertTrue(refused((LONG + ",".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8))
                .contains("more than 16384 columns"));
    }
}
