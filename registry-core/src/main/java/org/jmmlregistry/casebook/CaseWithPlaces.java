package org.jmmlregistry.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/** A case that somebody opened to take entries from their places, or to bring some there. */
public final class CaseWithPlaces {

    private final CaseInHand inHand;
    private final LocalDate today;

    CaseWithPlaces(CaseInHand inHand, LocalDate today) {
        this.inHand = inHand;
        this.today = today;
    }

    CaseInHand inHand() {
        return inHand;
    }

    public RegistryId id() {
        return stored().id();
    }

    /** As it stands now. */
    public StoredCase stored() {
        return inHand.stored();
    }

    /** The day on which it is opened. */
    public LocalDate today() {
        return today;
    }

    /** The version of an entry; 0 if there is none. */
    public int version(EntryKey key) {
        return inHand.version(key);
    }

    /** What was taken out of it or moved away, in order. */
    public List<TakenOut> takenOut() {
        return inHand.places().takenOut();
    }

    /** What was last taken out of a place, if anything was. */
    public Optional<TakenOut> latest(EntryKey key) {
        return inHand.places().latest(key);
    }

    /** Whether the number is not given again. */
    public boolean isSpent(EntryKey key) {
        return inHand.places().isSpent(key);
    }

    /** The number of the next entry of a form under an HSCT. */
    public int next(String form, int hsct) {
        return inHand.places().next(form, hsct, stored().entries());
    }

    /** That a new number is far from those before it, so that it is mistyped; empty if it is not. */
    public Optional<Message> gap(EntryKey key) {
        return inHand.places()
                .gap(key, stored().entries().stream().map(StoredEntry::key).toList());
    }

    /**
     * Everything that is to be said about entries which come from elsewhere.
     *
     * @param coming at the places where they are to stand
     * @param going what goes from the case at once
     */
    public List<Finding> receiving(Map<EntryKey, StoredEntry> coming, List<EntryKey> going) {
        return Proposal.receiving(inHand, coming, going).review(today);
    }
}
