package org.jmmlregistry.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Change;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * How the answers of a case differ between two snapshots, and what of it somebody did between them.
 *
 * @param steps what the trail says of the case between the two
 */
record AnswerChanges(RegistryId id, CaseSteps steps) {

    List<SnapshotChange> between(CaseAnswers before, CaseAnswers after) {
        List<SnapshotChange> lines = new ArrayList<>();
        TreeSet<EntryKey> keys = new TreeSet<>(before.byKey().keySet());
        keys.addAll(after.byKey().keySet());
        for (EntryKey key : keys) {
            Optional<Answers> old = Optional.ofNullable(before.byKey().get(key));
            Optional<Answers> now = Optional.ofNullable(after.byKey().get(key));
            if (old.isPresent() && now.isPresent()) {
                old.get().changesTo(now.get()).forEach(change -> lines.add(changed(key, change)));
            } else if (now.isPresent()) {
                lines.add(come(key, now.get()));
            } else {
                lines.add(gone(key, old.orElseThrow()));
            }
        }
        return lines;
    }

    private SnapshotChange changed(EntryKey key, Change change) {
        Optional<TrailLine> step = steps.changed(key, change.item().code());
        return line(
                kind(change, step.isPresent()),
                key,
                Optional.of(change.item().code()),
                change.before().map(answer -> AnswerWords.of(change.item(), answer)),
                change.after().map(answer -> AnswerWords.of(change.item(), answer)),
                step);
    }

    private static SnapshotChange.Kind kind(Change change, boolean done) {
        boolean seen = change.item() == PatientForm.LAST_CONTACT_DATE
                && change.before().isPresent()
                && change.after().isPresent()
                && AnswerText.write(change.after().get())
                                .value()
                                .compareTo(
                                        AnswerText.write(change.before().get()).value())
                        > 0;
        if (seen || !done) {
            return SnapshotChange.Kind.FOLLOW_UP;
        }
        if (change.before().isEmpty()) {
            return SnapshotChange.Kind.ADDED;
        }
        return change.after().isEmpty() ? SnapshotChange.Kind.REMOVED : SnapshotChange.Kind.CORRECTED;
    }

    private SnapshotChange come(EntryKey key, Answers answers) {
        Optional<TrailLine> step = steps.entered(key).or(() -> steps.moved(key)).or(() -> dated(key));
        boolean event = Forms.form(key.form()).filter(Forms::isEvent).isPresent();
        SnapshotChange.Kind shown = step.isPresent() ? SnapshotChange.Kind.NEW_ENTRY : SnapshotChange.Kind.FOLLOW_UP;
        return line(
                event ? SnapshotChange.Kind.NEW_EVENT : shown,
                key,
                Optional.empty(),
                Optional.empty(),
                summary(key, answers),
                step);
    }

    private SnapshotChange gone(EntryKey key, Answers answers) {
        Optional<TrailLine> gone = steps.moved(key);
        if (gone.isPresent()) {
            return line(
                    SnapshotChange.Kind.TAKEN_OUT,
                    key,
                    Optional.empty(),
                    summary(key, answers),
                    Optional.empty(),
                    gone);
        }
        Optional<TrailLine> step = dated(key);
        SnapshotChange.Kind kind = step.isPresent() ? SnapshotChange.Kind.REMOVED : SnapshotChange.Kind.FOLLOW_UP;
        return line(kind, key, Optional.empty(), summary(key, answers), Optional.empty(), step);
    }

    /** That a date was changed which places the entry, or its HSCT, before or after the cut-off. */
    private Optional<TrailLine> dated(EntryKey key) {
        EntryKey hsct = new EntryKey(TransplantForm.FORM.code(), key.hsctSeq(), 1);
        return Forms.form(key.form())
                .flatMap(Form::datedBy)
                .flatMap(date -> steps.changed(key, date.code()))
                .or(() -> steps.changed(hsct, TransplantForm.HSCT_DATE.code()));
    }

    /** The day of an entry and the first thing that was chosen in it. */
    private static Optional<Message> summary(EntryKey key, Answers answers) {
        Optional<Form> form = Forms.form(key.form());
        Optional<Item<ClinicalDate>> dated = form.flatMap(Form::datedBy);
        Optional<Item<?>> chosen = form.stream()
                .flatMap(each -> each.enteredItems().stream())
                .filter(item -> item.kind() == Kind.CODE && answers.get(item).isPresent())
                .findFirst();
        List<Message> both = Stream.concat(dated.stream(), chosen.stream())
                .filter(item -> answers.get(item).isPresent())
                .map(item -> AnswerWords.of(item, answers.answer(item).orElseThrow()))
                .toList();
        return Optional.of(both).filter(some -> !some.isEmpty()).map(Message::oneAfterAnother);
    }

    private SnapshotChange line(
            SnapshotChange.Kind kind,
            EntryKey key,
            Optional<String> item,
            Optional<Message> before,
            Optional<Message> after,
            Optional<TrailLine> step) {
        return new SnapshotChange(kind, id, Optional.of(key), item, before, after, step);
    }
}
