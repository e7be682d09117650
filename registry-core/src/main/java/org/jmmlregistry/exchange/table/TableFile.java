package org.jmmlregistry.exchange.table;

import java.util.List;
import java.util.Map;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * A file read into its tables.
 *
 * @param how it was read, in words, so that somebody sees whether it was read rightly
 * @param guessed whether nothing in the file says in which characters it is
 */
public record TableFile(List<Table> tables, Message how, boolean guessed) {

    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MOST_ROWS = 500_000;
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private static final Map<Character, Message> SEPARATORS = Map.of(
            ',', Message.in("separator", "commas"),
            ';', Message.in("separator", "semicolons"),
            '\t', Message.in("separator", "tabs"));

    /** @throws Refused if the bytes are no file of tables with a heading and at least one row */
    public static TableFile of(byte[] file) {
        if (file.length == 0) {
            throw Refused.notPossible("The file is empty.");
        }
        if (file.length > LARGEST) {
            throw Refused.notPossible(
                    "The file has {size} MB; at most {most} MB can be imported at once.",
                    file.length / MEGABYTE,
                    LARGEST / MEGABYTE);
        }
        if (begins(file, OLD_WORKBOOK)) {
            throw Refused.notPossible(
                    "This is a workbook of an old Excel (.xls), or one with a password; save it as .xlsx without a password.");
        }
        TableFile read = begins(file, ARCHIVE) ? workbook(file) : csv(file);
        if (read.tables().stream().allMatch(table -> table.lines().isEmpty())) {
            throw Refused.notPossible("The file has a heading but no rows.");
        }
        return read;
    }

    private static boolean begins(byte[] file, byte[] with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= file.length || file[at] != with[at]) {
                return false;
            }
        }
        return true;
    }

    private static TableFile workbook(byte[] file) {
        return new TableFile(
                new WorkbookTables(file, MOST_ROWS).tables(), Message.of("It was read as an Excel workbook."), false);
    }

    private static TableFile csv(byte[] file) {
        FileText text = FileText.of(file);
        CsvTable csv = CsvTable.in(text.text());
        Message separator = SEPARATORS.getOrDefault(csv.separator(), Message.verbatim("“" + csv.separator() + "”"));
        return new TableFile(
                csv.table(MOST_ROWS).stream().toList(),
                Message.of(
                        "It was read as text in {characters}, separated by {separator}.", text.characters(), separator),
                text.characters().equals("Windows-1252"));
    }
}
