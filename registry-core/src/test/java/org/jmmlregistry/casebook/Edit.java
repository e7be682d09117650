package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Merge;
import org.jmmlregistry.dictionary.MergedItem;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;

/** Somebody who edits a visit at random, and merges and saves again for as long as somebody else is faster. */
final class Edit {

    /** What the items of a visit may be changed to, so that no check refuses it. */
    private static final Map<String, List<Written>> VALUES = Map.of(
            "weight_kg", values("12", "12.5", "13", "13.25"),
            "height_cm", values("88", "89.5", "90", "91"),
            "hb", values("9.5", "10", "10.5", "11"),
            "plt", values("150", "160", "170.5"),
            "contact_by", values("CLINIC", "PHONE", "REFERRER"),
            "infections", values("CMV", "CMV;ADV", "ADV;EBV", "NONE"));

    private final Registry registry;
    private final RegistryId id;
    private final EntryKey key;
    private final Caller who;
    private final Random random;

    /**
     * A save that the registry took.
     *
     * @param stale how often somebody else was faster
     * @param known the answers on which the author built
     * @param saved the answers as the author left them
     */
    record Acknowledged(String who, int stale, int version, Map<String, Written> known, Map<String, Written> saved) {}

    Edit(Registry registry, RegistryId id, EntryKey key, Caller who, long seed) {
        this.registry = registry;
        this.id = id;
        this.key = key;
        this.who = who;
        this.random = new Random(seed);
    }

    private static List<Written> values(String... values) {
        Stream<Written> given = Stream.of(values).map(Written::value);
        return Stream.concat(given, Stream.of(Written.absent(Absence.UNK), Written.BLANK))
                .toList();
    }

    /** Changes some items of what was opened, and saves until it is taken. */
    Acknowledged save(StoredEntry opened) {
        Map<String, Written> base = Casebook.written(opened);
        Map<String, Written> mine = changed(base);
        int version = opened.version();
        for (int stale = 0; ; stale++) {
            try {
                return new Acknowledged(who.name(), stale, attempt(version, mine), base, mine);
            } catch (StaleEntry faster) {
                StoredEntry theirs = faster.stored().orElseThrow();
                Merge merge = Merge.of(VisitForm.FORM, base, Casebook.written(theirs), mine, Set.of());
                assertEquals(
                        Optional.of(
                                merge.theirs().stream().map(MergedItem::code).collect(Collectors.toSet())),
                        faster.changed(),
                        "what the trail says was changed meanwhile");
                mine = merge.settled(chosen(merge));
                base = Casebook.written(theirs);
                version = theirs.version();
            }
        }
    }

    private int attempt(int version, Map<String, Written> mine) {
        EntrySave save = new EntrySave(id, key, version, mine, EntryStatus.DRAFT, "", "test");
        return assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                        .save(save, who)))
                .version();
    }

    /** One to three items, each to something that it was not. */
    private Map<String, Written> changed(Map<String, Written> base) {
        Map<String, Written> mine = new HashMap<>(base);
        List<String> items = VALUES.keySet().stream().sorted().toList();
        int many = 1 + random.nextInt(3);
        for (int each = 0; each < many; each++) {
            String item = items.get(random.nextInt(items.size()));
            Written before = base.getOrDefault(item, Written.BLANK);
            List<Written> others = VALUES.get(item).stream()
                    .filter(value -> !value.equals(before))
                    .toList();
            Written after = others.get(random.nextInt(others.size()));
            if (after.isBlank()) {
                mine.remove(item);
            } else {
                mine.put(item, after);
            }
        }
        return mine;
    }

    private Map<String, MergedItem.Side> chosen(Merge merge) {
        return merge.conflicts().stream()
                .collect(Collectors.toMap(
                        MergedItem::code,
                        conflict -> random.nextBoolean() ? MergedItem.Side.MINE : MergedItem.Side.THEIRS));
    }
}
