package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * Taking a case out of the registry for ever, as a family may ask. Answers, identity, queries and signatures are deleted, what
 * the trail recorded of them is blanked, under other cases too if an entry was moved from there; pseudonym, day, person and reason stay. Snapshots that were frozen before are not
 * recalled, and neither are reports made from them; the child is missing from the next.
 *
 * <p>A refusal comes before anything is written, and does not roll back: wrong passwords must be counted.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = SignOffRefused.class)
public class Erasure {

    private static final String SOURCE = "erasure";
    private static final int LONGEST_REASON = 500;

    private final CaseStore store;
    private final CaseWriter writer;
    private final Shelf shelf;
    private final Accounts accounts;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Erasure() {
        this(null, null, null, null);
    }

    @Inject
    public Erasure(CaseStore store, CaseWriter writer, Shelf shelf, Accounts accounts) {
        this.store = store;
        this.writer = writer;
        this.shelf = shelf;
        this.accounts = accounts;
    }

    /**
     * Erases a case.
     *
     * @param reason stays on record, so that it must not tell which child it was
     * @param password of whoever does it, once more
     * @throws SignOffRefused if the password is wrong or no reason is given
     * @throws Refused if there is no such case, or it was erased before
     */
    public Tombstone erase(RegistryId id, String reason, String password, Caller caller) {
        caller.require(Right.ERASE);
        if (accounts.authenticate(caller.name(), password, caller.address()).isEmpty()) {
            throw new SignOffRefused(
                    Message.of(
                            "The password is wrong; nothing was erased. After five wrong passwords an account waits 15 minutes."));
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new SignOffRefused(Message.of("Say why, in 1 to {most} characters.", LONGEST_REASON));
        }
        FreeText.complaint(Message.of("The reason"), why, LONGEST_REASON).ifPresent(complaint -> {
            throw new SignOffRefused(complaint);
        });
        store.hold();
        Tombstone stone = new Tombstone(id, store.now(), caller.name(), why);
        Author author = new Author(caller, why, SOURCE);
        shelf.forgetWayTo(store.open(id, Right.ERASE, caller).id(), author);
        writer.erase(store.open(id, Right.ERASE, caller), stone, author);
        return stone;
    }

    /** What stays of a case, if it was erased. */
    public Optional<Tombstone> tombstone(RegistryId id, Caller caller) {
        caller.require(Right.READ_CASES);
        return store.find(id)
                .filter(found -> caller.scope().holds(found.centre()))
                .flatMap(RegisteredCase::tombstone);
    }

    /** What stays of all erased cases, the latest first. */
    public List<Tombstone> tombstones(Caller caller) {
        caller.require(Right.READ_CASES);
        return store.tombstones(caller.scope());
    }
}
