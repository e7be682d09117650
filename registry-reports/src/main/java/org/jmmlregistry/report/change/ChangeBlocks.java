package org.jmmlregistry.report.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.audit.TrailWords;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.jmmlregistry.snapshot.SnapshotChanges;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Since;

/** What was done between two snapshots to the children who are counted in one of them, and whose outcome a correction changed. */
final class ChangeBlocks {

    /** As many are named one by one; of more it is said how many there are. */
    private static final int MOST = 40;

    private static final List<SnapshotChange.Kind> LISTED = List.of(
            SnapshotChange.Kind.CORRECTED,
            SnapshotChange.Kind.REMOVED,
            SnapshotChange.Kind.TAKEN_OUT,
            SnapshotChange.Kind.NEW_EVENT);

    private final List<Since.Taken> steps;
    private final boolean queries;
    private final List<SnapshotChange> counted;
    private final int others;

    ChangeBlocks(List<Since.Taken> steps, SnapshotChanges changes) {
        this.steps = steps;
        this.queries = changes.queries();
        Set<RegistryId> children = new LinkedHashSet<>(ids(0));
        children.addAll(ids(steps.size() - 1));
        this.counted = changes.lines().stream()
                .filter(line -> children.contains(line.caseId()))
                .toList();
        this.others = changes.lines().size() - counted.size();
    }

    private Set<RegistryId> ids(int step) {
        return steps.get(step).answer().counted().children().stream()
                .map(child -> child.file().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("What lies behind it")));
        if (counted.isEmpty()) {
            blocks.add(new Block.Text(List.of(Message.of("Nothing was changed of the children counted."))));
        } else {
            blocks.add(kinds());
        }
        if (others > 0) {
            blocks.add(new Block.Note(Message.of(
                    "{n, plural, one {# further change concerns} other {# further changes concern}} children who are counted in neither.",
                    others)));
        }
        if (!queries) {
            blocks.add(new Block.Note(
                    Message.of("Queries were not compared: one of the snapshots holds none, as it is an early one.")));
        }
        List<Moved> moved = moved();
        if (!moved.isEmpty()) {
            blocks.add(new Block.Heading(
                    Block.Level.CHAPTER,
                    Message.of("Outcomes that are others by what was corrected or entered since")));
            blocks.add(table(moved));
            more(blocks, moved.size());
        }
        List<SnapshotChange> lines =
                counted.stream().filter(line -> LISTED.contains(line.kind())).toList();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(
                    Block.Level.CHAPTER, Message.of("Values that were changed or taken away, and new events")));
            blocks.add(values(lines));
            more(blocks, lines.size());
        }
        return blocks;
    }

    private static void more(List<Block> blocks, int all) {
        if (all > MOST) {
            blocks.add(new Block.Note(Message.of(
                    "The first {most} of {all}; all stand on the page of changes between the two snapshots.",
                    MOST,
                    all)));
        }
    }

    private record Counted(SnapshotChange.Kind kind, long lines, List<RegistryId> children) {}

    private Table kinds() {
        List<Counted> rows = new ArrayList<>();
        for (SnapshotChange.Kind kind : SnapshotChange.Kind.values()) {
            List<SnapshotChange> some =
                    counted.stream().filter(line -> line.kind() == kind).toList();
            if (!some.isEmpty()) {
                rows.add(new Counted(
                        kind,
                        some.size(),
                        some.stream().map(SnapshotChange::caseId).distinct().toList()));
            }
        }
        return Table.of("changes", rows)
                .look(Table.Look.LISTING)
                .words("kind", Message.of("What"), 90, row -> Cell.words(row.kind()))
                .figures("count", Message.of("How many"), 40, row -> Cell.count((int) row.lines()))
                .figures(
                        "children",
                        Message.of("In children"),
                        45,
                        row -> Cell.count(row.children().size()))
                .words("which", Message.of("Which"), 306, row -> Cell.words(which(row.children())))
                .table();
    }

    private static Message which(List<RegistryId> children) {
        String named = children.stream().limit(MOST / 2).map(id -> id.text()).collect(Collectors.joining(", "));
        return children.size() <= MOST / 2
                ? Message.verbatim(named)
                : Message.of("{children} and {n} more", named, children.size() - MOST / 2);
    }

    /** A child whose outcome is another, though it was not seen longer. */
    private record Moved(RegistryId child, Endpoint endpoint, Message before, Message after) {}

    private List<Moved> moved() {
        Answer before = answer(Since.Step.GONE);
        Answer after = answer(Since.Step.CORRECTED);
        Set<RegistryId> both = ids(before);
        both.retainAll(ids(after));
        List<Moved> moved = new ArrayList<>();
        for (Endpoint endpoint : before.asked().endpoints()) {
            Map<RegistryId, Outcome.Observed> then = outcomes(before, endpoint);
            Map<RegistryId, Outcome.Observed> now = outcomes(after, endpoint);
            for (RegistryId child : both) {
                Optional<Outcome.Observed> old = Optional.ofNullable(then.get(child));
                Optional<Outcome.Observed> other = Optional.ofNullable(now.get(child));
                if (!old.equals(other)) {
                    moved.add(new Moved(child, endpoint, words(old), words(other)));
                }
            }
        }
        return moved;
    }

    private Answer answer(Since.Step step) {
        return steps.stream()
                .filter(taken -> taken.step() == step)
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private static Set<RegistryId> ids(Answer answer) {
        return answer.counted().children().stream()
                .map(child -> child.file().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<RegistryId, Outcome.Observed> outcomes(Answer answer, Endpoint endpoint) {
        Map<RegistryId, Outcome.Observed> outcomes = new LinkedHashMap<>();
        answer.outcomes(endpoint)
                .forEach((child, outcome) -> outcomes.put(child.file().id(), outcome));
        return outcomes;
    }

    private static Message words(Optional<Outcome.Observed> outcome) {
        if (outcome.isEmpty()) {
            return Message.of("not evaluable, or not begun");
        }
        Outcome.Observed known = outcome.get();
        return switch (known.cause()) {
            case 0 -> Message.of("no event up to day {day}", known.days());
            case 1 -> Message.of("event on day {day}", known.days());
            default -> Message.of("competing event on day {day}", known.days());
        };
    }

    private static Table table(List<Moved> moved) {
        return Table.of("moved", moved.stream().limit(MOST).toList())
                .look(Table.Look.LISTING)
                .words(
                        "child",
                        Message.of("Case"),
                        60,
                        row -> Cell.verbatim(row.child().text()))
                .words("endpoint", Message.of("Endpoint"), 150, row -> Cell.words(row.endpoint()))
                .words("before", Message.of("Was"), 135, row -> Cell.words(row.before()))
                .words("after", Message.of("Is"), 135, row -> Cell.words(row.after()))
                .table();
    }

    private static Table values(List<SnapshotChange> lines) {
        return Table.of("values", lines.stream().limit(MOST).toList())
                .look(Table.Look.LISTING)
                .words(
                        "child",
                        Message.of("Case"),
                        60,
                        row -> Cell.verbatim(row.caseId().text()))
                .words("what", Message.of("What"), 62, row -> Cell.words(row.kind()))
                .words("where", Message.of("Where"), 130, row -> Cell.words(where(row)))
                .words("before", Message.of("Was"), 70, row -> Cell.words(orNothing(row.before())))
                .words("after", Message.of("Is"), 70, row -> Cell.words(orNothing(row.after())))
                .detail(
                        "reason",
                        Message.of("Reason given"),
                        90,
                        row -> Cell.words(orNothing(row.step().map(TrailWords::reason))))
                .table();
    }

    private static Message orNothing(Optional<Message> said) {
        return said.orElse(Message.verbatim(""));
    }

    private static Message where(SnapshotChange line) {
        Optional<Message> entry = line.entry().map(key -> new EntryName(key).words());
        Optional<Message> item = line.item().flatMap(code -> line.entry()
                .flatMap(key -> Forms.form(key.form()))
                .flatMap(form -> form.item(code))
                .map(Item::words));
        return entry.map(where -> item.map(what -> Message.of("{entry}: {item}", where, what))
                        .orElse(where))
                .orElse(Message.verbatim(""));
    }
}
