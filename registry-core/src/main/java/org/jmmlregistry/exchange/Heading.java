package org.jmmlregistry.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.exchange.table.Table;
import org.jmmlregistry.exchange.table.Table.Line;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * What the columns of a table are: keys by their names, and in the wide layout items by their codes or labels.
 *
 * @param names of all columns; empty for a column without heading, which then has no cells either
 * @param wide whether a row is an entry and not an answer
 */
record Heading(List<String> names, boolean wide, CellWords words) {

    static final List<String> KEYS = List.of("case", "form", "hsct_seq", "repeat_no");
    static final List<String> LONG = List.of("case", "form", "hsct_seq", "repeat_no", "item", "value", "absence");

    /** Stands behind the code of an item that the registry computes, where a file tells its value. */
    static final String COMPUTED = "_computed";

    /**
     * An item that a file names.
     *
     * @param computed whether it is marked as computed, and to be compared alone
     */
    record Named(Item<?> item, boolean computed) {}

    /** Whether a table has the columns by which a row is placed in a case. */
    static boolean isOfAnswers(Table table) {
        return names(table).containsAll(KEYS);
    }

    /** @throws Refused if the table has not the columns of an import, or one that is unknown */
    static Heading of(Table table, CellWords words) {
        List<String> names = names(table);
        List<String> lacking = KEYS.stream().filter(key -> !names.contains(key)).toList();
        if (!lacking.isEmpty()) {
            throw Refused.notPossible(
                    "The file is not an import file: the heading lacks the {n, plural, one {column} other {columns}} {lacking}. It must start with {keys}.",
                    lacking.size(),
                    String.join(", ", lacking),
                    String.join(",", KEYS));
        }
        Heading heading = new Heading(names, !names.containsAll(List.of("item", "value")), words);
        heading.check(table);
        return heading;
    }

    private static List<String> names(Table table) {
        List<String> names = new ArrayList<>();
        for (Table.Cell cell : table.heading()) {
            String key = CellWords.folded(cell.text()).replace(' ', '_');
            names.add(
                    LONG.contains(key) ? key : cell.text().replace("\uFEFF", "").strip());
        }
        return names;
    }

    private void check(Table table) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.isEmpty()) {
                checkNameless(table, column);
            } else if (!seen.add(CellWords.folded(name))) {
                throw Refused.notPossible("The heading has the column “{column}” twice.", name);
            } else if (!isKnown(name)) {
                throw Refused.notPossible(
                        "The column “{column}” is unknown; nothing was imported. Known columns are {columns}, or item codes of a form in place of the last three.",
                        name,
                        String.join(", ", LONG));
            }
        }
    }

    private static void checkNameless(Table table, int column) {
        for (Line line : table.lines()) {
            if (!line.cell(column).isBlank()) {
                throw Refused.notPossible(
                        "Column {column} has cells and no heading; nothing was imported. (R leaves its row numbers out with row.names = FALSE.)",
                        column + 1);
            }
        }
    }

    private boolean isKnown(String name) {
        return wide
                ? KEYS.contains(name)
                        || Forms.all().stream()
                                .anyMatch(form -> !items(form, name).isEmpty())
                : LONG.contains(name);
    }

    /** The columns by their names. */
    Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            columns.putIfAbsent(names.get(column), column);
        }
        return columns;
    }

    /** The items of a form that may be meant by a name: the one of that code, or those of that label. */
    List<Named> items(Form form, String name) {
        String code = CellWords.folded(name).replace(' ', '_');
        if (form.item(code).isPresent()) {
            return List.of(new Named(form.item(code).get(), false));
        }
        if (code.endsWith(COMPUTED)) {
            return form.item(code.substring(0, code.length() - COMPUTED.length())).filter(Item::isDerived).stream()
                    .map(item -> new Named(item, true))
                    .toList();
        }
        return form.items().stream()
                .filter(item -> words.calls(item, name))
                .map(item -> new Named(item, false))
                .toList();
    }

    /** That a form has no such item, or several. */
    static Message unknown(Form form, String name, List<Named> found) {
        return found.isEmpty()
                ? Message.of("The form {code} ({form}) has no item “{item}”.", form.code(), form, name)
                : Message.of(
                        "“{item}” can mean more than one item of the form {code} ({form}); write one of {items}.",
                        name,
                        form.code(),
                        form,
                        String.join(
                                ", ",
                                found.stream().map(each -> each.item().code()).toList()));
    }
}
