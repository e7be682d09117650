package org.jmmlregistry.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.dictionary.WrittenAnswer;
import org.jmmlregistry.exchange.table.Table;
import org.jmmlregistry.exchange.table.TableFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * A file read into cases. Two layouts: long, one row an answer ({@code case,form,hsct_seq,repeat_no,item,value,absence}),
 * and wide, one row an entry (the first four columns, then one column an item; an absence stands there as its code, in brackets
 * where any text may stand). A workbook has tables of either kind on its sheets.
 *
 * @param findings what is wrong with single rows; the answers of such rows are left out
 * @param computed what the file says of items that the registry computes
 * @param rows in which row each answer of each case stands
 */
record FileCases(List<CaseIntake> cases, List<RowFinding> findings, List<Told> computed, Map<String, Long> rows) {

    /** Stands for what somebody typed into a draft and nobody could read; it is no answer and is not taken in. */
    static final String UNREAD = "[UNREAD]";

    /** What a file says of an item that the registry computes. */
    record Told(long row, String label, EntryKey key, Item<?> item, Written written) {

        /** The same as it would be kept, if it can be read. */
        Told settled(Notation notation) {
            return WrittenAnswer.read(item, written, notation) instanceof AnswerText.Reading.Read read
                    ? new Told(row, label, key, item, AnswerText.write(read.answer()))
                    : this;
        }
    }

    /** Where a cell belongs. */
    record Place(long row, String label, EntryKey key, Item<?> item) {

        String answer() {
            return entry() + "|" + item.code();
        }

        String entry() {
            return label + "|" + key;
        }
    }

    /**
     * Reads the tables of a file.
     *
     * @param notation of dates and numbers, as far as the file does not say itself
     * @throws Refused if the file as a whole cannot be read
     */
    static FileCases read(TableFile file, CellWords words, Notation notation) {
        Collected collected = new Collected();
        List<Table> tables = file.tables().stream()
                .filter(table -> !table.name().equals(WorkbookExport.CODEBOOK))
                .toList();
        boolean any = tables.stream().anyMatch(Heading::isOfAnswers);
        if (!any && file.guessed()) {
            throw Refused.notPossible(
                    "This is no import file, or not one in UTF-8; save it as “CSV UTF-8” and try again.");
        }
        for (Table table : tables) {
            if (any && !Heading.isOfAnswers(table)) {
                collected.say(
                        Severity.SOFT,
                        0,
                        "",
                        table.name(),
                        Message.of(
                                "The sheet “{sheet}” is left out: its heading lacks the columns {keys}.",
                                table.name(),
                                String.join(",", Heading.KEYS)));
            } else {
                new TableCases(table, Heading.of(table, words), collected).read();
            }
        }
        return collected.cases(notation);
    }

    /** The row in which an answer stands, or the first row of its entry, or of its case; 0 if none does. */
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
}
