package org.jmmlregistry.snapshot;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.audit.CaseTrail;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;

/** Two snapshots side by side. Only cases whose hashes differ are read. */
final class SnapshotComparison {

    private static final int PART = 200;
    private static final EntryKey PATIENT = new EntryKey(PatientForm.FORM.code(), 0, 1);
    private static final EntryKey DIAGNOSIS = new EntryKey(DiagnosisForm.FORM.code(), 0, 1);

    /** A case in both lists; in one of them it may be missing. */
    private record Pair(RegistryId id, Optional<CaseRow> before, Optional<CaseRow> after) {

        boolean differs(boolean queries) {
            return before.isEmpty()
                    || after.isEmpty()
                    || !before.get().answers().equals(after.get().answers())
                    || (queries && asksOther());
        }

        /** Whether it is in both lists with other queries. */
        boolean asksOther() {
            return before.isPresent()
                    && after.isPresent()
                    && !before.get().queries().equals(after.get().queries());
        }
    }

    private final FrozenStore store;
    private final EntityManager database;
    private final Queries queries;
    private final Caller caller;
    private final FrozenSet from;
    private final FrozenSet to;
    private final boolean withQueries;

    SnapshotComparison(EntityManager database, Queries queries, Caller caller, FrozenSet from, FrozenSet to) {
        this.store = new FrozenStore(database);
        this.database = database;
        this.queries = queries;
        this.caller = caller;
        this.from = from;
        this.to = to;
        this.withQueries = from.header().isPresent() && to.header().isPresent();
    }

    boolean withQueries() {
        return withQueries;
    }

    /** Shows a reader every difference, by case. */
    void each(Consumer<SnapshotChange> reader) {
        Map<RegistryId, LeftOut> leftOut = store.leftOut(to.id());
        List<Pair> changed = changed();
        for (int at = 0; at < changed.size(); at += PART) {
            List<Pair> part = changed.subList(at, Math.min(changed.size(), at + PART));
            List<SnapshotChange> lines = lines(part, leftOut);
            withEarlierSteps(lines).forEach(reader);
        }
    }

    private List<Pair> changed() {
        Map<RegistryId, CaseRow> before = rows(from);
        Map<RegistryId, CaseRow> after = rows(to);
        TreeSet<RegistryId> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .map(id -> new Pair(id, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))))
                .filter(pair -> pair.differs(withQueries))
                .toList();
    }

    private Map<RegistryId, CaseRow> rows(FrozenSet set) {
        SnapshotReading reading = new SnapshotReading(store, set, caller.scope());
        reading.requireWhole();
        Map<RegistryId, CaseRow> rows = new TreeMap<>();
        reading.rows().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private List<SnapshotChange> lines(List<Pair> part, Map<RegistryId, LeftOut> leftOut) {
        Map<String, String> old = store.contents(
                from.id(), part.stream().flatMap(pair -> pair.before().stream()).toList());
        Map<String, String> now = store.contents(
                to.id(), part.stream().flatMap(pair -> pair.after().stream()).toList());
        Map<RegistryId, List<TrailLine>> steps = between(part);
        Map<RegistryId, List<Query>> today = queries(part);
        List<SnapshotChange> lines = new ArrayList<>();
        for (Pair pair : part) {
            CaseSteps between = new CaseSteps(steps.getOrDefault(pair.id(), List.of()));
            if (pair.before().isPresent() && pair.after().isPresent()) {
                CaseRow.Held before = pair.before().get().held(old);
                CaseRow.Held after = pair.after().get().held(now);
                lines.addAll(new AnswerChanges(pair.id(), between).between(before.answers(), after.answers()));
                if (withQueries && pair.asksOther()) {
                    lines.addAll(new QueryChanges(pair.id(), between, today.getOrDefault(pair.id(), List.of()))
                            .between(before.queries(), after.queries()));
                }
            } else if (pair.after().isPresent()) {
                lines.add(come(pair.id(), between, pair.after().get().held(now).answers()));
            } else {
                lines.add(gone(pair.id(), between, Optional.ofNullable(leftOut.get(pair.id()))));
            }
        }
        return lines;
    }

    /** The queries as they stand of those cases whose queries were others before. */
    private Map<RegistryId, List<Query>> queries(List<Pair> part) {
        List<RegistryId> changed = part.stream()
                .filter(pair -> withQueries && pair.asksOther())
                .map(Pair::id)
                .toList();
        return queries.of(changed, caller);
    }

    private static SnapshotChange come(RegistryId id, CaseSteps steps, CaseAnswers answers) {
        long events = answers.byKey().keySet().stream()
                .filter(key -> Forms.form(key.form()).filter(Forms::isEvent).isPresent())
                .count();
        Message after = Message.of(
                "{entries, plural, one {# entry} other {# entries}}, {events} of them events",
                answers.byKey().size(),
                events);
        Optional<TrailLine> step = steps.first(Event.Action.REGISTER)
                .or(() -> steps.changed(ConsentForm.FORM.code()))
                .or(() -> diagnosed(steps));
        return new SnapshotChange(
                SnapshotChange.Kind.NEW_CASE,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(after),
                step);
    }

    private static SnapshotChange gone(RegistryId id, CaseSteps steps, Optional<LeftOut> reason) {
        Optional<TrailLine> step = reason.filter(why -> why == LeftOut.NOT_YET).isPresent()
                ? diagnosed(steps)
                : steps.first(Event.Action.ERASE).or(() -> steps.changed(ConsentForm.FORM.code()));
        return new SnapshotChange(
                SnapshotChange.Kind.LEFT_OUT,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason.map(LeftOut::words),
                step);
    }

    /** The latest change of what says when a child was diagnosed. */
    private static Optional<TrailLine> diagnosed(CaseSteps steps) {
        return steps.changed(DIAGNOSIS, DiagnosisForm.DX_DATE.code())
                .or(() -> steps.changed(PATIENT, PatientForm.BIRTH_DATE.code()));
    }

    /** What the trail says of cases between the two freezes. */
    private Map<RegistryId, List<TrailLine>> between(List<Pair> part) {
        CaseTrail trail = trail(
                part.stream().map(Pair::id).toList(),
                from.trail().entries(),
                to.trail().entries());
        return byCase(Stream.concat(trail.answers().stream(), withQueries ? trail.queries().stream() : Stream.empty()));
    }

    /** What nobody did between the two snapshots is linked to what was done before the earlier one. */
    private List<SnapshotChange> withEarlierSteps(List<SnapshotChange> lines) {
        List<SnapshotChange> open =
                lines.stream().filter(line -> line.step().isEmpty()).toList();
        Set<String> items =
                open.stream().flatMap(line -> placedBy(line).stream()).collect(Collectors.toSet());
        CaseTrail trail = trail(
                open.stream().map(SnapshotChange::caseId).distinct().toList(),
                0,
                from.trail().entries());
        Map<RegistryId, List<TrailLine>> steps = byCase(trail.answers(items).stream());
        return lines.stream()
                .map(line -> line.step().isPresent()
                        ? line
                        : with(line, earlier(line, new CaseSteps(steps.getOrDefault(line.caseId(), List.of())))))
                .toList();
    }

    /** The item of a line; of a whole entry the date that places it. */
    private static Optional<String> placedBy(SnapshotChange line) {
        return line.item().or(() -> line.entry()
                .flatMap(key -> Forms.form(key.form()))
                .flatMap(Form::datedBy)
                .map(Item::code));
    }

    private static Optional<TrailLine> earlier(SnapshotChange line, CaseSteps steps) {
        return line.entry()
                .flatMap(key -> placedBy(line).flatMap(item -> steps.changed(key, item)))
                .or(() -> steps.first(Event.Action.REGISTER));
    }

    private static SnapshotChange with(SnapshotChange line, Optional<TrailLine> step) {
        return new SnapshotChange(
                line.kind(), line.caseId(), line.entry(), line.item(), line.before(), line.after(), step);
    }

    private CaseTrail trail(List<RegistryId> cases, long after, long last) {
        return new CaseTrail(database, cases.stream().map(RegistryId::text).toList(), after, last);
    }

    private static Map<RegistryId, List<TrailLine>> byCase(Stream<TrailLine> lines) {
        return lines.collect(
                Collectors.groupingBy(line -> new RegistryId(line.caseId().orElseThrow())));
    }
}
