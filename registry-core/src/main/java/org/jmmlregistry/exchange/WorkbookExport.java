package org.jmmlregistry.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;

/**
 * An Excel workbook of cases: a sheet for each form that has entries, in the wide layout, with numbers and days as such, and one
 * sheet that explains the columns. It is kept in memory until it is
 * finished.
 */
final class WorkbookExport {

    /** The sheet that explains the columns. */
    static final String CODEBOOK = "codebook";

    private static final int MOST_CASES = 5000;
    private static final int DIGITS_OF_EXCEL = 15;
    private static final LocalDate FIRST_DAY_OF_EXCEL = LocalDate.of(1900, 3, 1);
    private static final String COMPUTED_COLOUR = "E8E8E8";
    private static final String DAY = "yyyy-mm-dd";

    /** What Excel takes for a character by its code, and characters that XML has not. */
    private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\uFFFE\\uFFFF]");

    private static final List<String> CODEBOOK_HEADING = List.of(
            "sheet", "column", "label", "type", "unit", "codes", "refused unless", "questioned unless", "required");

    private final Map<Form, Worksheet> sheets = new LinkedHashMap<>();
    private final Map<Form, Integer> rows = new LinkedHashMap<>();
    private final List<Form> forms;
    private final Dialect dialect;
    private final CellText text;
    private final LocalDate asOf;
    private final Workbook workbook;

    WorkbookExport(List<Form> forms, Dialect dialect, LocalDate asOf, OutputStream out) {
        this.forms = forms;
        this.dialect = dialect;
        this.asOf = asOf;
        this.text = new CellText(dialect);
        this.workbook = new Workbook(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        out.flush();
                    }
                },
                "JMML Registry",
                "1.0");
    }

    /** @throws Refused if there are more cases than a workbook may hold */
    static void requireFitting(long cases) {
        if (cases > MOST_CASES) {
            throw Refused.notPossible(
                    "A workbook is made of at most {most} cases; choose CSV for these {n}.", MOST_CASES, cases);
        }
    }

    void add(StoredCase stored) {
        for (Form form : forms) {
            new ExportLayout.Wide(form).rows(stored, asOf, dialect.computed()).forEach(row -> add(form, row.cells()));
        }
    }

    private void add(Form form, List<ExportCell> cells) {
        Worksheet sheet = sheets.computeIfAbsent(form, this::begun);
        int row = rows.merge(form, 1, Integer::sum);
        for (int column = 0; column < cells.size(); column++) {
            put(sheet, row, column, cells.get(column));
        }
    }

    private Worksheet begun(Form form) {
        List<String> heading = new ExportLayout.Wide(form).heading(dialect.computed());
        Worksheet sheet = begun(form.code(), heading, Heading.KEYS.size());
        for (int column = 0; column < heading.size(); column++) {
            if (heading.get(column).endsWith(Heading.COMPUTED)) {
                sheet.style(0, column)
                        .bold()
                        .italic()
                        .fillColor(COMPUTED_COLOUR)
                        .set();
            }
        }
        return sheet;
    }

    private Worksheet begun(String name, List<String> heading, int keys) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.freezePane(keys, 1);
        for (int column = 0; column < heading.size(); column++) {
            sheet.value(0, column, heading.get(column));
            sheet.style(0, column).bold().set();
        }
        return sheet;
    }

    private void put(Worksheet sheet, int row, int column, ExportCell cell) {
        Object value =
                cell instanceof ExportCell.Whole whole && whole.answer().orElse(null) instanceof Answer.Given given
                        ? given.value()
                        : "";
        if (value instanceof Integer || (value instanceof BigDecimal number && number.precision() <= DIGITS_OF_EXCEL)) {
            sheet.value(row, column, (Number) value);
        } else if (value instanceof ClinicalDate date && isDayOfExcel(date)) {
            sheet.value(row, column, date.earliest());
            sheet.style(row, column).format(DAY).set();
        } else {
            write(sheet, row, column, text.of(cell));
        }
    }

    private static boolean isDayOfExcel(ClinicalDate date) {
        return date.precision() == ClinicalDate.Precision.DAY
                && !date.earliest().isBefore(FIRST_DAY_OF_EXCEL);
    }

    private static void write(Worksheet sheet, int row, int column, String cell) {
        if (!cell.isEmpty()) {
            sheet.value(row, column, TO_ESCAPE.matcher(cell).replaceAll(found -> switch (found.group()) {
                case "_" -> "_x005F_";
                case "\uFFFE" -> "_xFFFE_";
                default -> "_xFFFF_";
            }));
        }
    }

    private void explain() {
        Language language = dialect.labels().orElse(Language.ENGLISH);
        Worksheet sheet = begun(CODEBOOK, CODEBOOK_HEADING, 2);
        int row = 0;
        for (Form form : forms) {
            List<Codebook.Line> lines = Codebook.lines(form, language);
            for (int at = 0; at < lines.size(); at++) {
                Item<?> item = form.items().get(at);
                boolean told = dialect.computed() && ComputedValues.of(form).contains(item);
                if (told || !item.isDerived()) {
                    row++;
                    List<String> cells = explained(lines.get(at), item);
                    for (int column = 0; column < cells.size(); column++) {
                        write(sheet, row, column, cells.get(column));
                    }
                }
            }
        }
    }

    private static List<String> explained(Codebook.Line line, Item<?> item) {
        return List.of(
                line.form(),
                ExportLayout.column(item),
                line.label(),
                line.type(),
                line.unit(),
                line.codes(),
                line.hard(),
                line.soft(),
                line.required());
    }

    /** Writes it; what was not finished is no workbook. */
    void finish() throws IOException {
        explain();
        workbook.finish();
    }
}
