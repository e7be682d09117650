package org.jmmlregistry.takenout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jmmlregistry.casebook.Author;
import org.jmmlregistry.casebook.CaseWithPlaces;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casebook.Shelf;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * Taking an entry out of the record that was made by mistake, and putting it back. It stays stored and readable, and counts
 * nowhere: no check, list, search, export, report or snapshot knows of it.
 */
@ApplicationScoped
@Transactional
public class TakingOut {

    private final Shelf shelf;

    /**
     * What would come of it.
     *
     * @param barriers why it does not go as things stand; nothing stands against it if there are none
     * @param consequences what hangs on it
     * @param findings what the checks would say then and do not say now
     */
    public record Outlook(Removal removal, List<Barrier> barriers, Consequences consequences, List<Finding> findings) {}

    /**
     * Why somebody takes an entry out.
     *
     * @param words in their own
     * @param source where they said so, such as a page
     * @param consentMeant whether they say that the word of the child's family is to go with it, if it does
     */
    public record Why(Mistake mistake, String words, String source, boolean consentMeant) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TakingOut() {
        this(null);
    }

    @Inject
    public TakingOut(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What would come of taking an entry out; nothing is written. */
    public Outlook outlook(RegistryId id, EntryKey key, Caller caller) {
        CaseWithPlaces opened = shelf.open(id, caller);
        Removal removal = Removal.of(opened.stored(), key);
        StoredCase stored = opened.stored();
        return new Outlook(
                removal,
                Barriers.againstTakingOut(stored, removal, caller),
                Consequences.of(stored, removal.keys(), shelf.asked(id, removal.keys()), opened.today()),
                Barriers.added(stored.answers(), stored.without(removal.keys()), opened.today()));
    }

    /**
     * Takes an entry out, with all that stands under it if it is an HSCT.
     *
     * @throws Refused if there is no such case or entry, no reason is given, or it cannot be taken out as things stand
     * @throws StaleEntry if the entry was changed since it was seen
     */
    public void takeOut(RegistryId id, Removal.Seen seen, Why why, Caller caller) {
        caller.require(Right.WRITE_CASES);
        Author author = Author.saying(why.words(), why.source(), caller);
        shelf.hold();
        CaseWithPlaces opened = shelf.open(id, caller);
        Removal.requireCurrent(seen, opened, shelf);
        Removal removal = Removal.of(opened.stored(), seen.key());
        Barrier.requireNone(Barriers.againstTakingOut(opened.stored(), removal, caller), caller);
        removal.requireSeen(seen);
        requireMeant(Consequences.of(opened.stored(), removal.keys(), List.of(), opened.today()), why.consentMeant());
        shelf.take(opened, removal.keys(), why.mistake(), author);
    }

    /** The word of a real child's family goes only if somebody says that it is meant. */
    static void requireMeant(Consequences consequences, boolean consentMeant) {
        if (!consentMeant && !consequences.consent().isEmpty()) {
            throw Refused.notPossible(
                    "{consequences} Say that this is meant.", Message.sentences(consequences.consent()));
        }
    }

    /** What was taken out of a case or moved away, the latest first; where it went only if the caller may know of that case. */
    public List<TakenOut> list(RegistryId id, Caller caller) {
        List<TakenOut> all = new ArrayList<>(shelf.list(id, caller));
        Collections.reverse(all);
        return all;
    }

    /** @throws Refused if nothing of the case has that number */
    public TakenOut find(RegistryId id, long number, Caller caller) {
        return list(id, caller).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> none(id, number));
    }

    private static Refused none(RegistryId id, long number) {
        return Refused.notFound("Nothing was taken out of the case {id} that has the number {number}.", id, number);
    }

    /**
     * Puts an entry back as it stood, with all that was taken out at once with it.
     *
     * @throws Refused if there is nothing of that number, its place is taken, or the family's consent has something against it
     */
    public void putBack(RegistryId id, long number, String words, String source, Caller caller) {
        caller.require(Right.WRITE_CASES);
        Author author = Author.saying(words, source, caller);
        shelf.hold();
        CaseWithPlaces opened = shelf.open(id, caller);
        List<TakenOut> group = group(opened, number);
        Barrier.requireNone(Barriers.againstPuttingBack(opened, group, caller), caller);
        shelf.giveBack(opened, group.get(0).group(), author);
    }

    /**
     * Why something is not put back as things stand; nothing stands against it if there are none.
     *
     * @throws Refused if nothing of the case has that number
     */
    public List<Barrier> againstPuttingBack(RegistryId id, long number, Caller caller) {
        CaseWithPlaces opened = shelf.open(id, caller);
        return Barriers.againstPuttingBack(opened, group(opened, number), caller);
    }

    /** What was taken out at once. */
    private static List<TakenOut> group(CaseWithPlaces opened, long number) {
        TakenOut named = opened.takenOut().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> none(opened.id(), number));
        return opened.takenOut().stream()
                .filter(each -> each.group() == named.group())
                .toList();
    }
}
