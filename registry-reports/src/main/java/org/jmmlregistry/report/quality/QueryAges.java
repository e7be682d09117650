package org.jmmlregistry.report.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.snapshot.WaitingQuery;

/** Queries that wait for somebody, by how long they do. */
final class QueryAges {

    /** From how many days on a query is of the next age. */
    private static final List<Integer> AGES = List.of(0, 30, 90, 180);

    private record OfAge(int from, Optional<Integer> to, List<WaitingQuery> queries) {}

    private final List<WaitingQuery> waiting;
    private final LocalDate day;

    QueryAges(List<WaitingQuery> waiting, LocalDate day) {
        this.waiting = waiting;
        this.day = day;
    }

    /** In a sentence. */
    Message words() {
        return waiting.stream()
                .map(WaitingQuery::raised)
                .min(Comparator.naturalOrder())
                .map(oldest -> Message.of(
                        "{n}, the oldest for {days, plural, one {# day} other {# days}}", waiting.size(), age(oldest)))
                .orElse(Message.of("none"));
    }

    private long age(LocalDate raised) {
        return Math.max(0, ChronoUnit.DAYS.between(raised, day));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("Queries that wait, by age")));
        blocks.add(waiting.isEmpty() ? new Block.Text(List.of(Message.of("No query waits."))) : table());
        return blocks;
    }

    private Table table() {
        List<OfAge> ages = new ArrayList<>();
        for (int each = 0; each < AGES.size(); each++) {
            int from = AGES.get(each);
            Optional<Integer> to = each + 1 < AGES.size() ? Optional.of(AGES.get(each + 1)) : Optional.empty();
            ages.add(new OfAge(
                    from,
                    to,
                    waiting.stream()
                            .filter(query -> age(query.raised()) >= from)
                            .filter(query -> to.isEmpty() || age(query.raised()) < to.get())
                            .toList()));
        }
        return Table.of("ages", ages)
                .words("age", Message.of("Age in days"), 120, row -> Cell.words(words(row)))
                .figures("open", Message.of("Open"), 60, row -> Cell.count(of(row, false)))
                .figures("answered", Message.of("Answered, to be closed"), 90, row -> Cell.count(of(row, true)))
                .figures(
                        "all",
                        Message.of("All"),
                        60,
                        row -> Cell.count(row.queries().size()))
                .table();
    }

    private static int of(OfAge row, boolean answered) {
        return (int) row.queries().stream()
                .filter(query -> (query.status() == QueryStatus.ANSWERED) == answered)
                .count();
    }

    private static Message words(OfAge row) {
        return row.to()
                .map(to -> Message.of("{from} to {to}", row.from(), to - 1))
                .orElse(Message.of("{from} and more", row.from()));
    }
}
