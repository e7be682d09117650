package org.jmmlregistry.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.patient.RegistryId;

/**
 * How cases are laid out as rows that {@link CsvImport} takes. Items that the registry computes are told at the end of an entry
 * if somebody asks for them, and marked; of items that belong to the identity store at most the month of a date is written. A
 * case is named by its pseudonym and never by its label, into which somebody may have typed a name.
 */
public sealed interface ExportLayout {

    List<String> heading(boolean computed);

    /**
     * The rows of a case.
     *
     * @param asOf the day of which derived values are asked; they are left out unless they are told
     */
    Stream<Row> rows(StoredCase stored, LocalDate asOf, boolean computed);

    /** A row, and of which case and entry it is. */
    record Row(RegistryId id, EntryKey entry, List<ExportCell> cells) {

        /** Of which item a cell is. */
        String item(int column) {
            return cells.get(column) instanceof ExportCell.Whole whole
                    ? whole.item().code()
                    : ((ExportCell.Key) cells.get(Heading.KEYS.size())).text();
        }
    }

    /** One row an answer, of all of these forms. */
    // long and wide are the words of statisticians
    @SuppressWarnings("JavaLangClash")
    record Long(List<Form> forms) implements ExportLayout {

        @Override
        public List<String> heading(boolean computed) {
            return Heading.LONG;
        }

        @Override
        public Stream<Row> rows(StoredCase stored, LocalDate asOf, boolean computed) {
            return stored.entries().stream().flatMap(entry -> forms.stream()
                    .filter(form -> form.code().equals(entry.key().form()))
                    .flatMap(form -> rows(stored, entry, form, told(stored, entry, form, asOf), computed)));
        }

        private static Stream<Row> rows(
                StoredCase stored, StoredEntry entry, Form form, Answers told, boolean computed) {
            return items(form, computed).stream()
                    .flatMap(item -> said(entry, item, told).stream().map(said -> {
                        List<ExportCell> cells = keys(stored, entry);
                        cells.add(new ExportCell.Key(column(item)));
                        cells.addAll(said);
                        return new Row(stored.id(), entry.key(), cells);
                    }));
        }

        /** Value and absence of an item; nothing if it has none. */
        private static Optional<List<ExportCell>> said(StoredEntry entry, Item<?> item, Answers told) {
            return entry.unread().containsKey(item.code())
                    ? Optional.of(List.of(new ExportCell.Key(""), new ExportCell.Unread(item)))
                    : told.answer(item)
                            .map(answer -> List.of(new ExportCell.Value(item, answer), new ExportCell.Why(answer)));
        }
    }

    /** One row an entry of the form, with a column for each item. */
    record Wide(Form form) implements ExportLayout {

        @Override
        public List<String> heading(boolean computed) {
            List<String> heading = new ArrayList<>(Heading.KEYS);
            items(form, computed).forEach(item -> heading.add(column(item)));
            return heading;
        }

        @Override
        public Stream<Row> rows(StoredCase stored, LocalDate asOf, boolean computed) {
            return stored.entries().stream()
                    .filter(entry -> form.code().equals(entry.key().form()))
                    .map(entry -> row(stored, entry, told(stored, entry, form, asOf), computed));
        }

        private Row row(StoredCase stored, StoredEntry entry, Answers told, boolean computed) {
            List<ExportCell> cells = keys(stored, entry);
            items(form, computed)
                    .forEach(item -> cells.add(
                            entry.unread().containsKey(item.code())
                                    ? new ExportCell.Unread(item)
                                    : new ExportCell.Whole(item, told.answer(item))));
            return new Row(stored.id(), entry.key(), cells);
        }
    }

    private static List<Item<?>> items(Form form, boolean computed) {
        List<Item<?>> items = new ArrayList<>(form.enteredItems());
        if (computed) {
            items.addAll(ComputedValues.of(form));
        }
        return items;
    }

    /** The answers of an entry and what the registry computes from them, as far as they may be told. */
    private static Answers told(StoredCase stored, StoredEntry entry, Form form, LocalDate asOf) {
        Entry withCase = stored.answers().entry(entry.key()).orElseThrow();
        return Derivations.complete(form, withCase, asOf).withoutIdentity();
    }

    /** How the column of an item is called: by its code, and marked if the registry computes it. */
    static String column(Item<?> item) {
        return item.isDerived() ? item.code() + Heading.COMPUTED : item.code();
    }

    private static List<ExportCell> keys(StoredCase stored, StoredEntry entry) {
        return new ArrayList<>(List.of(
                new ExportCell.Key(stored.id().text()),
                new ExportCell.Key(entry.key().form()),
                new ExportCell.Key(String.valueOf(entry.key().hsctSeq())),
                new ExportCell.Key(String.valueOf(entry.key().repeatNo()))));
    }
}
