package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** What was said of a case when it was registered and no form changes: of what kind it is, and under which label it is found. */
@ApplicationScoped
@Transactional
public class Registration {

    private static final String SOURCE = "registration";
    private static final int LONGEST_REASON = 500;

    private final CaseStore store;
    private final CaseWriter writer;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Registration() {
        this(null, null);
    }

    @Inject
    public Registration(CaseStore store, CaseWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /**
     * Says anew of what kind a case is. The patient form, if it was verified or signed, is then merely complete.
     *
     * @throws Refused if there is no such case, no reason is given, or the case cannot be changed
     */
    public void kind(RegistryId id, DataLabel kind, String reason, Caller caller) {
        caller.require(Right.SET_KIND);
        if (reason.isBlank()) {
            throw Refused.notPossible("Say in a few words why the kind of the case is changed.");
        }
        refuse(FreeText.complaint(Message.of("The reason"), reason, LONGEST_REASON));
        store.hold();
        CaseInHand inHand = store.inHand(store.open(id, Right.SET_KIND, caller), caller);
        Answers before = inHand.stored()
                .entry(Casebook.PATIENT)
                .map(StoredEntry::answers)
                .orElse(Answers.none());
        if (before.get(PatientForm.DATA_LABEL).filter(kind::equals).isPresent()) {
            throw Refused.notPossible("The case {id} is of this kind already.", id);
        }
        Answers after = before.with(PatientForm.DATA_LABEL, kind);
        refuse(inHand.closed(Casebook.PATIENT).stream().findFirst().map(Finding::message));
        refuse(inHand.placement().findings(after, inHand.stored().label()).stream()
                .findFirst()
                .map(Finding::message));
        writer.write(
                inHand.withPatient(after, inHand.placement().with(after)), new Author(caller, reason.strip(), SOURCE));
    }

    /**
     * Gives a case another label, or none.
     *
     * @throws Refused if there is no such case, the case is closed, or another case of its centre has the label
     */
    public void label(RegistryId id, String label, Caller caller) {
        caller.require(Right.WRITE_CASES);
        Optional<String> next = CaseLabel.given(label);
        refuse(next.flatMap(CaseLabel::complaint));
        store.hold();
        RegisteredCase registered = store.open(id, Right.WRITE_CASES, caller);
        refuse(registered.closing().map(closing -> closing.sentence(id)));
        Optional.ofNullable(store.namesakes(id, next, caller).get(registered.centre()))
                .ifPresent(other -> {
                    throw Refused.notPossible("The case {id} already has the label “{label}”.", other, next.orElse(""));
                });
        if (!next.equals(registered.label())) {
            writer.call(registered, next, new Author(caller, "", SOURCE));
        }
    }

    private static void refuse(Optional<Message> why) {
        why.ifPresent(message -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, message);
        });
    }
}
