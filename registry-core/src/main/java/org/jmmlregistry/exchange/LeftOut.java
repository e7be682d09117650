package org.jmmlregistry.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmmlregistry.language.Language;

/**
 * What an import that is taken in part leaves out.
 *
 * @param cases as the file names them
 * @param rows how many rows name no case
 * @param findings why, one or more for each case and each such row
 */
public record LeftOut(Set<String> cases, long rows, List<RowFinding> findings) {

    static LeftOut of(List<RowFinding> all) {
        List<RowFinding> refusing = all.stream().filter(RowFinding::refuses).toList();
        Set<String> cases = refusing.stream()
                .map(RowFinding::label)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new LeftOut(cases, new LeftOut(cases, 0, refusing).unplaced().size(), refusing);
    }

    /** The rows that name no case, in order. */
    List<Long> unplaced() {
        return findings.stream()
                .filter(finding -> finding.label().isEmpty())
                .map(RowFinding::row)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isNothing() {
        return findings.isEmpty();
    }

    /** Cases, and rows that name none. */
    public long count() {
        return cases.size() + rows;
    }

    /** The list as a table in somebody's language, with a byte order mark so that spreadsheets read its characters rightly. */
    public String csv(Language language) {
        StringBuilder text = new StringBuilder("\uFEFF");
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();
        try (CSVPrinter rows = new CSVPrinter(text, format)) {
            rows.printRecord("row", "case", "place", "reason");
            for (RowFinding finding : findings) {
                rows.printRecord(
                        finding.row() == 0 ? "" : finding.row(),
                        FormulaGuard.set(finding.label()),
                        FormulaGuard.set(finding.place()),
                        FormulaGuard.set(language.say(finding.message())));
            }
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return text.toString();
    }
}
