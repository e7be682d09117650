package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.followup.DeathForm;
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

    private final CaseStore store;
    private final Shelf shelf;

    /**
     * What would come of it.
     *
     * @param findings what the checks would say then and do not say now
     */
    public record Outlook(Removal removal, List<Finding> findings) {}

    /**
     * Why somebody takes an entry out.
     *
     * @param words in their own
     * @param source where they said so, such as a page
     */
    public record Why(Mistake mistake, String words, String source) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TakingOut() {
        this(null, null);
    }

    @Inject
    public TakingOut(CaseStore store, Shelf shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /** What would come of taking an entry out; nothing is written. */
    public Outlook outlook(RegistryId id, EntryKey key, Caller caller) {
        StoredCase stored = store.stored(store.open(id, Right.WRITE_CASES, caller));
        Removal removal = Removal.of(stored, key);
        return new Outlook(removal, added(stored, without(stored, removal.keys())));
    }

    /** What the checks would say of the case as it is to be and do not say of it as it is. */
    private List<Finding> added(StoredCase stored, CaseAnswers then) {
        List<Finding> now = CrossChecks.review(stored.answers(), store.today());
        return CrossChecks.review(then, store.today()).stream()
                .filter(each -> !now.contains(each))
                .toList();
    }

    /** A case that a check refuses takes no further save, so that nothing comes back that would make it one. */
    private void requireSound(StoredCase stored, CaseAnswers then) {
        added(stored, then).stream().filter(Finding::refuses).findFirst().ifPresent(finding -> {
            throw Refused.notPossible("As things stand it cannot be put back: {why}", finding.message());
        });
    }

    /** A child that died stays dead: its death goes with no HSCT unasked. */
    private static void requireDeathApart(Removal removal) {
        boolean along =
                removal.along().stream().anyMatch(entry -> entry.key().form().equals(DeathForm.FORM.code()));
        if (along) {
            throw Refused.notPossible(
                    "The death of the child stands under this HSCT and would be gone with it. Take the death out first and enter it again afterwards, under the HSCT that is then the last.");
        }
    }

    static CaseAnswers without(StoredCase stored, List<EntryKey> keys) {
        CaseAnswers rest = stored.answers();
        for (EntryKey key : keys) {
            rest = rest.without(key);
        }
        return rest;
    }

    /**
     * Takes an entry out, with all that stands under it if it is an HSCT.
     *
     * @throws Refused if there is no such case or entry, no reason is given, or it cannot be taken out as things stand
     * @throws StaleEntry if the entry was changed since it was seen
     */
    public void takeOut(RegistryId id, Removal.Seen seen, Why why, Caller caller) {
        caller.require(Right.WRITE_CASES);
        Author author = new Author(caller, Reason.required(why.words()), why.source());
        store.hold();
        RegisteredCase registered = store.open(id, Right.WRITE_CASES, caller);
        CaseInHand inHand = store.inHand(registered, caller);
        requireNoPatient(seen.key());
        requireOpen(registered);
        Removal removal = Removal.of(seen, inHand, store);
        Removal.require(caller, removal.statuses());
        requireDeathApart(removal);
        shelf.take(registered, removal.keys(), why.mistake(), author);
    }

    /** What was taken out of a case or moved away, the latest first; where it went only if the caller may know of that case. */
    public List<TakenOut> list(RegistryId id, Caller caller) {
        store.open(id, Right.READ_CASES, caller);
        List<TakenOut> all = new ArrayList<>(Places.of(store.takenOut(id)).takenOut().stream()
                .map(each -> known(each, caller))
                .toList());
        Collections.reverse(all);
        return all;
    }

    private TakenOut known(TakenOut taken, Caller caller) {
        boolean hidden = taken.moved()
                .flatMap(place -> store.find(place.id()))
                .filter(other -> !caller.scope().holds(other.centre()))
                .isPresent();
        return hidden ? taken.withoutDestination() : taken;
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
        Author author = new Author(caller, Reason.required(words), source);
        store.hold();
        RegisteredCase registered = store.open(id, Right.WRITE_CASES, caller);
        requireOpen(registered);
        List<TakenOutEntry> all = store.takenOut(id);
        TakenOutEntry named =
                all.stream().filter(each -> each.id() == number).findFirst().orElseThrow(() -> none(id, number));
        if (named.takenOut().moved().isPresent()) {
            throw Refused.notPossible("The entry was moved; it comes back by being moved again from where it stands.");
        }
        List<TakenOutEntry> group =
                all.stream().filter(each -> each.group() == named.group()).toList();
        Removal.require(caller, group.stream().map(TakenOutEntry::status));
        CaseInHand inHand = store.inHand(registered, caller);
        group.forEach(each -> requireFree(inHand, each.key()));
        requireConsent(inHand, group);
        requireSound(inHand.stored(), with(inHand.stored(), group));
        shelf.giveBack(registered, group, author);
    }

    private static CaseAnswers with(StoredCase stored, List<TakenOutEntry> group) {
        CaseAnswers whole = stored.answers();
        for (TakenOutEntry each : group) {
            whole = whole.with(each.key(), each.takenOut().entry().answers());
        }
        return whole;
    }

    private static void requireFree(CaseInHand inHand, EntryKey key) {
        if (inHand.version(key) > 0) {
            throw Refused.notPossible(
                    "In its place stands another entry by now: {entry}. That one would have to be taken out first.",
                    Removal.named(key));
        }
    }

    private void requireConsent(CaseInHand inHand, List<TakenOutEntry> group) {
        Map<EntryKey, StoredEntry> entries = new TreeMap<>();
        group.forEach(each -> entries.put(each.key(), each.takenOut().entry()));
        Proposal.receiving(inHand, entries, List.of()).review(store.today()).stream()
                .filter(finding -> finding.check().equals(Proposal.CONSENT))
                .findFirst()
                .ifPresent(finding -> {
                    throw new Refused(Refused.Kind.NOT_POSSIBLE, finding.message());
                });
    }

    static void requireNoPatient(EntryKey key) {
        if (key.equals(Casebook.PATIENT)) {
            throw Refused.notPossible(
                    "The patient form is the case itself and stays with it. A case that was registered by mistake is erased by an identity custodian.");
        }
    }

    static void requireOpen(RegisteredCase registered) {
        registered.closing().ifPresent(closing -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, closing.sentence(registered.id()));
        });
    }
}
