package org.jmmlregistry.web.entry;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Merge;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.session.Told;

/** One entry of any form, drawn from the dictionary; what was typed stays until it is saved or left. */
@Named
@ViewScoped
public class EntryPage extends OpenedEntry {

    private static final long serialVersionUID = 1L;
    private static final String SOURCE = "page";

    private final Casebook casebook;
    private final Backdrops backdrops;
    private final Provider<Caller> caller;
    private final Interrupted interrupted;
    private final AfterSave afterSave;

    private EntryStatus asked = EntryStatus.DRAFT;
    private boolean onToWhatIsDue;
    private boolean toldWhatIsLacking;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected EntryPage() {
        this(null, null, null, null, null);
    }

    @Inject
    public EntryPage(
            Casebook casebook,
            Backdrops backdrops,
            Provider<Caller> caller,
            Interrupted interrupted,
            AfterSave afterSave) {
        this.casebook = casebook;
        this.backdrops = backdrops;
        this.caller = caller;
        this.interrupted = interrupted;
        this.afterSave = afterSave;
    }

    /** Refuses the page of a new case to those who may not write. */
    public void begin() {
        caller.get().require(Right.WRITE_CASES);
        getTyped().in(backdrops.notation());
        before(backdrops.ofNewCase(caller.get()));
    }

    /** Reads the entry that the address names, or the case to which a new one will belong. */
    public void load() {
        try {
            getTyped().in(backdrops.notation());
            Form drawn =
                    Forms.form(getForm()).orElseThrow(() -> Refused.notFound("There is no form “{form}”.", getForm()));
            Optional<EntryKey> named = getRepeat() == 0 ? Optional.empty() : Optional.of(key());
            StoredCase stored = casebook.open(known(), named, SOURCE, caller.get());
            if (getRepeat() == 0) {
                setRepeat(next(drawn));
            }
            before(backdrops.of(key(), stored, caller.get()));
            backdrops.companion(key(), stored, caller.get()).ifPresent(this::beside);
            countDays();
            stored.entry(key()).ifPresent(entry -> {
                getEditing().open(entry);
                getTyped().show(drawn, Casebook.written(entry));
                refuse(drawn.read(key(), entry.unread(), backdrops.notation()).ofDraft());
            });
            interrupted
                    .restore(known(), key(), getTyped(), getEditing())
                    .ifPresent(again -> restored(again.said(), again.reason()));
            found();
        } catch (Refused | IllegalArgumentException none) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The number of a new entry; of a form that is filled once it is always the same. */
    private int next(Form drawn) {
        return drawn.repeat().isRepeated() ? casebook.nextNumber(known(), getForm(), getHsct(), caller.get()) : 1;
    }

    public String saveDraft() {
        onToWhatIsDue = false;
        return save(EntryStatus.DRAFT);
    }

    /** Saves it as complete, or as a draft if it is not. */
    public String saveComplete() {
        onToWhatIsDue = false;
        return save(EntryStatus.COMPLETE);
    }

    /** The same, and goes on with what the course lacks. */
    public String saveAndNext() {
        onToWhatIsDue = true;
        return save(EntryStatus.COMPLETE);
    }

    private String save(EntryStatus status) {
        asked = status;
        countDays();
        List<String> open = getEditing().settle(drawn(), getTyped());
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
            trouble(gone.why());
            return "";
        }
    }

    private String attempt() {
        EntrySave save = confirmed(new EntrySave(
                known(), key(), getEditing().version(), getTyped().written(getFields()), asked, getReason(), SOURCE));
        try {
            SaveResult result = casebook.save(save, caller.get());
            if (result instanceof SaveResult.Refused refused && mayBeDraft(save)) {
                return asDraft(save, refused.findings());
            }
            List<Finding> lacking = result instanceof SaveResult.Saved ? besides(save) : List.of();
            return lacking.isEmpty()
                    ? next(result)
                    : stay(
                            (SaveResult.Saved) result,
                            Message.of("Saved at {time}. What is asked beside the form still needs:", backdrops.now()),
                            lacking);
        } catch (StaleEntry stale) {
            return meet(stale);
        }
    }

    /** Whether a form that is not complete is saved all the same; one that was, or in which nothing stands, is not. */
    private boolean mayBeDraft(EntrySave save) {
        return asked.isComplete()
                && !getEditing().status().isComplete()
                && !save.written().isEmpty();
    }

    /** Says what is lacking, once; whoever goes on nevertheless leaves a draft. */
    private String asDraft(EntrySave save, List<Finding> lacking) {
        SaveResult result = casebook.save(save.as(EntryStatus.DRAFT), caller.get());
        if (!(result instanceof SaveResult.Saved saved)) {
            return refuse(lacking);
        }
        List<Finding> all = new ArrayList<>(lacking);
        all.addAll(besides(save));
        if (toldWhatIsLacking && (onToWhatIsDue || !getThen().isEmpty())) {
            asked = EntryStatus.DRAFT;
            return next(saved);
        }
        return stay(saved, Message.of("Saved as a draft at {time}. To be complete it needs:", backdrops.now()), all);
    }

    /** Saves what is asked beside the form, complete or not, and says what it lacks; nothing of it is saved if nothing was typed. */
    private List<Finding> besides(EntrySave save) {
        Optional<Companion> companion = companion();
        Map<String, Written> written =
                companion.map(asked -> asked.written(getTyped())).orElse(Map.of());
        if (written.isEmpty()) {
            return List.of();
        }
        Companion further = companion.orElseThrow();
        SaveResult complete = casebook.save(further.save(save, written, EntryStatus.COMPLETE), caller.get());
        if (complete instanceof SaveResult.Refused refused) {
            SaveResult draft = casebook.save(further.save(save, written, EntryStatus.DRAFT), caller.get());
            if (draft instanceof SaveResult.Saved saved) {
                further.savedAs(saved.version());
            }
            return refused.findings();
        }
        further.savedAs(((SaveResult.Saved) complete).version());
        return List.of();
    }

    /** Says what is lacking on the page, from which whoever filled it goes on. */
    private String stay(SaveResult.Saved saved, Message said, List<Finding> lacking) {
        letGo();
        afterSave.confirm(saved, request());
        toldWhatIsLacking = true;
        StoredCase stored = casebook.find(known(), caller.get());
        stored.entry(key()).ifPresent(getEditing()::open);
        before(backdrops.of(key(), stored, caller.get()));
        return keptAsDraft(said, lacking);
    }

    /** Somebody else was faster: shows what they did, or saves again if they did nothing that must be seen first. */
    private String meet(StaleEntry stale) {
        StoredCase now = casebook.open(known(), Optional.of(key()), SOURCE, caller.get());
        Optional<StoredEntry> theirs = now.entry(key());
        if (theirs.isEmpty()) {
            getEditing().openNew();
            setRepeat(next(drawn()));
            trouble(Message.of("{why} A further save enters it anew.", stale.why()));
            return "";
        }
        before(backdrops.of(key(), now, caller.get()).whileTyping());
        boolean toldOfIt = stale.stored().map(StoredEntry::version).equals(theirs.map(StoredEntry::version));
        return meet(theirs.get(), stale.changed().filter(any -> toldOfIt));
    }

    private String meet(StoredEntry theirs, Optional<Set<String>> changed) {
        ConcurrentEdit concurrent =
                new ConcurrentEdit(theirs, getEditing().version(), getEditing().status());
        Message said = concurrent.sentence(caller.get().name(), backdrops.instant());
        if (getEditing().isTwin(drawn())) {
            getEditing().compare(drawn(), theirs, getTyped(), said);
            return "";
        }
        boolean seen =
                !getEditing().takeOver(drawn(), theirs, changed, getTyped(), said) && !concurrent.mustBeSeen(asked);
        return seen ? attempt() : "";
    }

    /** Two people began an entry of the same number: keeps this one apart from theirs, under the next free number. */
    public String saveFurther() {
        return keeping(() -> {
            letGo();
            setRepeat(next(drawn()));
            getEditing().openNew();
            return attempt();
        });
    }

    /** Two people began the same entry: brings both together. */
    public String join() {
        return keeping(() -> {
            StoredCase now = casebook.open(known(), Optional.of(key()), SOURCE, caller.get());
            now.entry(key()).ifPresent(theirs -> getEditing().join(drawn(), theirs, getTyped()));
            before(backdrops.of(key(), now, caller.get()).whileTyping());
            return "";
        });
    }

    /** Registers a new case and goes on with what its course lacks. */
    public String registerAndNext() {
        onToWhatIsDue = true;
        return register();
    }

    /** Registers a new case with its patient form, complete or not. */
    public String register() {
        EntryKey patient = new EntryKey(PatientForm.FORM.code(), 0, 1);
        Optional<String> label = Optional.of(getLabel().strip()).filter(text -> !text.isEmpty());
        EntrySave save = confirmed(new EntrySave(
                RegistryId.of(1), patient, 0, getTyped().written(getFields()), EntryStatus.COMPLETE, "", SOURCE));
        asked = EntryStatus.COMPLETE;
        SaveResult result = casebook.register(label, save, caller.get());
        if (result instanceof SaveResult.Refused) {
            asked = EntryStatus.DRAFT;
            result = casebook.register(label, save.as(EntryStatus.DRAFT), caller.get());
        }
        return next(result);
    }

    private EntrySave confirmed(EntrySave save) {
        return save.confirming(getConfirmed().checks()).in(getTyped().notation());
    }

    private String next(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            letGo();
            Told.tell(getId().isEmpty() ? Confirmed.registered(saved) : Confirmed.saved(saved, asked));
            afterSave.confirm(saved, request());
            String outcome = onward(saved);
            afterSave.led(request(), outcome);
            return outcome;
        }
        setThen("");
        return refuse(((SaveResult.Refused) result).findings());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** To the form that was asked for, or to the case. */
    private String onward(SaveResult.Saved saved) {
        StoredCase stored = casebook.find(saved.id(), caller.get());
        Optional<NextForm> next = getThen().isEmpty()
                ? Optional.of(stored)
                        .filter(any -> onToWhatIsDue)
                        .flatMap(any -> NextForm.due(any, saved.key(), backdrops.today()))
                : NextForm.named(getThen(), stored);
        return next.map(form -> form.outcome(stored)).orElse("/case?faces-redirect=true&id=" + saved.id());
    }

    private void letGo() {
        if (getId().isEmpty()) {
            return;
        }
        interrupted.forget(known(), key());
        restoredIsGone();
    }

    /** Opens the form as it is stored, without what was typed before the session ended. */
    public String discard() {
        letGo();
        return "/entry?faces-redirect=true&id=%s&form=%s&hsct=%s&repeat=%s"
                .formatted(getId(), getForm(), getHsct(), getRepeat());
    }

    /** By what the form is known if it comes back when its session has ended. */
    public String getSeal() {
        return interrupted.seal(known(), key(), getEditing());
    }
}
