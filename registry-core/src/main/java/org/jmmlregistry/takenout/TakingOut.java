package org.jmmlregistry.takenout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jmmlregistry.casebook.Author;
import org.jmmlregistry.casebook.CaseWithPlaces;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casebook.Shelf;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
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
        return new Outlook(removal, added(opened, opened.stored().without(removal.keys())));
    }

    /** What the checks would say of the case as it is to be and do not say of it as it is. */
    private static List<Finding> added(CaseWithPlaces opened, CaseAnswers then) {
        List<Finding> now = CrossChecks.review(opened.stored().answers(), opened.today());
        return CrossChecks.review(then, opened.today()).stream()
                .filter(each -> !now.contains(each))
                .toList();
    }

    /** A case that a check refuses takes no further save, so that nothing comes back that would make it one. */
    private static void requireSound(CaseWithPlaces opened, CaseAnswers then) {
        added(opened, then).stream().filter(Finding::refuses).findFirst().ifPresent(finding -> {
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
        requireNoPatient(seen.key());
        requireOpen(opened);
        Removal removal = Removal.of(seen, opened, shelf);
        Removal.require(caller, removal.statuses());
        requireDeathApart(removal);
        shelf.take(opened, removal.keys(), why.mistake(), author);
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
        requireOpen(opened);
        TakenOut named = opened.takenOut().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> none(id, number));
        if (named.moved().isPresent()) {
            throw Refused.notPossible("The entry was moved; it comes back by being moved again from where it stands.");
        }
        List<TakenOut> group = opened.takenOut().stream()
                .filter(each -> each.group() == named.group())
                .toList();
        Removal.require(caller, group.stream().map(each -> each.entry().status()));
        group.forEach(each -> requireFree(opened, each.key()));
        CaseAnswers whole = with(opened.stored(), group);
        group.forEach(each -> requireConsent(each.key(), whole));
        requireSound(opened, whole);
        shelf.giveBack(opened, named.group(), author);
    }

    private static CaseAnswers with(StoredCase stored, List<TakenOut> group) {
        CaseAnswers whole = stored.answers();
        for (TakenOut each : group) {
            whole = whole.with(each.key(), each.entry().answers());
        }
        return whole;
    }

    private static void requireFree(CaseWithPlaces opened, EntryKey key) {
        if (opened.version(key) > 0) {
            throw Refused.notPossible(
                    "In its place stands another entry by now: {entry}. That one would have to be taken out first.",
                    Removal.named(key));
        }
    }

    private static void requireConsent(EntryKey key, CaseAnswers whole) {
        Consent.of(whole).against(key.form(), true).ifPresent(sentence -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, sentence);
        });
    }

    static void requireNoPatient(EntryKey key) {
        if (key.equals(Casebook.PATIENT)) {
            throw Refused.notPossible(
                    "The patient form is the case itself and stays with it. A case that was registered by mistake is erased by an identity custodian.");
        }
    }

    static void requireOpen(CaseWithPlaces opened) {
        opened.stored().closing().ifPresent(closing -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, closing.sentence(opened.id()));
        });
    }
}
