package org.jmmlregistry.web.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jspecify.annotations.Nullable;

/** An entry that is open on a page: its controls, what stands in them, and what is said about it. */
public abstract class OpenedEntry extends AddressedEntry {

    private static final long serialVersionUID = 1L;

    private final String opening = UUID.randomUUID().toString();
    private String label = "";
    private String reason = "";
    private String then = "";
    private boolean found;
    private @Nullable Backdrop backdrop;
    private @Nullable Companion companion;
    private Objections objections = Objections.none();
    private @Nullable Message trouble;
    private @Nullable Message restored;
    private @Nullable Message keptAsDraft;
    private final Confirmed confirmed = new Confirmed();
    private final Typed typed = new Typed();
    private final Editing editing = new Editing();

    void found() {
        found = true;
    }

    void before(Backdrop shown) {
        backdrop = shown;
    }

    void beside(Companion asked) {
        companion = asked;
    }

    Optional<Companion> companion() {
        return Optional.ofNullable(companion);
    }

    void countDays() {
        Optional.ofNullable(backdrop).ifPresent(typed::countDays);
    }

    /** Stays on the page with what is to be put right; with nothing, what was said before is taken back. */
    String refuse(List<Finding> findings) {
        objections = Objections.to(getForm(), findings);
        trouble = null;
        keptAsDraft = null;
        return "";
    }

    /** Stays on the page with what a complete form would still need. */
    String keptAsDraft(Message said, List<Finding> lacking) {
        refuse(lacking);
        then = "";
        keptAsDraft = said;
        return "";
    }

    void trouble(Message why) {
        trouble = why;
    }

    void restored(Message said, String typedReason) {
        restored = said;
        reason = typedReason;
    }

    void restoredIsGone() {
        restored = null;
    }

    // --- read by the page

    /** Another one for each time that the form is opened, so that a save that comes again is known. */
    public String getOpening() {
        return opening;
    }

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
        List<FieldGroup> groups = backdrop == null ? List.of() : backdrop.groups(drawn());
        return companion == null ? groups : companion.among(groups);
    }

    /** What the codebook says of an item of the form. */
    public Meaning meaning(Field field) {
        boolean own = drawn().item(field.code()).isPresent();
        return Meaning.of(own ? drawn() : SecondHsctForm.FORM, field.item());
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

    /** That it was saved as a draft and what it lacks; empty if it was not saved while this page stood. */
    public Optional<Message> getKeptAsDraft() {
        return Optional.ofNullable(keptAsDraft);
    }

    public Confirmation[] getConfirmations() {
        return Confirmation.values();
    }

    /** The forms that can be opened once this one is saved. */
    public List<Form> getForms() {
        return Forms.all();
    }

    /** How it stands with the entry; empty for a new one. */
    public Optional<Message> getState() {
        return isExisting() ? Optional.of(editing.status().words()) : Optional.empty();
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

    /** Where to go once it is saved: the code of a form, or nothing for the page of the case. */
    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }
}
