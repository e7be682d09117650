package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.identity.Identity;
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
    private final Identities identities;
    private final Trail trail;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Identification() {
        this(null, null, null);
    }

    @Inject
    public Identification(CaseStore store, Identities identities, Trail trail) {
        this.store = store;
        this.identities = identities;
        this.trail = trail;
    }

    /** @throws UnknownCase if there is no such case */
    public Identity open(RegistryId id, Caller caller) {
        caller.require(Right.READ_IDENTITY);
        store.known(id);
        trail.append(List.of(Event.onCase(Event.Action.READ, id.text(), "", SOURCE)), caller);
        return identities.of(id, caller);
    }

    /** The cases of a hospital number or family name; that somebody looked stands in the trail, and not for whom. */
    public List<RegistryId> search(String numberOrName, Caller caller) {
        List<RegistryId> found = identities.search(numberOrName, caller);
        trail.append(
                List.of(Event.onRegistry(
                        Event.Action.READ, "search by name or number, %d found".formatted(found.size()), SOURCE)),
                caller);
        return found;
    }

    /**
     * Keeps the child's names. Hospital number and birth date are answers of the patient form and are corrected there.
     *
     * @param another whether somebody has seen that a case with the same name and birth date is another child's
     * @return what stands against it; empty if it is done
     * @throws UnknownCase if there is no such case
     */
    public Optional<String> name(
            RegistryId id, String familyName, String givenName, String reason, boolean another, Caller caller) {
        caller.require(Right.READ_IDENTITY);
        if (familyName.isBlank() || givenName.isBlank()) {
            return Optional.of("Give both names.");
        }
        if (familyName.length() > LONGEST_NAME
                || givenName.length() > LONGEST_NAME
                || reason.length() > LONGEST_REASON) {
            return Optional.of("A name may have %d characters, the reason %d.".formatted(LONGEST_NAME, LONGEST_REASON));
        }
        Optional<String> complaint =
                FreeText.complaint("The text", familyName + givenName + reason, 2 * LONGEST_NAME + LONGEST_REASON);
        if (complaint.isPresent()) {
            return complaint;
        }
        store.hold();
        store.known(id);
        Identity given = Identity.named(Optional.of(familyName.strip()), Optional.of(givenName.strip()));
        boolean renames = identities.known(id).familyName().isPresent();
        if (renames && reason.isBlank()) {
            return Optional.of("Say in a few words why the name is changed.");
        }
        List<Finding> likely = another ? List.of() : store.likely(id, CaseAnswers.none(), given);
        if (!likely.isEmpty()) {
            return Optional.of(
                    likely.get(0).message() + " Compare them; if it is another child, say so and save again.");
        }
        Author author = new Author(caller, reason, SOURCE);
        trail.append(store.identify(id, Casebook.PATIENT, given, author), caller);
        return Optional.empty();
    }
}
