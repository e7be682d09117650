package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jspecify.annotations.Nullable;

/** What the page of a form has besides its controls: what is offered in them, what was computed, and what stands to be read. */
public class Backdrop implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Offered offered;
    private final boolean numberKept;
    private boolean open;
    private final @Nullable Message barrier;
    private final transient @Nullable Entry entry;
    private final transient List<ComputedLine> computed;
    private final transient List<AnsweredLine> answered;

    /**
     * @param numberKept whether the identity store keeps a hospital number, which no form shows
     * @param writes whether whoever looks may change entries at all
     * @param barrier why nobody may change this one; empty if somebody may
     */
    Backdrop(Offered offered, boolean numberKept, boolean writes, Optional<Message> barrier, Lines lines) {
        this.offered = offered;
        this.numberKept = numberKept;
        this.open = writes && barrier.isEmpty();
        this.barrier = writes ? barrier.orElse(null) : null;
        this.entry = lines.entry();
        this.computed = lines.computed();
        this.answered = lines.answered();
    }

    /** An entry as it stands in its case, and the lines of it that are read and not written. */
    record Lines(Entry entry, List<ComputedLine> computed, List<AnsweredLine> answered) {}

    /** The day of the HSCT under which the entry stands, from which days are counted; empty if it is not known to the day. */
    Optional<LocalDate> dayZero() {
        Entry inCase = entry;
        return inCase == null ? Optional.empty() : DayZero.of(inCase);
    }

    /** The same for the script of the page. */
    public Optional<String> getDayZero() {
        return dayZero().map(LocalDate::toString);
    }

    /** What the entry before says of an item that stays the same; blank if it says nothing or the item is found anew each time. */
    public String copied(String code) {
        Entry inCase = entry;
        return inCase == null ? "" : EntryBefore.copied(inCase, code);
    }

    List<FieldGroup> groups(Form form) {
        return FieldGroup.of(form, fields(form));
    }

    List<Field> fields(Form form) {
        Entry inCase = entry;
        return Field.of(form).stream()
                .map(field -> inCase == null ? field : field.in(inCase))
                .map(field -> field.offering(offered))
                .map(field -> numberKept && field.code().equals(PatientForm.LOCAL_MRN.code()) ? field.kept() : field)
                .toList();
    }

    /** The same for somebody who has typed already: the controls stay, whatever has shut the entry meanwhile. */
    Backdrop whileTyping() {
        open = true;
        return this;
    }

    /** Whether whoever looks can change the entry; it is shown as text otherwise. */
    public boolean isOpen() {
        return open;
    }

    /** Why a writer cannot change it; empty for those who never write, and where it can be changed. */
    public Optional<Message> getBarrier() {
        return Optional.ofNullable(barrier);
    }

    public List<ComputedLine> getComputed() {
        return computed == null ? List.of() : computed;
    }

    public List<AnsweredLine> getAnswered() {
        return answered == null ? List.of() : answered;
    }
}
