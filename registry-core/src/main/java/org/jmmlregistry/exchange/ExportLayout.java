package org.jmmlregistry.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;

/**
 * How cases are laid out as rows that {@link CsvImport} takes. Derived items are left out, because they are computed again; of
 * items that belong to the identity store at most the month of a date is written. A case is named by its pseudonym and never by
 * its label, into which somebody may have typed a name.
 */
public sealed interface ExportLayout {

    List<String> heading();

    Stream<List<String>> rows(StoredCase stored);

    /** One row an answer, of all of these forms. */
    // long and wide are the words of statisticians
    @SuppressWarnings("JavaLangClash")
    record Long(List<Form> forms) implements ExportLayout {

        @Override
        public List<String> heading() {
            return CsvCases.LONG;
        }

        @Override
        public Stream<List<String>> rows(StoredCase stored) {
            return stored.entries().stream().flatMap(entry -> forms.stream()
                    .filter(form -> form.code().equals(entry.key().form()))
                    .flatMap(form -> rows(stored, entry, form)));
        }

        private static Stream<List<String>> rows(StoredCase stored, StoredEntry entry, Form form) {
            Answers told = entry.answers().withoutIdentity();
            return form.enteredItems().stream().flatMap(item -> told.answer(item).map(AnswerText::write).stream()
                    .map(written -> {
                        List<String> row = keys(stored, entry);
                        row.addAll(List.of(item.code(), cell(item, written), written.absence()));
                        return row;
                    }));
        }
    }

    /** One row an entry of the form, with a column for each item. */
    record Wide(Form form) implements ExportLayout {

        @Override
        public List<String> heading() {
            List<String> heading = new ArrayList<>(CsvCases.KEYS);
            form.enteredItems().forEach(item -> heading.add(item.code()));
            return heading;
        }

        @Override
        public Stream<List<String>> rows(StoredCase stored) {
            return stored.entries().stream()
                    .filter(entry -> form.code().equals(entry.key().form()))
                    .map(entry -> row(stored, entry));
        }

        private List<String> row(StoredCase stored, StoredEntry entry) {
            Answers told = entry.answers().withoutIdentity();
            List<String> row = keys(stored, entry);
            form.enteredItems()
                    .forEach(item -> row.add(told.answer(item)
                            .map(answer -> cellWithAbsence(item, AnswerText.write(answer)))
                            .orElse("")));
            return row;
        }
    }

    private static List<String> keys(StoredCase stored, StoredEntry entry) {
        return new ArrayList<>(List.of(
                stored.id().text(),
                entry.key().form(),
                String.valueOf(entry.key().hsctSeq()),
                String.valueOf(entry.key().repeatNo())));
    }

    private static String cell(Item<?> item, Written written) {
        return CsvCases.isFreeText(item) ? FormulaGuard.set(written.value()) : written.value();
    }

    private static String cellWithAbsence(Item<?> item, Written written) {
        if (written.absence().isEmpty()) {
            return cell(item, written);
        }
        return CsvCases.isFreeText(item) ? "[" + written.absence() + "]" : written.absence();
    }
}
