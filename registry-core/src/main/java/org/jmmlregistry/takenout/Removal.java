package org.jmmlregistry.takenout;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.CaseWithPlaces;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.Shelf;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;

/**
 * An entry that somebody wants to take from its place, and what goes with it.
 *
 * @param along what stands under it if it is an HSCT
 * @param naming entries that name it, or what goes with it, and would then name nothing
 */
public record Removal(StoredEntry entry, List<StoredEntry> along, List<StoredEntry> naming) {

    public Removal {
        along = List.copyOf(along);
        naming = List.copyOf(naming);
    }

    /**
     * What somebody has seen of it.
     *
     * @param version that of the entry
     * @param along the versions of what goes with it
     */
    public record Seen(EntryKey key, int version, Map<EntryKey, Integer> along) {
        public Seen {
            along = Map.copyOf(along);
        }
    }

    static Removal of(StoredCase stored, EntryKey key) {
        StoredEntry entry = stored.entry(key)
                .orElseThrow(() -> Refused.notFound("The case {id} has no entry {key}.", stored.id(), key));
        Dependents dependents = new Dependents(stored.entries());
        List<StoredEntry> along = dependents.under(key);
        List<EntryKey> keys = Stream.concat(Stream.of(entry), along.stream())
                .map(StoredEntry::key)
                .toList();
        return new Removal(entry, along, dependents.naming(keys));
    }

    /** An HSCT that gets an earlier number, with the HSCTs after it. */
    static Removal renumbering(StoredCase stored, EntryKey key) {
        StoredEntry entry = of(stored, key).entry();
        List<StoredEntry> along = stored.entries().stream()
                .filter(each -> each.key().hsctSeq() >= key.hsctSeq())
                .filter(each -> !each.key().equals(key))
                .toList();
        List<EntryKey> keys = Stream.concat(Stream.of(entry), along.stream())
                .map(StoredEntry::key)
                .toList();
        return new Removal(entry, along, new Dependents(stored.entries()).naming(keys));
    }

    /** @throws StaleEntry if the entry is not as it was seen */
    static void requireCurrent(Seen seen, CaseWithPlaces opened, Shelf shelf) {
        if (opened.version(seen.key()) != seen.version()) {
            throw shelf.stale(seen.key(), seen.version(), opened);
        }
    }

    /** Everything that goes, in order. */
    public List<EntryKey> keys() {
        TreeSet<EntryKey> keys = new TreeSet<>(seen().along().keySet());
        keys.add(entry.key());
        return List.copyOf(keys);
    }

    /** As it stands now. */
    public Seen seen() {
        Map<EntryKey, Integer> versions = new TreeMap<>();
        along.forEach(each -> versions.put(each.key(), each.version()));
        return new Seen(entry.key(), entry.version(), versions);
    }

    /** @throws Refused if what goes with it was not seen or is another by now */
    void requireSeen(Seen seen) {
        if (seen.along().entrySet().containsAll(seen().along().entrySet())) {
            return;
        }
        Message what = named(along);
        if (seen.along().isEmpty()) {
            throw Refused.notPossible(
                    "These entries stand under this HSCT and go with it: {entries}. Say that they are meant as well.",
                    what);
        }
        throw new Refused(
                Refused.Kind.CHANGED,
                Message.of("What stands under this HSCT has changed since you looked: {entries}.", what));
    }

    Stream<EntryStatus> statuses() {
        return Stream.concat(Stream.of(entry), along.stream()).map(StoredEntry::status);
    }

    static Message named(List<StoredEntry> entries) {
        return Message.oneAfterAnother(
                entries.stream().map(each -> named(each.key())).toList());
    }

    static Message named(EntryKey key) {
        Worded form = Forms.form(key.form()).<Worded>map(each -> each).orElse(Message.verbatim(key.form()));
        return Message.of("{form} ({key})", form, key);
    }
}
