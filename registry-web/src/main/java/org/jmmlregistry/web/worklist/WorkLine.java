package org.jmmlregistry.web.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.index.CellState;
import org.jmmlregistry.index.WaitingEntry;
import org.jmmlregistry.language.Message;

/**
 * An entry that waits, as a line of a list.
 *
 * @param day by which it is wanted, or on which it was last changed; blank where it belongs to every course
 * @param standing how it stands with it, in words
 */
public record WorkLine(String id, Message name, String day, String mark, Message standing, String address) {

    /** @param opens whether the reader may begin what is not there */
    static WorkLine of(WaitingEntry waiting, LocalDate today, boolean opens) {
        return new WorkLine(
                waiting.child().text(),
                MatrixCell.name(waiting.entry(), waiting.wanted()),
                day(waiting),
                waiting.wanted().isPresent() && waiting.state() == CellState.NOT_EXPECTED
                        ? MatrixCell.mark(CellState.DUE)
                        : MatrixCell.mark(waiting.state()),
                standing(waiting, today),
                MatrixCell.address(
                        waiting.child(),
                        waiting.entry(),
                        opens || waiting.wanted().isEmpty()));
    }

    private static String day(WaitingEntry waiting) {
        return waiting.changed()
                .map(RegistryTime.here()::day)
                .or(() -> waiting.wanted().flatMap(ExpectedEntry::due))
                .map(LocalDate::toString)
                .orElse("");
    }

    private static Message standing(WaitingEntry waiting, LocalDate today) {
        Optional<LocalDate> until = waiting.wanted().flatMap(ExpectedEntry::until);
        Optional<LocalDate> due = waiting.wanted().flatMap(ExpectedEntry::due);
        if (until.filter(today::isAfter).isPresent()) {
            return Message.of(
                    "{days, plural, one {# day overdue} other {# days overdue}}",
                    ChronoUnit.DAYS.between(until.get(), today));
        }
        if (due.filter(today::isBefore).isPresent()) {
            return Message.of(
                    "{days, plural, one {in # day} other {in # days}}", ChronoUnit.DAYS.between(today, due.get()));
        }
        return until.map(last -> Message.of("due, until {day}", last))
                .orElseGet(() -> waiting.state().words());
    }
}
