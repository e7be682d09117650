package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.query.QueryStatus;

/** What the trail says of one case in a stretch of the chain, the earliest first. */
record CaseSteps(List<TrailLine> lines) {

    private static final Set<Event.Action> MOVES =
            Set.of(Event.Action.TAKE_OUT, Event.Action.PUT_BACK, Event.Action.MOVE_ENTRY);

    Optional<TrailLine> first(Event.Action action) {
        return lines.stream().filter(line -> line.action() == action).findFirst();
    }

    /** The first answer of an entry when it was entered. */
    Optional<TrailLine> entered(EntryKey key) {
        return lines.stream()
                .filter(line -> line.action() == Event.Action.ENTER && isOf(line, key))
                .findFirst();
    }

    /** When an entry came to its place or went from it, by being taken out, put back or moved. */
    Optional<TrailLine> moved(EntryKey key) {
        return latest(line -> MOVES.contains(line.action()) && isOf(line, key));
    }

    /** The latest change of an item. */
    Optional<TrailLine> changed(EntryKey key, String item) {
        return latest(line -> isAnswer(line) && isOf(line, key) && isOf(line, Optional.of(item)));
    }

    /** The latest change of any item of a form. */
    Optional<TrailLine> changed(String form) {
        return latest(line -> isAnswer(line)
                && line.entry().filter(entry -> entry.startsWith(form + "/")).isPresent());
    }

    /** When a query last came to a status. */
    Optional<TrailLine> asked(FrozenQuery.Asked asked, QueryStatus... statuses) {
        return latest(line -> line.action() == Event.Action.QUERY
                && isOf(line, asked.entry())
                && isOf(line, asked.item())
                && line.after().filter(after -> says(after, asked, statuses)).isPresent());
    }

    /** The trail writes a status with the check behind it, where a check asked. */
    private static boolean says(String after, FrozenQuery.Asked asked, QueryStatus... statuses) {
        String check = asked.check().map(each -> " " + each).orElse("");
        for (QueryStatus status : statuses) {
            if (after.equals(status.name() + check)) {
                return true;
            }
        }
        return false;
    }

    private Optional<TrailLine> latest(Predicate<TrailLine> wanted) {
        return lines.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private static boolean isAnswer(TrailLine line) {
        return line.action() == Event.Action.ENTER || line.action() == Event.Action.REVISE;
    }

    private static boolean isOf(TrailLine line, EntryKey key) {
        return line.entry().filter(entry -> entry.equals(key.toString())).isPresent();
    }

    private static boolean isOf(TrailLine line, Optional<String> item) {
        return line.item().equals(item);
    }
}
