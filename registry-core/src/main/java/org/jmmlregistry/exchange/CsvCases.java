package org.jmmlregistry.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.casebook.CaseLabel;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * A CSV file read into cases. Two layouts: long, one row an answer ({@code case,form,hsct_seq,repeat_no,item,value,absence}),
 * and wide, one row an entry (the first four columns, then one column an item code; an absence stands there as its code).
 *
 * @param findings what is wrong with single rows; the answers of such rows are left out
 * @param rows in which line each answer of each case stands
 */
record CsvCases(List<CaseIntake> cases, List<RowFinding> findings, Map<String, Long> rows) {

    static final List<String> KEYS = List.of("case", "form", "hsct_seq", "repeat_no");
    static final List<String> LONG = List.of("case", "form", "hsct_seq", "repeat_no", "item", "value", "absence");

    /** @throws Refused if the file as a whole cannot be read */
    static CsvCases read(byte[] file) {
        List<CsvRows.Line> lines = CsvRows.of(file);
        return new Reader(lines.get(0).cells()).read(lines.subList(1, lines.size()));
    }

    /** The line in which an answer stands, or the first line of its entry, or of its case; 0 if none does. */
    long row(String label, Finding finding) {
        String entry = label + "|" + finding.entry();
        Optional<Long> exact = finding.item().map(item -> rows.get(entry + "|" + item));
        return exact.or(() -> Optional.ofNullable(rows.get(entry)))
                .or(() -> Optional.ofNullable(rows.get(label)))
                .orElse(0L);
    }

    /** Whether any text may stand in a cell of the item. */
    static boolean isFreeText(Item<?> item) {
        return item.kind() == Kind.STRING || item.kind() == Kind.STRINGS || item.kind() == Kind.TEXT;
    }

    /** The state of one reading. */
    private static final class Reader {

        private final List<String> heading;
        private final boolean wide;
        private final Map<String, Map<EntryKey, Map<String, Written>>> cells = new LinkedHashMap<>();
        private final List<RowFinding> findings = new ArrayList<>();
        private final Map<String, Long> rows = new HashMap<>();

        Reader(List<String> heading) {
            this.heading = heading;
            this.wide = !heading.containsAll(List.of("item", "value"));
            checkHeading();
        }

        private void checkHeading() {
            List<String> lacking =
                    KEYS.stream().filter(key -> !heading.contains(key)).toList();
            if (!lacking.isEmpty()) {
                throw Refused.notPossible(
                        "The file is not an import file: the heading lacks the {n, plural, one {column} other {columns}} {lacking}. It must start with {keys}.",
                        lacking.size(),
                        String.join(", ", lacking),
                        String.join(",", KEYS));
            }
            Set<String> seen = new HashSet<>();
            for (String column : heading) {
                if (!seen.add(column)) {
                    throw Refused.notPossible("The heading has the column “{column}” twice.", column);
                }
                boolean known = wide
                        ? KEYS.contains(column)
                                || Forms.all().stream()
                                        .anyMatch(form -> form.item(column).isPresent())
                        : LONG.contains(column);
                if (!known) {
                    throw Refused.notPossible(
                            "The column “{column}” is unknown; nothing was imported. Known columns are {columns}, or item codes of a form in place of the last three.",
                            column,
                            String.join(", ", LONG));
                }
            }
        }

        CsvCases read(List<CsvRows.Line> lines) {
            for (CsvRows.Line line : lines) {
                if (line.cells().size() != heading.size()) {
                    say(
                            line,
                            "",
                            Message.of(
                                    "The row has {cells, plural, one {# column} other {# columns}}, the heading {heading}.",
                                    line.cells().size(),
                                    heading.size()));
                } else {
                    row(line);
                }
            }
            List<CaseIntake> cases = new ArrayList<>();
            cells.forEach((label, entries) -> cases.add(new CaseIntake(label, answers(label, entries))));
            return new CsvCases(List.copyOf(cases), List.copyOf(findings), Map.copyOf(rows));
        }

        private String cell(CsvRows.Line line, String column) {
            int at = heading.indexOf(column);
            return at < 0 ? "" : line.cells().get(at);
        }

        private void row(CsvRows.Line line) {
            String label = CaseLabel.of(FormulaGuard.lift(cell(line, "case")));
            Optional<Message> unfit = CaseLabel.complaint(label);
            if (unfit.isPresent()) {
                say(line, "", unfit.get());
                return;
            }
            if (label.isEmpty()) {
                say(line, "", Message.of("The column “case” must name the case."));
                return;
            }
            Optional<Form> form = Forms.form(cell(line, "form"));
            Optional<Integer> hsct = number(cell(line, "hsct_seq"), 0);
            Optional<Integer> repeat = number(cell(line, "repeat_no"), 1);
            if (form.isEmpty()) {
                say(line, label, Message.of("There is no form “{form}”.", cell(line, "form")));
            } else if (hsct.isEmpty() || repeat.isEmpty()) {
                say(line, label, Message.of("hsct_seq must be 0 to 9 and repeat_no 1 to 999."));
            } else {
                EntryKey key = new EntryKey(form.get().code(), hsct.get(), repeat.get());
                rows.putIfAbsent(label, line.number());
                rows.putIfAbsent(label + "|" + key, line.number());
                if (wide) {
                    wideRow(line, label, form.get(), key);
                } else {
                    longRow(line, label, form.get(), key);
                }
            }
        }

        private static Optional<Integer> number(String text, int least) {
            return text.matches(least == 0 ? "[0-9]" : "[1-9][0-9]{0,2}")
                    ? Optional.of(Integer.valueOf(text))
                    : Optional.empty();
        }

        private void longRow(CsvRows.Line line, String label, Form form, EntryKey key) {
            answer(line, label, form, key, cell(line, "item"), new Written(cell(line, "value"), cell(line, "absence")));
        }

        private void wideRow(CsvRows.Line line, String label, Form form, EntryKey key) {
            for (String column : heading) {
                String text = cell(line, column);
                if (!KEYS.contains(column) && !text.isEmpty()) {
                    answer(line, label, form, key, column, wideCell(form, column, text));
                }
            }
        }

        /** An absence code stands bare, but in brackets where any text may stand. */
        private static Written wideCell(Form form, String item, String text) {
            boolean freeText = form.item(item).filter(CsvCases::isFreeText).isPresent();
            return Arrays.stream(Absence.values())
                    .filter(why -> text.equals("[" + why.code() + "]") || (!freeText && text.equals(why.code())))
                    .findFirst()
                    .map(Written::absent)
                    .orElse(Written.value(text));
        }

        private void answer(CsvRows.Line line, String label, Form form, EntryKey key, String item, Written written) {
            Optional<Item<?>> known = form.item(item);
            if (known.isEmpty()) {
                say(line, label, Message.of("The form {code} ({form}) has no item “{item}”.", form.code(), form, item));
                return;
            }
            if (known.get().isDerived()) {
                say(
                        line,
                        label,
                        Message.of(
                                "{form}.{item} is computed by the registry and cannot be imported.",
                                form.code(),
                                item));
                return;
            }
            Map<String, Written> entry = cells.computeIfAbsent(label, each -> new LinkedHashMap<>())
                    .computeIfAbsent(key, each -> new LinkedHashMap<>());
            Written plain = isFreeText(known.get())
                    ? new Written(FormulaGuard.lift(written.value()), written.absence())
                    : written;
            if (entry.putIfAbsent(item, plain) != null) {
                say(line, label, Message.of("{form}.{item} is answered twice for the same entry.", form.code(), item));
            }
            rows.putIfAbsent(label + "|" + key + "|" + item, line.number());
        }

        private SortedMap<EntryKey, Answers> answers(String label, Map<EntryKey, Map<String, Written>> entries) {
            SortedMap<EntryKey, Answers> answers = new TreeMap<>();
            entries.forEach((key, written) -> {
                Form.Reading reading = Forms.form(key.form()).orElseThrow().read(key, written);
                answers.put(key, reading.answers());
                reading.findings()
                        .forEach(finding -> findings.add(new RowFinding(
                                rows.getOrDefault(
                                        label + "|" + key + "|" + finding.item().orElse(""), 0L),
                                label + " " + key
                                        + finding.item().map(item -> " " + item).orElse(""),
                                finding.check(),
                                finding.severity(),
                                finding.message())));
            });
            return answers;
        }

        private void say(CsvRows.Line line, String place, Message message) {
            findings.add(new RowFinding(line.number(), place, "ROW", Severity.HARD, message));
        }
    }
}
