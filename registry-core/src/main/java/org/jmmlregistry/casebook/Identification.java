package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Which child a pseudonym stands for. Every look and every change stands in the trail. */
@ApplicationScoped
@Transactional
public class Identification {

    private static final String SOURCE = "identity";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final CaseStore store;
    private final CaseWriter writer;
    private final Identities identities;
    private final Trail trail;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Identification() {
        this(null, null, null, null);
    }

    @Inject
    public Identification(CaseStore store, CaseWriter writer, Identities identities, Trail trail) {
        this.store = store;
        this.writer = writer;
        this.identities = identities;
        this.trail = trail;
    }

    /** @throws Refused if there is no such case */
    public Identity open(RegistryId id, Caller caller) {
        store.open(id, Right.READ_IDENTITY, caller);
        trail.append(List.of(Event.on(Event.Action.READ, id.text()).in(SOURCE)), caller);
        return identities.of(id, caller);
    }

    /** The cases of a hospital number or family name; that somebody looked stands in the trail, and not for whom. */
    public List<RegistryId> search(String numberOrName, Caller caller) {
        List<RegistryId> found = identities.search(numberOrName, caller);
        trail.append(
                List.of(Event.onRegistry(
                        Event.Action.READ, Noted.identitySearch(found.size()).toString(), SOURCE)),
                caller);
        return found;
    }

    /**
     * Keeps the child's names. Hospital number and birth date are answers of the patient form and are corrected there.
     *
     * @param another whether somebody has seen that a case with the same name and birth date is another child's
     * @return what stands against it; empty if it is done
     * @throws Refused if there is no such case
     */
    public Optional<Finding> name(
            RegistryId id, String familyName, String givenName, String reason, boolean another, Caller caller) {
        caller.require(Right.READ_IDENTITY);
        Optional<Message> complaint = complaint(familyName, givenName, reason);
        if (complaint.isPresent()) {
            return complaint.map(Identification::against);
        }
        store.hold();
        RegisteredCase registered = store.open(id, Right.READ_IDENTITY, caller);
        Identity given = Identity.named(Optional.of(familyName.strip()), Optional.of(givenName.strip()));
        Identity known = identities.known(id);
        if (known.familyName().isPresent() && reason.isBlank()) {
            return Optional.of(against(Message.of("Say in a few words why the name is changed.")));
        }
        Likeness.Doubts doubts = new Likeness.Doubts(
                List.of(),
                store.duplicates()
                        .of(
                                id,
                                new Likeness(Optional.empty(), Optional.empty(), known.with(given)),
                                Placement.at(registered.centre(), caller.scope(), true)));
        Author author = new Author(caller, reason, SOURCE);
        store.lookUps().record(Optional.of(id), doubts, author);
        Optional<Finding> stopping = doubts.stopping(another ? Set.of(Likeness.CHECK) : Set.of()).stream()
                .filter(Finding::refuses)
                .findFirst();
        if (stopping.isEmpty()) {
            writer.record(writer.identify(id, Casebook.PATIENT, given, author), author);
        }
        return stopping;
    }

    private static Optional<Message> complaint(String familyName, String givenName, String reason) {
        if (familyName.isBlank() || givenName.isBlank()) {
            return Optional.of(Message.of("Give both names."));
        }
        if (familyName.length() > LONGEST_NAME
                || givenName.length() > LONGEST_NAME
                || reason.length() > LONGEST_REASON) {
            return Optional.of(Message.of(
                    "A name may have {name} characters, the reason {reason}.", LONGEST_NAME, LONGEST_REASON));
        }
        return FreeText.complaint(
                Message.of("The text"), familyName + givenName + reason, 2 * LONGEST_NAME + LONGEST_REASON);
    }

    private static Finding against(Message why) {
        return new Finding(Casebook.PATIENT, Optional.empty(), "NAME", Severity.HARD, why);
    }
}
