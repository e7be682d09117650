package org.jmmlregistry.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;

/**
 * The cases of an export, written in the layouts that {@link CsvImport} takes. Derived items are left out, because they are
 * computed again; of items that belong to the identity store at most the month of a date is written.
 *
 * @param withheld the cases that are left out for want of consent
 */
public record ExportedCases(List<StoredCase> cases, List<RegistryId> withheld) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    public ExportedCases {
        cases = List.copyOf(cases);
        withheld = List.copyOf(withheld);
    }

    /** One row an answer, of all of these forms. The stream stays open. */
    public void writeLong(List<Form> forms, OutputStream out) throws IOException {
        try (Rows rows = new Rows(out)) {
            rows.print(CsvCases.LONG);
            for (StoredCase stored : cases) {
                for (StoredEntry entry : stored.entries()) {
                    for (Form form : forms) {
                        if (form.code().equals(entry.key().form())) {
                            printAnswers(stored, entry, form, rows);
                        }
                    }
                }
            }
        }
    }

    private static void printAnswers(StoredCase stored, StoredEntry entry, Form form, Rows rows) throws IOException {
        Answers told = entry.answers().withoutIdentity();
        for (Item<?> item : form.enteredItems()) {
            Optional<Written> written = told.answer(item).map(AnswerText::write);
            if (written.isPresent()) {
                List<String> row = keys(stored, entry);
                row.addAll(List.of(
                        item.code(), cell(item, written.get()), written.get().absence()));
                rows.print(row);
            }
        }
    }

    /** One row an entry of the form, with a column for each item. The stream stays open. */
    public void writeWide(Form form, OutputStream out) throws IOException {
        try (Rows rows = new Rows(out)) {
            List<String> heading = new ArrayList<>(CsvCases.KEYS);
            form.enteredItems().forEach(item -> heading.add(item.code()));
            rows.print(heading);
            for (StoredCase stored : cases) {
                for (StoredEntry entry : stored.entries()) {
                    if (form.code().equals(entry.key().form())) {
                        rows.print(wideRow(stored, entry, form));
                    }
                }
            }
        }
    }

    private static List<String> wideRow(StoredCase stored, StoredEntry entry, Form form) {
        Answers told = entry.answers().withoutIdentity();
        List<String> row = keys(stored, entry);
        form.enteredItems()
                .forEach(item -> row.add(told.answer(item)
                        .map(answer -> wideCell(item, AnswerText.write(answer)))
                        .orElse("")));
        return row;
    }

    private static List<String> keys(StoredCase stored, StoredEntry entry) {
        return new ArrayList<>(List.of(
                FormulaGuard.set(name(stored)),
                entry.key().form(),
                String.valueOf(entry.key().hsctSeq()),
                String.valueOf(entry.key().repeatNo())));
    }

    /** The label, by which another registry can take the case in; its pseudonym if it has none that an import would find. */
    private static String name(StoredCase stored) {
        return stored.label()
                .filter(label -> label.equals(label.strip()) && !label.isEmpty())
                .filter(label -> label.chars().noneMatch(Character::isISOControl))
                .filter(label -> RegistryId.parse(label).isEmpty())
                .orElse(stored.id().text());
    }

    private static String cell(Item<?> item, Written written) {
        return CsvCases.isFreeText(item) ? FormulaGuard.set(written.value()) : written.value();
    }

    private static String wideCell(Item<?> item, Written written) {
        if (written.absence().isEmpty()) {
            return cell(item, written);
        }
        return CsvCases.isFreeText(item) ? "[" + written.absence() + "]" : written.absence();
    }

    /** Rows on their way into a stream that stays open. */
    private static final class Rows implements AutoCloseable {

        private final Writer writer;
        private final CSVPrinter printer;

        Rows(OutputStream out) throws IOException {
            writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            printer = new CSVPrinter(writer, FORMAT);
        }

        void print(List<String> row) throws IOException {
            printer.printRecord(row);
        }

        @Override
        public void close() throws IOException {
            writer.flush();
        }
    }
}
