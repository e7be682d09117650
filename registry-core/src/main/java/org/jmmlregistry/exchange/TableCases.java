package org.jmmlregistry.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jmmlregistry.casebook.CaseLabel;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.exchange.table.Table;
import org.jmmlregistry.exchange.table.Table.Line;
import org.jmmlregistry.language.Message;

/** The answers of one table, row by row. */
final class TableCases {

    /** What Excel shows where it could not compute, in English and in German; what stood there is lost. */
    private static final Set<String> ERRORS = Set.of(
            "#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#CALC!", "#WERT!", "#BEZUG!", "#NV",
            "#ZAHL!");

    private final Table table;
    private final Heading heading;
    private final Map<String, Integer> columns;
    private final Collected collected;
    private final Map<String, List<Heading.Named>> items = new HashMap<>();
    private int notApplicable;
    private int blank;

    TableCases(Table table, Heading heading, Collected collected) {
        this.table = table;
        this.heading = heading;
        this.columns = heading.columns();
        this.collected = collected;
    }

    void read() {
        for (Line line : table.lines()) {
            // a workbook leaves out blank cells, a text does not
            if (line.cells().size() > heading.names().size()
                    || (table.name().isEmpty()
                            && line.cells().size() < heading.names().size())) {
                key(line).ifPresent(key -> collected.begin(line.number(), label(line), key));
                say(
                        line,
                        Message.of(
                                "The row has {cells, plural, one {# column} other {# columns}}, the heading {heading}.",
                                line.cells().size(),
                                heading.names().size()));
            } else if (isReadable(line)) {
                row(line);
            }
        }
        if (heading.wide() && notApplicable > 0 && blank == 0) {
            collected.say(
                    Severity.SOFT,
                    0,
                    "",
                    table.name(),
                    Message.of(
                            "No cell is empty, and {n, plural, one {# says} other {# say}} NA, which means “not applicable” here. R writes NA where nothing is known; if that is meant, write the file with na = \"\".",
                            notApplicable));
        }
    }

    private String cell(Line line, String column) {
        return at(line, column).text().strip();
    }

    private Table.Cell at(Line line, String column) {
        Integer number = columns.get(column);
        return number == null ? Table.Cell.BLANK : line.cell(number);
    }

    private String label(Line line) {
        return CaseLabel.named(FormulaGuard.lift(cell(line, "case")));
    }

    /** Whether there is no sign in the row that nobody sees and no text has. */
    private boolean isReadable(Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            String text = line.cell(column).text();
            OptionalInt found = text.chars()
                    .filter(sign -> Character.isISOControl(sign) && "\t\r\n".indexOf(sign) < 0)
                    .findFirst();
            if (found.isPresent()) {
                key(line).ifPresent(key -> collected.begin(line.number(), label(line), key));
                say(
                        line,
                        Message.of(
                                "The cell in row {row}, column {column}, has the control character {code} in it, which no text has; take it out.",
                                line.number(),
                                column < heading.names().size()
                                        ? heading.names().get(column)
                                        : String.valueOf(column + 1),
                                code(found.getAsInt())));
                return false;
            }
        }
        return true;
    }

    private static String code(int sign) {
        return String.format(Locale.ROOT, "U+%04X", sign);
    }

    /** The entry of which a row is, if its case, form and numbers can be read. */
    private Optional<EntryKey> key(Line line) {
        String label = label(line);
        Optional<Form> form = Forms.form(cell(line, "form"));
        Optional<Integer> hsct = number(cell(line, "hsct_seq"), EntryKey.LAST_HSCT, 0);
        Optional<Integer> repeat = number(cell(line, "repeat_no"), EntryKey.LAST_REPEAT, 1);
        boolean known = !label.isEmpty() && CaseLabel.unfit(label).isEmpty();
        return known && form.isPresent() && hsct.isPresent() && repeat.isPresent()
                ? Optional.of(new EntryKey(form.get().code(), hsct.get(), repeat.get()))
                : Optional.empty();
    }

    private void row(Line line) {
        String label = label(line);
        Optional<Message> unfit = CaseLabel.unfit(label);
        if (unfit.isPresent()) {
            say(line, unfit.get());
            return;
        }
        if (label.isEmpty()) {
            say(line, Message.of("The column “case” must name the case."));
            return;
        }
        Optional<Form> form = Forms.form(cell(line, "form"));
        Optional<EntryKey> key = key(line);
        if (form.isEmpty()) {
            say(line, Message.of("There is no form “{form}”.", AnswerText.shown(cell(line, "form"))));
        } else if (key.isEmpty()) {
            say(
                    line,
                    Message.of(
                            "hsct_seq must be 0 to {hsct} and repeat_no 1 to {repeat}.",
                            EntryKey.LAST_HSCT,
                            EntryKey.LAST_REPEAT));
        } else {
            collected.begin(line.number(), label, key.get());
            if (heading.wide()) {
                wideRow(line, form.get(), key.get());
            } else {
                longRow(line, form.get(), key.get());
            }
        }
    }

    private static Optional<Integer> number(String text, int most, int least) {
        return Optional.of(text)
                .filter(each -> each.matches("0|[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .filter(each -> each >= least && each <= most);
    }

    private void longRow(Line line, Form form, EntryKey key) {
        named(line, form, cell(line, "item")).ifPresent(named -> {
            FileCases.Place place = new FileCases.Place(line.number(), label(line), key, named.item());
            String absence = absence(cell(line, "absence"));
            Table.Cell value = at(line, "value");
            if (isUnread(absence) || isUnread(value.text())) {
                passOver(line, place);
            } else if (absence.isEmpty()) {
                answer(line, place, named, value(named.item(), value, false));
            } else {
                answer(line, place, named, new CellWords.Cell.Is(new Written(value.text(), absence)));
            }
        });
    }

    /** An absence by its code, if the text is a code or a label of one. */
    private String absence(String text) {
        List<Absence> meant = heading.words().absences(text);
        return meant.size() == 1 ? meant.get(0).code() : text;
    }

    private void wideRow(Line line, Form form, EntryKey key) {
        for (int column = 0; column < heading.names().size(); column++) {
            String name = heading.names().get(column);
            Table.Cell cell = line.cell(column);
            if (!name.isEmpty() && !Heading.KEYS.contains(name)) {
                count(cell);
                if (isUnread(cell.text())) {
                    named(line, form, name)
                            .ifPresent(named ->
                                    passOver(line, new FileCases.Place(line.number(), label(line), key, named.item())));
                } else if (!cell.isBlank()) {
                    named(line, form, name)
                            .ifPresent(named -> answer(
                                    line,
                                    new FileCases.Place(line.number(), label(line), key, named.item()),
                                    named,
                                    value(named.item(), cell, true)));
                }
            }
        }
    }

    private static boolean isUnread(String text) {
        return text.strip().equalsIgnoreCase(FileCases.UNREAD);
    }

    private void passOver(Line line, FileCases.Place place) {
        collected.say(
                Severity.SOFT,
                line.number(),
                place.label(),
                place.label() + " " + place.key() + " " + place.item().code(),
                Message.of(
                        "{mark} stands where a draft had a text that could not be read; what is stored there stays as it is.",
                        FileCases.UNREAD));
    }

    private void count(Table.Cell cell) {
        blank += cell.isBlank() ? 1 : 0;
        notApplicable += cell.text().equals(Absence.NA.code()) ? 1 : 0;
    }

    /** The one item that a name means, if it means one; otherwise that is said. */
    private Optional<Heading.Named> named(Line line, Form form, String name) {
        List<Heading.Named> found = items.computeIfAbsent(form.code() + " " + name, each -> heading.items(form, name));
        if (found.size() != 1) {
            say(line, Heading.unknown(form, name, found));
            return Optional.empty();
        }
        Heading.Named named = found.get(0);
        if (named.item().isDerived() && !named.computed()) {
            say(
                    line,
                    Message.of(
                            "{form}.{item} is computed by the registry and cannot be imported.",
                            form.code(),
                            named.item().code()));
            return Optional.empty();
        }
        return Optional.of(named);
    }

    private CellWords.Cell value(Item<?> item, Table.Cell cell, boolean wide) {
        String text = cell.text().strip();
        if (ERRORS.contains(text)) {
            return CellWords.Cell.unclear(Message.of(
                    "“{text}” is what Excel shows where nothing was computed; open the file there, put it right and save it again.",
                    text));
        }
        if (cell.exact()) {
            return CellWords.exact(item, text);
        }
        String plain = FileCases.isFreeText(item) ? text : unwrapped(text);
        return wide ? heading.words().wide(item, plain) : heading.words().value(item, plain);
    }

    /** Without what keeps a spreadsheet from changing a value: {@code '1986-04} and {@code ="1986-04"}. */
    private static String unwrapped(String text) {
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2) {
            return text.substring(2, text.length() - 1);
        }
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private void answer(Line line, FileCases.Place place, Heading.Named named, CellWords.Cell cell) {
        if (cell instanceof CellWords.Cell.Unclear unclear) {
            collected.say(
                    Severity.HARD,
                    line.number(),
                    place.label(),
                    place.label() + " " + place.key() + " " + place.item().code(),
                    unclear.why());
            return;
        }
        Written written = ((CellWords.Cell.Is) cell).written();
        Written plain = FileCases.isFreeText(place.item())
                ? new Written(FormulaGuard.lift(written.value()), written.absence())
                : written;
        if (named.computed()) {
            collected.tell(place, plain);
        } else if (!collected.put(place, plain)) {
            say(
                    line,
                    Message.of(
                            "{form}.{item} is answered twice for the same entry.",
                            place.key().form(),
                            place.item().code()));
        }
    }

    private void say(Line line, Message message) {
        String label = label(line);
        String sheet = table.name().isEmpty() ? "" : table.name() + ": ";
        collected.say(Severity.HARD, line.number(), label, sheet + label, message);
    }
}
