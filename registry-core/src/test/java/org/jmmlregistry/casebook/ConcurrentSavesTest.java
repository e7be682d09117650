package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.TickingClock;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Two people save the same form at the same time, over and over; nothing that was acknowledged is overwritten unseen. */
@OnEachDatabase
class ConcurrentSavesTest {

    private static final int CASES = 10;
    private static final int ROUNDS_EACH = 50;
    private static final EntryKey HSCT_1 = new EntryKey("F07", 1, 1);
    private static final EntryKey VISIT = new EntryKey("F16", 1, 1);
    private static final Caller ANNA = new Caller("anna", Set.of(Role.CLINICIAN));
    private static final Caller BEN = new Caller("ben", Set.of(Role.CLINICIAN));

    @Parameter
    private Database database;

    private static Answers read(Map<String, Written> written) {
        return VisitForm.FORM.read(VISIT, written).answers();
    }

    private static RegistryId transplanted(Registry registry) {
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                Casebook.PATIENT,
                0,
                Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "",
                "test");
        SaveResult registered =
                registry.in(stores -> stores.casebook().register(Optional.empty(), patient, Registry.DATA_MANAGER));
        RegistryId id = assertInstanceOf(SaveResult.Saved.class, registered).id();
        Map<String, Written> hsct = Map.of(
                "hsct_date", Written.value("2003-09-01"),
                "infusion_kind", Written.value("NEW_HSCT"),
                "indication", Written.value("PRIMARY"));
        save(registry, id, HSCT_1, hsct);
        save(registry, id, VISIT, Map.of("weight_kg", Written.value("12"), "hb", Written.value("10.5")));
        return id;
    }

    private static void save(Registry registry, RegistryId id, EntryKey key, Map<String, Written> written) {
        EntrySave save = new EntrySave(id, key, 0, written, EntryStatus.DRAFT, "", "test");
        assertInstanceOf(
                SaveResult.Saved.class, registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER)));
    }

    private static StoredEntry stored(Registry registry, RegistryId id) {
        return registry.in(stores ->
                        stores.casebook().find(id, Registry.DATA_MANAGER).entry(VISIT))
                .orElseThrow();
    }

    @Test
    void in_five_hundred_rounds_of_two_simultaneous_edits_nothing_is_overwritten_unseen() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Registry registry = new Registry(database, new TickingClock(Instant.parse("2004-03-01T09:00:00Z")))) {
            for (int number = 0; number < CASES; number++) {
                RegistryId id = transplanted(registry);
                Edit anna = new Edit(registry, id, VISIT, ANNA, 2L * number);
                Edit ben = new Edit(registry, id, VISIT, BEN, 2L * number + 1);
                List<Edit.Acknowledged> acknowledged = new ArrayList<>();
                for (int round = 0; round < ROUNDS_EACH; round++) {
                    acknowledged.addAll(together(people, anna, ben, stored(registry, id)));
                }
                check(registry, id, acknowledged);
            }
            assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
        } finally {
            people.shutdownNow();
        }
    }

    /** One round: both edit the same version at once; the slower one merges and saves too. */
    private static List<Edit.Acknowledged> together(ExecutorService people, Edit anna, Edit ben, StoredEntry opened)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Edit.Acknowledged>> both = List.of(anna, ben).stream()
                .map(person -> (Callable<Edit.Acknowledged>) () -> {
                    start.await();
                    return person.save(opened);
                })
                .toList();
        List<Edit.Acknowledged> acknowledged = new ArrayList<>();
        for (Future<Edit.Acknowledged> each : people.invokeAll(both)) {
            acknowledged.add(each.get());
        }
        acknowledged.sort(Comparator.comparingInt(Edit.Acknowledged::stale));
        assertEquals(
                List.of(0, 1),
                acknowledged.stream().map(Edit.Acknowledged::stale).toList(),
                "one of the two is told once, the other never");
        return acknowledged;
    }

    /** Each save knew all that was saved before it, stands in the trail as it was made, and the last one is what is stored. */
    private static void check(Registry registry, RegistryId id, List<Edit.Acknowledged> acknowledged) {
        List<List<TrailLine>> trail =
                registry.in(stores -> moments(stores.trail().of(id.text(), VISIT.toString())));
        Answers standing = read(Map.of("weight_kg", Written.value("12"), "hb", Written.value("10.5")));
        int version = 1;
        for (Edit.Acknowledged each : acknowledged) {
            assertEquals(standing, read(each.known()), "what the author of version %s knew".formatted(each.version()));
            Answers saved = read(each.saved());
            if (!saved.equals(standing)) {
                version++;
                assertEquals(changes(standing, saved, each.who()), told(trail.get(version - 1)));
            }
            assertEquals(version, each.version());
            standing = saved;
        }
        assertEquals(version, trail.size());
        assertEquals(standing, stored(registry, id).answers());
        follow(trail);
    }

    /** Each value that the trail says was replaced is the value that was entered before it. */
    private static void follow(List<List<TrailLine>> trail) {
        Map<String, Optional<String>> last = new HashMap<>();
        trail.forEach(save -> save.forEach(line -> {
            String item = line.item().orElseThrow();
            assertEquals(last.getOrDefault(item, Optional.empty()), line.before(), item);
            last.put(item, line.after());
        }));
    }

    private static List<List<TrailLine>> moments(List<TrailLine> latestFirst) {
        List<List<TrailLine>> moments = new ArrayList<>();
        for (int index = latestFirst.size() - 1; index >= 0; index--) {
            TrailLine line = latestFirst.get(index);
            if (line.action() != Event.Action.ENTER && line.action() != Event.Action.REVISE) {
                continue;
            }
            if (moments.isEmpty()
                    || !moments.get(moments.size() - 1).get(0).at().equals(line.at())) {
                moments.add(new ArrayList<>());
            }
            moments.get(moments.size() - 1).add(line);
        }
        return moments;
    }

    private static Set<String> changes(Answers before, Answers after, String who) {
        Set<String> changes = new TreeSet<>();
        before.changesTo(after)
                .forEach(change -> changes.add("%s: %s %s -> %s"
                        .formatted(who, change.item().code(), text(change.before()), text(change.after()))));
        return changes;
    }

    private static String text(Optional<Answer> answer) {
        return answer.map(AnswerText::write)
                .map(written -> written.absence().isEmpty() ? written.value() : "[" + written.absence() + "]")
                .orElse("-");
    }

    private static Set<String> told(List<TrailLine> lines) {
        Set<String> told = new TreeSet<>();
        lines.forEach(line -> told.add("%s: %s %s -> %s"
                .formatted(
                        line.who(),
                        line.item().orElseThrow(),
                        line.before().orElse("-"),
                        line.after().orElse("-"))));
        return told;
    }
}
