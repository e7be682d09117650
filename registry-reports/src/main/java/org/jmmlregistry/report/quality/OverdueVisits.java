package org.jmmlregistry.report.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.casefile.ExpectedEntry.Standing;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;

/** The visits that are overdue, by child, the longest overdue first. */
final class OverdueVisits {

    /** As many children are named one by one. */
    private static final int MOST = 60;

    private record Late(QualityChild child, ExpectedEntry entry, long days) {}

    private final List<List<Late>> byChild;

    OverdueVisits(List<QualityChild> children, LocalDate day) {
        List<Late> late = children.stream()
                .flatMap(child -> child.expected().stream()
                        .filter(each -> each.form().equals(VisitForm.FORM.code()))
                        .filter(each -> each.on(day) == Standing.OVERDUE)
                        .map(each -> new Late(
                                child,
                                each,
                                ChronoUnit.DAYS.between(each.until().orElseThrow(), day))))
                .sorted(Comparator.comparingLong(Late::days).reversed().thenComparing(each -> each.child()
                        .id()))
                .toList();
        Map<RegistryId, List<Late>> some = new LinkedHashMap<>();
        late.forEach(each ->
                some.computeIfAbsent(each.child().id(), id -> new ArrayList<>()).add(each));
        this.byChild = List.copyOf(some.values());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("Visits that are overdue")));
        if (byChild.isEmpty()) {
            blocks.add(new Block.Text(List.of(Message.of("No visit is overdue."))));
            return blocks;
        }
        blocks.add(new Block.Text(List.of(Message.of(
                "{visits, plural, one {# visit} other {# visits}} of {n, plural, one {# child} other {# children}}.",
                byChild.stream().mapToInt(List::size).sum(),
                byChild.size()))));
        blocks.add(table());
        if (byChild.size() > MOST) {
            blocks.add(new Block.Note(Message.of(
                    "The longest overdue {most}, of {n, plural, one {# child} other {# children}}.",
                    MOST,
                    byChild.size())));
        }
        return blocks;
    }

    private Table table() {
        return Table.of("overdue", byChild.stream().limit(MOST).toList())
                .look(Table.Look.LISTING)
                .words(
                        "child",
                        Message.of("Case"),
                        70,
                        row -> Cell.verbatim(first(row).id().text()))
                .words(
                        "centre",
                        Message.of("Centre"),
                        70,
                        row -> Cell.words(first(row).centre()))
                .figures("visits", Message.of("Overdue"), 45, row -> Cell.count(row.size()))
                .words(
                        "oldest",
                        Message.of("Longest overdue"),
                        150,
                        row -> Cell.words(where(row.get(0).entry())))
                .figures(
                        "days",
                        Message.of("Days"),
                        45,
                        row -> Cell.count((int) row.get(0).days()))
                .words("seen", Message.of("Last seen"), 70, row -> Cell.words(seen(first(row))))
                .table();
    }

    private static QualityChild first(List<Late> row) {
        return row.get(0).child();
    }

    private static Message seen(QualityChild child) {
        return child.subject()
                .file()
                .seen()
                .map(date -> Message.of("{date}", date))
                .orElse(Message.verbatim("–"));
    }

    private static Message where(ExpectedEntry entry) {
        return entry.hsctSeq() == 0
                ? entry.what()
                : Message.in("entry", "{entry} after HSCT {number}", entry.what(), entry.hsctSeq());
    }
}
