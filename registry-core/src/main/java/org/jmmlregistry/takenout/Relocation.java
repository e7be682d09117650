package org.jmmlregistry.takenout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
     */
    public record Move(RegistryId to, int hsct, Optional<Integer> number, String words, String source) {}

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
    public Removal removal(RegistryId id, EntryKey key, Caller caller) {
        return Removal.of(shelf.open(id, caller).stored(), key);
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
        TakingOut.requireNoPatient(seen.key());
        CaseWithPlaces from = shelf.open(id, caller);
        CaseWithPlaces to = shelf.open(move.to(), caller);
        TakingOut.requireOpen(from);
        TakingOut.requireOpen(to);
        requireSameKind(from.stored(), to.stored());
        Removal removal = Removal.of(seen, from, shelf);
        Removal.require(caller, removal.statuses());
        requireNothingNamed(from.stored(), removal);
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

    private static void requireSameKind(StoredCase from, StoredCase to) {
        if (Consent.of(from.answers()).real() != Consent.of(to.answers()).real()) {
            throw Refused.notPossible(
                    "The case {id} is a real child''s and the other one is not; no entry goes from one to the other.",
                    Consent.of(from.answers()).real() ? from.id() : to.id());
        }
    }

    /** The events that a further HSCT names stay behind; in another place the same numbers would be other events. */
    private static void requireNothingNamed(StoredCase from, Removal removal) {
        List<StoredEntry> bound = new Dependents(from.entries()).namingOthers(removal.keys());
        if (!bound.isEmpty()) {
            throw Refused.notPossible(
                    "{entries}: what is named in it stays where it is. Take the numbers of those entries out of it first.",
                    Removal.named(bound));
        }
    }

    /** That of the entry first. */
    private static List<Shelf.Step> steps(Way way, Move move) {
        List<Shelf.Step> steps = new ArrayList<>();
        steps.add(new Shelf.Step(way.removal().entry().key(), place(way, move)));
        for (StoredEntry each : way.removal().along()) {
            EntryKey key = each.key();
            steps.add(new Shelf.Step(key, new EntryKey(key.form(), move.hsct(), key.repeatNo())));
        }
        steps.forEach(step -> requireFree(way, step.from(), step.to()));
        return steps;
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
        if (way.to().version(place) > 0) {
            throw Refused.notPossible(
                    "In the case {id} stands an entry in that place already: {entry}.", to, Removal.named(place));
        }
        EntryAt here = new EntryAt(way.from().id(), key);
        boolean comesBack = way.to()
                .latest(place)
                .flatMap(TakenOut::moved)
                .filter(here::equals)
                .isPresent();
        if (way.to().isSpent(place) && !comesBack) {
            throw Refused.notPossible(
                    "The number of {entry} in the case {id} is not given again; an entry was taken out of there.",
                    Removal.named(place),
                    to);
        }
    }

    private static List<Finding> review(Way way, List<Shelf.Step> steps) {
        Map<EntryKey, StoredEntry> coming = new TreeMap<>();
        for (Shelf.Step step : steps) {
            coming.put(step.to(), way.from().stored().entry(step.from()).orElseThrow());
        }
        boolean same = way.from().id().equals(way.to().id());
        List<EntryKey> going = same ? steps.stream().map(Shelf.Step::from).toList() : List.of();
        return way.to().receiving(coming, going);
    }
}
