package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
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
    private final CaseWriter writer;
    private final Queries queries;
    private final Accounts accounts;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SignOff() {
        this(null, null, null, null);
    }

    @Inject
    public SignOff(CaseStore store, CaseWriter writer, Queries queries, Accounts accounts) {
        this.store = store;
        this.writer = writer;
        this.queries = queries;
        this.accounts = accounts;
    }

    /** What may be done to an entry that is in one of these statuses. */
    private enum Step {
        VERIFY(EntryStatus.COMPLETE),
        LOCK(EntryStatus.VERIFIED),
        UNLOCK(EntryStatus.LOCKED, EntryStatus.SIGNED),
        SIGN(EntryStatus.VERIFIED, EntryStatus.LOCKED);

        private final Set<EntryStatus> from;

        Step(EntryStatus... from) {
            this.from = Set.of(from);
        }

        private Message refusal(Message form) {
            return switch (this) {
                case VERIFY -> Message.of("{form}; it cannot be verified.", form);
                case LOCK -> Message.of("{form}; it cannot be locked.", form);
                case UNLOCK -> Message.of("{form}; it cannot be unlocked.", form);
                case SIGN -> Message.of("{form}; it cannot be signed.", form);
            };
        }

        /** @throws SignOffRefused if it cannot be done to an entry of this status */
        void require(EntryStatus status) {
            if (!from.contains(status)) {
                throw new SignOffRefused(refusal(stands(status)));
            }
        }
    }

    private static Message stands(EntryStatus status) {
        return switch (status) {
            case DRAFT -> Message.of("The form is a draft");
            case COMPLETE -> Message.of("The form is complete");
            case VERIFIED -> Message.of("The form is verified");
            case LOCKED -> Message.of("The form is locked");
            case SIGNED -> Message.of("The form is signed");
        };
    }

    /**
     * @throws SignOffRefused if the entry is not complete, has open queries, or its case is closed
     * @throws Refused if there is no such entry
     */
    public void verify(RegistryId id, EntryKey key, Caller caller) {
        FormEntry entry = writable(id, key, Step.VERIFY, open(Right.VERIFY, id, caller));
        requireSettled(
                id,
                key,
                open -> Message.of(
                        "{n, plural, one {The form has # open query; settle it before it is verified.} "
                                + "other {The form has # open queries; settle them before it is verified.}}",
                        open));
        writer.move(entry, EntryStatus.VERIFIED, author(caller, ""));
    }

    /** @throws SignOffRefused if the entry is neither verified nor signed, or its case is closed */
    public void lock(RegistryId id, EntryKey key, Caller caller) {
        FormEntry entry = writable(id, key, Step.LOCK, open(Right.VERIFY, id, caller));
        writer.move(entry, EntryStatus.LOCKED, author(caller, ""));
    }

    /**
     * Opens a locked or signed entry to changes again; a signature under it falls.
     *
     * @throws SignOffRefused if it is neither, no reason is given, or its case is closed
     */
    public void unlock(RegistryId id, EntryKey key, String reason, Caller caller) {
        caller.require(Right.VERIFY);
        requireReason(reason);
        FormEntry entry = writable(id, key, Step.UNLOCK, open(Right.VERIFY, id, caller));
        writer.move(entry, EntryStatus.COMPLETE, author(caller, reason));
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
                    Message.of(
                            "The password is wrong; nothing was signed. After five wrong passwords an account waits 15 minutes."));
        }
        FormEntry entry = writable(id, key, Step.SIGN, open(Right.SIGN, id, caller));
        requireSettled(
                id,
                key,
                open -> Message.of(
                        "{n, plural, one {The form has # open query; settle it before it is signed.} "
                                + "other {The form has # open queries; settle them before it is signed.}}",
                        open));
        return writer.sign(entry, meaning, author(caller, meaning.words().toString()));
    }

    /** All signatures of a case, fallen ones too, the oldest first. */
    public List<Signature> signatures(RegistryId id, Caller caller) {
        return store.signatures(store.open(id, Right.READ_CASES, caller).id()).stream()
                .map(EntrySignature::signature)
                .toList();
    }

    /** @throws SignOffRefused if the case is closed already or no reason is given */
    public void close(RegistryId id, String reason, Caller caller) {
        caller.require(Right.VERIFY);
        requireReason(reason);
        RegisteredCase held = open(Right.VERIFY, id, caller);
        if (held.closing().isPresent()) {
            throw new SignOffRefused(Message.of("The case {id} is closed already.", id));
        }
        writer.close(held, author(caller, reason));
    }

    /** @throws SignOffRefused if the case is not closed or no reason is given */
    public void reopen(RegistryId id, String reason, Caller caller) {
        caller.require(Right.VERIFY);
        requireReason(reason);
        RegisteredCase held = open(Right.VERIFY, id, caller);
        if (held.closing().isEmpty()) {
            throw new SignOffRefused(Message.of("The case {id} is not closed.", id));
        }
        writer.reopen(held, author(caller, reason));
    }

    private RegisteredCase open(Right right, RegistryId id, Caller caller) {
        store.hold();
        return store.open(id, right, caller);
    }

    private FormEntry writable(RegistryId id, EntryKey key, Step step, RegisteredCase registered) {
        registered.closing().ifPresent(closing -> {
            throw new SignOffRefused(closing.sentence(id));
        });
        FormEntry entry = store.entry(id, key)
                .orElseThrow(() ->
                        Refused.notFound("The case {id} has no entry “{entry}” ({key}).", id, new EntryName(key), key));
        step.require(entry.status());
        return entry;
    }

    private void requireSettled(RegistryId id, EntryKey key, LongFunction<Message> refusal) {
        long open = queries.unsettled(id, key);
        if (open > 0) {
            throw new SignOffRefused(refusal.apply(open));
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new SignOffRefused(Message.of("Say in a few words why."));
        }
        FreeText.complaint(Message.of("The reason"), reason, LONGEST_REASON).ifPresent(why -> {
            throw new SignOffRefused(why);
        });
    }

    private static Author author(Caller caller, String reason) {
        return new Author(caller, reason, SOURCE);
    }
}
