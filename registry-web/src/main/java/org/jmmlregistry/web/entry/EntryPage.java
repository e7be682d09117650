package org.jmmlregistry.web.entry;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Merge;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.session.Told;
import org.jspecify.annotations.Nullable;

/** One entry of any form, drawn from the dictionary; what was typed stays until it is saved or left. */
@Named
@ViewScoped
public class EntryPage extends AddressedEntry {

    private static final long serialVersionUID = 1L;
    private static final String SOURCE = "page";

    private final Casebook casebook;
    private final Backdrops backdrops;
    private final Provider<Caller> caller;
    private final Clock clock;
    private final Interrupted interrupted;

    private String label = "";
    private String reason = "";
    private boolean found;
    private EntryStatus asked = EntryStatus.DRAFT;
    private @Nullable Backdrop backdrop;
    private Objections objections = Objections.none();
    private @Nullable Message trouble;
    private @Nullable Message restored;
    private final Confirmed confirmed = new Confirmed();
    private final Typed typed = new Typed();
    private final Editing editing = new Editing();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected EntryPage() {
        this(null, null, null, null, null);
    }

    @Inject
    public EntryPage(
            Casebook casebook, Backdrops backdrops, Provider<Caller> caller, Clock clock, Interrupted interrupted) {
        this.casebook = casebook;
        this.backdrops = backdrops;
        this.caller = caller;
        this.clock = clock;
        this.interrupted = interrupted;
    }

    /** Refuses the page of a new case to those who may not write. */
    public void begin() {
        caller.get().require(Right.WRITE_CASES);
        typed.in(backdrops.notation());
        backdrop = backdrops.ofNewCase(caller.get());
    }

    /** Reads the entry that the address names, or the case to which a new one will belong. */
    public void load() {
        try {
            typed.in(backdrops.notation());
            Form drawn =
                    Forms.form(getForm()).orElseThrow(() -> Refused.notFound("There is no form “{form}”.", getForm()));
            Optional<EntryKey> named = getRepeat() == 0 ? Optional.empty() : Optional.of(key());
            StoredCase stored = casebook.open(known(), named, SOURCE, caller.get());
            if (getRepeat() == 0) {
                setRepeat(next(drawn));
            }
            backdrop = backdrops.of(key(), stored, caller.get());
            stored.entry(key()).ifPresent(entry -> {
                editing.open(entry);
                typed.show(drawn, Casebook.written(entry));
                objections = Objections.to(
                        getForm(),
                        drawn.read(key(), entry.unread(), backdrops.notation()).ofDraft());
            });
            interrupted.restore(known(), key(), typed, editing).ifPresent(again -> {
                restored = again.said();
                reason = again.reason();
            });
            found = true;
        } catch (Refused | IllegalArgumentException none) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The number of a new entry; of a form that is filled once it is always the same. */
    private int next(Form drawn) {
        return drawn.repeat().isRepeated() ? casebook.nextNumber(known(), getForm(), getHsct(), caller.get()) : 1;
    }

    public String saveDraft() {
        return save(EntryStatus.DRAFT);
    }

    public String saveComplete() {
        return save(EntryStatus.COMPLETE);
    }

    private String save(EntryStatus status) {
        asked = status;
        List<String> open = editing.settle(drawn(), typed);
        if (!open.isEmpty()) {
            return refuse(open.stream()
                    .map(item -> Merge.unchosen(key(), drawn().item(item).orElseThrow()))
                    .toList());
        }
        return keeping(this::attempt);
    }

    /** Everything typed still stands in the controls afterwards, whatever became of the work. */
    private String keeping(Supplier<String> work) {
        refuse(List.of());
        try {
            return work.get();
        } catch (Refused gone) {
            trouble = gone.why();
            return "";
        }
    }

    private String attempt() {
        EntrySave save = confirmed(
                new EntrySave(known(), key(), editing.version(), typed.written(getFields()), asked, reason, SOURCE));
        try {
            return next(casebook.save(save, caller.get()));
        } catch (StaleEntry stale) {
            return meet(stale);
        }
    }

    /** Somebody else was faster: shows what they did, or saves again if they did nothing that must be seen first. */
    private String meet(StaleEntry stale) {
        StoredCase now = casebook.open(known(), Optional.of(key()), SOURCE, caller.get());
        Optional<StoredEntry> theirs = now.entry(key());
        if (theirs.isEmpty()) {
            editing.openNew();
            setRepeat(next(drawn()));
            trouble = Message.of("{why} A further save enters it anew.", stale.why());
            return "";
        }
        backdrop = backdrops.of(key(), now, caller.get()).whileTyping();
        boolean toldOfIt = stale.stored().map(StoredEntry::version).equals(theirs.map(StoredEntry::version));
        return meet(theirs.get(), stale.changed().filter(any -> toldOfIt));
    }

    private String meet(StoredEntry theirs, Optional<Set<String>> changed) {
        ConcurrentEdit concurrent = new ConcurrentEdit(theirs, editing.version(), editing.status());
        Message said = concurrent.sentence(caller.get().name(), clock.instant());
        if (editing.isTwin(drawn())) {
            editing.compare(drawn(), theirs, typed, said);
            return "";
        }
        boolean seen = !editing.takeOver(drawn(), theirs, changed, typed, said) && !concurrent.mustBeSeen(asked);
        return seen ? attempt() : "";
    }

    /** Two people began an entry of the same number: keeps this one apart from theirs, under the next free number. */
    public String saveFurther() {
        return keeping(() -> {
            letGo();
            setRepeat(next(drawn()));
            editing.openNew();
            return attempt();
        });
    }

    /** Two people began the same entry: brings both together. */
    public String join() {
        return keeping(() -> {
            StoredCase now = casebook.open(known(), Optional.of(key()), SOURCE, caller.get());
            now.entry(key()).ifPresent(theirs -> editing.join(drawn(), theirs, typed));
            backdrop = backdrops.of(key(), now, caller.get()).whileTyping();
            return "";
        });
    }

    /** Registers a new case with its patient form. */
    public String register() {
        EntryKey patient = new EntryKey(PatientForm.FORM.code(), 0, 1);
        EntrySave save = confirmed(
                new EntrySave(RegistryId.of(1), patient, 0, typed.written(getFields()), EntryStatus.DRAFT, "", SOURCE));
        return next(casebook.register(Optional.of(label.strip()).filter(text -> !text.isEmpty()), save, caller.get()));
    }

    private EntrySave confirmed(EntrySave save) {
        return save.confirming(confirmed.checks()).in(backdrops.notation());
    }

    private String next(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            letGo();
            Told.tell(getId().isEmpty() ? Confirmed.registered(saved) : Confirmed.saved(saved, asked));
            return "/case?faces-redirect=true&id=" + saved.id();
        }
        return refuse(((SaveResult.Refused) result).findings());
    }

    private void letGo() {
        if (restored != null) {
            interrupted.forget(known(), key());
            restored = null;
        }
    }

    /** Opens the form as it is stored, without what was typed before the session ended. */
    public String discard() {
        letGo();
        return "/entry?faces-redirect=true&id=%s&form=%s&hsct=%s&repeat=%s"
                .formatted(getId(), getForm(), getHsct(), getRepeat());
    }

    /** Stays on the page with what is to be put right; with nothing, what was said before is taken back. */
    private String refuse(List<Finding> findings) {
        objections = Objections.to(getForm(), findings);
        trouble = null;
        return "";
    }

    // --- read by the page

    public boolean isFound() {
        return found;
    }

    public Optional<Message> getTitle() {
        return Forms.form(getForm()).map(drawn -> found ? new EntryName(key()).words() : drawn.words());
    }

    public List<Field> getFields() {
        return backdrop == null ? List.of() : backdrop.fields(drawn());
    }

    public List<FieldGroup> getGroups() {
        return backdrop == null ? List.of() : backdrop.groups(drawn());
    }

    /** What the codebook says of an item of the form. */
    public Meaning meaning(Field field) {
        return Meaning.of(drawn(), field.item());
    }

    /** What the page has besides its controls; nothing before an entry was opened. */
    public @Nullable Backdrop getBackdrop() {
        return backdrop;
    }

    public Absence[] getReasonsForAbsence() {
        return Absence.values();
    }

    public Objections getObjections() {
        return objections;
    }

    public Confirmed getConfirmed() {
        return confirmed;
    }

    public boolean isExisting() {
        return editing.version() > 0;
    }

    /** Whether a change needs a reason, because the form was complete. */
    public boolean isReasonNeeded() {
        return editing.status().isComplete();
    }

    public boolean isSigned() {
        return editing.status() == EntryStatus.SIGNED;
    }

    /** Why nothing could be saved, if that has nothing to do with an answer. */
    public Optional<Message> getTrouble() {
        return Optional.ofNullable(trouble);
    }

    /** That what was typed before the session ended is in the form again; empty if nothing was. */
    public Optional<Message> getRestored() {
        return Optional.ofNullable(restored);
    }

    /** By what the form is known if it comes back when its session has ended. */
    public String getSeal() {
        return interrupted.seal(known(), key(), editing);
    }

    public Editing getEditing() {
        return editing;
    }

    public Typed getTyped() {
        return typed;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
