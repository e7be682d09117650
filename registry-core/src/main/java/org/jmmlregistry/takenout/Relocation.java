package org.jmmlregistry.takenout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jmmlregistry.casebook.Author;
import org.jmmlregistry.casebook.CaseWithPlaces;
import org.jmmlregistry.casebook.EntryAt;
import org.jmmlregistry.casebook.Shelf;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * Moving an entry to another HSCT or number of the same child, or to another child in whose record it belongs. An HSCT goes with
 * all that stands under it. The checks of the place where it comes to decide as they do for a save.
 */
@ApplicationScoped
@Transactional
public class Relocation {

    private final Shelf shelf;

    /**
     * Where an entry is to go.
     *
     * @param number among the repeats of its form there; the next one if it is empty
     * @param words why, in the caller's own
     * @param source where they said so, such as a page
     * @param consentMeant whether they say that the word of the child's family is to go with it, if it does
     */
    public record Move(
            RegistryId to, int hsct, Optional<Integer> number, String words, String source, boolean consentMeant) {}

    /**
     * What would go, wherever it goes to.
     *
     * @param barriers why it does not go as things stand; nothing stands against it if there are none
     * @param consequences what hangs on it where it stands
     * @param earlier the number that it is to have if it is an HSCT without the one before it
     */
    public record Outlook(
            Removal removal, List<Barrier> barriers, Consequences consequences, Optional<Integer> earlier) {}

    /** What came of it. */
    public sealed interface Result {
        /** It stands there now. */
        record Moved(EntryAt place) implements Result {}

        /** Nothing was written: the checks refuse it there. */
        record NotMoved(List<Finding> findings) implements Result {}
    }

    /** What is moved from where to where. */
    private record Way(CaseWithPlaces from, CaseWithPlaces to, Removal removal) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Relocation() {
        this(null);
    }

    @Inject
    public Relocation(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What would go; nothing is written. */
    public Outlook outlook(RegistryId id, EntryKey key, Caller caller) {
        CaseWithPlaces opened = shelf.open(id, caller);
        StoredCase stored = opened.stored();
        Optional<Integer> earlier = Numbering.of(stored.answers())
                .gap()
                .filter(gap -> gap.hsct().equals(key))
                .map(Numbering.Gap::free);
        Removal removal = earlier.isPresent() ? Removal.renumbering(stored, key) : Removal.of(stored, key);
        return new Outlook(
                removal,
                Barriers.againstMoving(stored, removal, caller),
                Consequences.of(stored, removal.keys(), shelf.asked(id, removal.keys()), opened.today()),
                earlier);
    }

    private static boolean isHsct(EntryKey key) {
        return key.form().equals(TransplantForm.FORM.code()) && key.repeatNo() == 1;
    }

    /**
     * Moves an entry.
     *
     * @throws Refused if there is no such case or entry, no reason is given, or it cannot go there as things stand
     * @throws StaleEntry if the entry was changed since it was seen
     */
    public Result move(RegistryId id, Removal.Seen seen, Move move, Caller caller) {
        caller.require(Right.WRITE_CASES);
        Author author = Author.saying(move.words(), move.source(), caller);
        shelf.hold();
        CaseWithPlaces from = shelf.open(id, caller);
        CaseWithPlaces to = shelf.open(move.to(), caller);
        Removal.requireCurrent(seen, from, shelf);
        Removal removal = removal(from.stored(), seen.key(), id, move);
        Barrier.requireNone(Barriers.againstMoving(from.stored(), removal, caller), caller);
        requireOpen(to.stored());
        requireSameKind(from.stored(), to.stored());
        removal.requireSeen(seen);
        if (!id.equals(move.to())) {
            TakingOut.requireMeant(
                    Consequences.of(from.stored(), removal.keys(), List.of(), from.today()), move.consentMeant());
        }
        Way way = new Way(from, to, removal);
        List<Shelf.Step> steps = steps(way, move);
        List<Finding> findings = review(way, steps);
        List<Finding> refusing = findings.stream().filter(Finding::refuses).toList();
        if (!refusing.isEmpty()) {
            return new Result.NotMoved(refusing);
        }
        shelf.move(from, to, steps, author);
        return new Result.Moved(new EntryAt(to.id(), steps.get(0).to()));
    }

    /** An HSCT that gets an earlier number of its child takes the HSCTs after it along. */
    private static Removal removal(StoredCase stored, EntryKey key, RegistryId id, Move move) {
        return isHsct(key) && id.equals(move.to()) && move.hsct() < key.hsctSeq()
                ? Removal.renumbering(stored, key)
                : Removal.of(stored, key);
    }

    private static void requireOpen(StoredCase stored) {
        stored.closing().ifPresent(closing -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, closing.sentence(stored.id()));
        });
    }

    private static void requireSameKind(StoredCase from, StoredCase to) {
        if (Consent.of(from.answers()).real() != Consent.of(to.answers()).real()) {
            throw Refused.notPossible(
                    "The case {id} is a real child''s and the other one is not; no entry goes from one to the other.",
                    Consent.of(from.answers()).real() ? from.id() : to.id());
        }
    }

    /** That of the entry first; what it names of what goes with it is named by its new number. */
    private static List<Shelf.Step> steps(Way way, Move move) {
        Map<EntryKey, EntryKey> places = new LinkedHashMap<>();
        EntryKey key = way.removal().entry().key();
        places.put(key, place(way, move));
        TreeSet<Integer> hscts = new TreeSet<>();
        way.removal().keys().forEach(each -> hscts.add(each.hsctSeq()));
        for (StoredEntry each : way.removal().along()) {
            int hsct = move.hsct() + hscts.headSet(each.key().hsctSeq()).size();
            places.put(each.key(), next(way, each.key(), hsct, places.values()));
        }
        places.forEach((from, to) -> requireFree(way, from, to));
        Dependents dependents = new Dependents(way.from().stored().entries());
        return places.entrySet().stream()
                .map(each -> new Shelf.Step(each.getKey(), each.getValue(), dependents.renamed(each.getKey(), places)))
                .toList();
    }

    /** The place of what goes along: the number that it has, or the next one where that is not given again. */
    private static EntryKey next(Way way, EntryKey key, int hsct, Collection<EntryKey> taken) {
        EntryKey same = new EntryKey(key.form(), hsct, key.repeatNo());
        if (!way.to().isSpent(same) || comesBack(way, key, same)) {
            return same;
        }
        int number = way.to().next(key.form(), hsct);
        while (taken.contains(new EntryKey(key.form(), hsct, number))) {
            number++;
        }
        return new EntryKey(key.form(), hsct, number);
    }

    private static EntryKey place(Way way, Move move) {
        EntryKey key = way.removal().entry().key();
        boolean repeated = Forms.form(key.form())
                .filter(form -> form.repeat().isRepeated())
                .isPresent();
        boolean whole = !way.removal().along().isEmpty();
        int next = repeated && !whole ? way.to().next(key.form(), move.hsct()) : key.repeatNo();
        int number = move.number().orElse(next);
        if (move.hsct() < 0 || move.hsct() > EntryKey.LAST_HSCT || number < 1 || number > EntryKey.LAST_REPEAT) {
            throw Refused.notPossible(
                    "There is no such place: HSCT {hsct}, number {number}. HSCTs are numbered to {last}, entries of a form from 1 to {most}.",
                    move.hsct(),
                    number,
                    EntryKey.LAST_HSCT,
                    EntryKey.LAST_REPEAT);
        }
        EntryKey place = new EntryKey(key.form(), move.hsct(), number);
        way.to().gap(place).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        return place;
    }

    private static void requireFree(Way way, EntryKey key, EntryKey place) {
        RegistryId to = way.to().id();
        if (way.to().version(place) > 0 && !leaves(way, place)) {
            throw Refused.notPossible(
                    "In the case {id} stands an entry in that place already: {entry}.", to, Removal.named(place));
        }
        if (way.to().isSpent(place) && !comesBack(way, key, place)) {
            throw Refused.notPossible(
                    "The number of {entry} in the case {id} is not given again; an entry was taken out of there.",
                    Removal.named(place),
                    to);
        }
    }

    /** Whether what stands there goes on to another number at once. */
    private static boolean leaves(Way way, EntryKey place) {
        return way.from().id().equals(way.to().id()) && way.removal().keys().contains(place);
    }

    /** Whether it stood there before it was moved to where it is. */
    private static boolean comesBack(Way way, EntryKey key, EntryKey place) {
        EntryAt here = new EntryAt(way.from().id(), key);
        return way.to()
                .latest(place)
                .flatMap(TakenOut::moved)
                .filter(here::equals)
                .isPresent();
    }

    private static List<Finding> review(Way way, List<Shelf.Step> steps) {
        Map<EntryKey, StoredEntry> coming = new TreeMap<>();
        for (Shelf.Step step : steps) {
            StoredEntry entry = way.from().stored().entry(step.from()).orElseThrow();
            coming.put(step.to(), entry.saying(step.answers()));
        }
        boolean same = way.from().id().equals(way.to().id());
        List<EntryKey> going = same ? steps.stream().map(Shelf.Step::from).toList() : List.of();
        return way.to().receiving(coming, going);
    }
}
