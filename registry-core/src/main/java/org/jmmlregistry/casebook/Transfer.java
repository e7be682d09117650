package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Moving a case to another centre, which from then on sees it with all that was ever recorded of it. */
@ApplicationScoped
@Transactional
public class Transfer {

    private static final String SOURCE = "centre";
    private static final int LONGEST_REASON = 500;

    private final CaseStore store;
    private final CaseWriter writer;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Transfer() {
        this(null, null);
    }

    @Inject
    public Transfer(CaseStore store, CaseWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /** The centres to which the caller may move cases, by code. */
    public List<Centre> targets(Caller caller) {
        caller.require(Right.MOVE_CASES);
        return store.centres().list(caller).stream()
                .filter(centre -> centre.isOpen() && !centre.builtIn())
                .toList();
    }

    /**
     * Moves a case. The patient form then names the new centre and, if it was verified or signed, is merely complete.
     *
     * @param to the code of a centre that the caller may know of
     * @throws Refused if there is no such case or centre, no reason is given, or the case cannot be changed or moved there
     */
    public void move(RegistryId id, String to, String reason, Caller caller) {
        caller.require(Right.MOVE_CASES);
        requireReason(reason);
        store.hold();
        CaseInHand inHand = store.inHand(store.open(id, Right.MOVE_CASES, caller), caller);
        requireTarget(to, caller);
        requireFree(inHand, to);
        Answers patient = inHand.stored()
                .entry(Casebook.PATIENT)
                .map(StoredEntry::answers)
                .orElse(Answers.none());
        if (Placement.isPublished(patient)) {
            throw Refused.notPossible(
                    "The case {id} is one of a published series and stays with the registry''s own centre.", id);
        }
        writer.write(
                inHand.withPatient(patient.with(PatientForm.CENTRE_CODE, to), Optional.of(to)),
                new Author(caller, reason, SOURCE));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.notPossible("Say in a few words why the case is moved.");
        }
        FreeText.complaint(Message.of("The reason"), reason, LONGEST_REASON).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
    }

    private void requireTarget(String to, Caller caller) {
        if (to.isBlank()) {
            throw Refused.notPossible("Choose the centre to which the case is moved.");
        }
        Centre centre = store.centres()
                .find(to, caller)
                .orElseThrow(() ->
                        Refused.notPossible("There is no centre “{code}” in the registry''s list of centres.", to));
        if (centre.builtIn()) {
            throw Refused.notPossible("The centre {code} takes cases of published series only.", to);
        }
        if (centre.retired()) {
            throw Refused.notPossible("The centre {code} is retired; no further cases are taken in for it.", to);
        }
    }

    private static void requireFree(CaseInHand inHand, String to) {
        RegistryId id = inHand.stored().id();
        inHand.stored().closing().ifPresent(closing -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, closing.sentence(id));
        });
        if (inHand.stored()
                .entry(Casebook.PATIENT)
                .filter(entry -> entry.status() == EntryStatus.LOCKED)
                .isPresent()) {
            throw Refused.notPossible("The patient form is locked; a data manager can unlock it.");
        }
        if (inHand.placement().centre().equals(Optional.of(to))) {
            throw Refused.notPossible("The case {id} belongs to the centre {code} already.", id, to);
        }
        Optional.ofNullable(inHand.placement().namesakes().get(Optional.of(to))).ifPresent(other -> {
            throw Refused.notPossible(
                    "The case {other} of the centre {code} already has the label “{label}”.",
                    other,
                    to,
                    inHand.stored().label().orElse(""));
        });
    }
}
