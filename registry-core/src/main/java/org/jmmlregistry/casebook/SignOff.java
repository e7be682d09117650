package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * What happens to an entry after it is complete. It is verified against the hospital's record, then locked or signed. A
 * verified or signed entry may still be changed, with a reason, and is then merely complete again; a locked one may not until
 * it is unlocked. A case that is closed takes no change at all until it is reopened.
 *
 * <p>A refusal comes before anything is written, and does not roll back: wrong passwords must be counted.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = SignOffRefused.class)
public class SignOff {

    private static final String SOURCE = "sign-off";
    private static final int LONGEST_REASON = 500;

    private final CaseStore store;
    private final Queries queries;
    private final Accounts accounts;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SignOff() {
        this(null, null, null);
    }

    @Inject
    public SignOff(CaseStore store, Queries queries, Accounts accounts) {
        this.store = store;
        this.queries = queries;
        this.accounts = accounts;
    }

    /**
     * @throws SignOffRefused if the entry is not complete, has open queries, or its case is closed
     * @throws UnknownCase if there is no such entry
     */
    public void verify(RegistryId id, EntryKey key, Caller caller) {
        caller.require(Right.VERIFY);
        FormEntry entry = writable(id, key, Set.of(EntryStatus.COMPLETE), "verified");
        requireSettled(id, key, "verified");
        store.signatures().move(entry, EntryStatus.VERIFIED, author(caller, ""));
    }

    /** @throws SignOffRefused if the entry is neither verified nor signed, or its case is closed */
    public void lock(RegistryId id, EntryKey key, Caller caller) {
        caller.require(Right.VERIFY);
        store.signatures()
                .move(
                        writable(id, key, Set.of(EntryStatus.VERIFIED), "locked"),
                        EntryStatus.LOCKED,
                        author(caller, ""));
    }

    /**
     * Opens a locked or signed entry to changes again; a signature under it falls.
     *
     * @throws SignOffRefused if it is neither, no reason is given, or its case is closed
     */
    public void unlock(RegistryId id, EntryKey key, String reason, Caller caller) {
        caller.require(Right.VERIFY);
        requireReason(reason);
        FormEntry entry = writable(id, key, Set.of(EntryStatus.LOCKED, EntryStatus.SIGNED), "unlocked");
        store.signatures().move(entry, EntryStatus.COMPLETE, author(caller, reason));
    }

    /**
     * Signs an entry.
     *
     * @param password the signer's own, once more
     * @throws SignOffRefused if the password is wrong, the entry is neither verified nor locked, or its case is closed
     */
    public Signature sign(RegistryId id, EntryKey key, Signature.Meaning meaning, String password, Caller caller) {
        caller.require(Right.SIGN);
        if (accounts.authenticate(caller.name(), password, caller.address()).isEmpty()) {
            throw new SignOffRefused(
                    "The password is wrong; nothing was signed. After five wrong passwords an account waits 15 minutes.");
        }
        FormEntry entry = writable(id, key, Set.of(EntryStatus.VERIFIED, EntryStatus.LOCKED), "signed");
        requireSettled(id, key, "signed");
        return store.signatures().sign(entry, meaning, author(caller, meaning.statement()));
    }

    /** All signatures of a case, fallen ones too, the oldest first. */
    public List<Signature> signatures(RegistryId id, Caller caller) {
        caller.require(Right.READ_CASES);
        return store.signatures().of(id).stream().map(EntrySignature::signature).toList();
    }

    /** @throws SignOffRefused if the case is closed already or no reason is given */
    public void close(RegistryId id, String reason, Caller caller) {
        caller.require(Right.VERIFY);
        requireReason(reason);
        RegisteredCase held = held(id);
        if (held.closing().isPresent()) {
            throw new SignOffRefused("The case %s is closed already.".formatted(id));
        }
        store.signatures().close(held, author(caller, reason));
    }

    /** @throws SignOffRefused if the case is not closed or no reason is given */
    public void reopen(RegistryId id, String reason, Caller caller) {
        caller.require(Right.VERIFY);
        requireReason(reason);
        RegisteredCase held = held(id);
        if (held.closing().isEmpty()) {
            throw new SignOffRefused("The case %s is not closed.".formatted(id));
        }
        store.signatures().reopen(held, author(caller, reason));
    }

    private RegisteredCase held(RegistryId id) {
        store.hold();
        return store.known(id);
    }

    private FormEntry writable(RegistryId id, EntryKey key, Set<EntryStatus> from, String done) {
        RegisteredCase registered = held(id);
        registered.closing().ifPresent(closing -> {
            throw new SignOffRefused(closed(id, closing));
        });
        FormEntry entry = store.entry(id, key)
                .orElseThrow(() -> new UnknownCase("The case %s has no entry %s.".formatted(id, key)));
        if (!from.contains(entry.status())) {
            throw new SignOffRefused("The form is %s; it cannot be %s."
                    .formatted(Language.ENGLISH.say(entry.status()).toLowerCase(Locale.ROOT), done));
        }
        return entry;
    }

    private void requireSettled(RegistryId id, EntryKey key, String done) {
        long open = queries.unsettled(id, key);
        if (open > 0) {
            throw new SignOffRefused("The form has %d open %s; settle %s before it is %s."
                    .formatted(open, open == 1 ? "query" : "queries", open == 1 ? "it" : "them", done));
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new SignOffRefused("Say in a few words why.");
        }
        FreeText.complaint("The reason", reason, LONGEST_REASON).ifPresent(why -> {
            throw new SignOffRefused(why);
        });
    }

    /** The sentence with which a closed case refuses. */
    static String closed(RegistryId id, CaseClosing closing) {
        return "The case %s was closed to changes by %s (%s).".formatted(id, closing.by(), closing.reason());
    }

    private static Author author(Caller caller, String reason) {
        return new Author(caller, reason, SOURCE);
    }
}
