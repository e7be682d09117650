package org.jmmlregistry.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.unsent.UnsentForms;
import org.jmmlregistry.web.unsent.FormSeal;
import org.jmmlregistry.web.unsent.ShownForm;

/** Forms whose session ended while they were filled, and the seal by which they are known when they come back. */
@ApplicationScoped
public class Interrupted {

    private final UnsentForms unsent;
    private final FormSeal seal;
    private final Provider<Caller> caller;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Interrupted() {
        this(null, null, null, null);
    }

    @Inject
    public Interrupted(UnsentForms unsent, FormSeal seal, Provider<Caller> caller, Clock clock) {
        this.unsent = unsent;
        this.seal = seal;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is said of a form that is there again, and the reason that was typed into it. */
    record Restored(Message said, String reason) {}

    /** What stands in a form so that it is known though its session has ended. */
    String seal(RegistryId id, EntryKey key, Editing editing) {
        return seal.seal(new ShownForm(caller.get().name(), id, key, editing.version(), clock.instant()));
    }

    /**
     * Puts what was typed before the session ended into the controls again.
     *
     * @return empty if nothing waits
     */
    Optional<Restored> restore(RegistryId id, EntryKey key, Typed typed, Editing editing) {
        return Optional.of(caller.get())
                .filter(visitor -> visitor.may(Right.WRITE_CASES))
                .flatMap(visitor -> unsent.of(visitor.name(), id, key))
                .map(text -> {
                    Form form = Forms.form(key.form()).orElseThrow();
                    typed.restore(form, text.typed());
                    typed.restore(SecondHsctForm.FORM, text.typed());
                    return new Restored(
                            said(form, editing.resume(text.version())),
                            String.join("", text.typed().getOrDefault("reason", List.of())));
                });
    }

    private static Message said(Form form, boolean changed) {
        Message back = changed
                ? Message.of(
                        "What you typed is in the form again and is not saved yet. The form was changed meanwhile; once you save, what differs is shown.")
                : Message.of("What you typed is in the form again and is not saved yet.");
        return form.enteredItems().stream().anyMatch(Item::isIdentity)
                ? Message.sentences(List.of(back, Message.of("What identifies the child was not kept; type it again.")))
                : back;
    }

    /** The form was saved, or what was typed is not wanted. */
    void forget(RegistryId id, EntryKey key) {
        unsent.forget(caller.get().name(), id, key);
    }
}
