package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Merge;
import org.jmmlregistry.dictionary.MergedItem;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.dictionary.WrittenAnswer;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jspecify.annotations.Nullable;

/** What somebody works from on the page of a form: the version that was opened, and what others did to it meanwhile. */
public class Editing implements Serializable {

    private static final long serialVersionUID = 1L;

    /** In place of an answer that is known no more; it is like no other, so that somebody chooses. */
    private static final Written UNKNOWN = Written.typed("…", "");

    private HashMap<String, Written> base = new HashMap<>();
    private int version;
    private EntryStatus status = EntryStatus.DRAFT;
    private @Nullable Message said;
    private boolean twin;
    private boolean lost;
    private final ArrayList<MergedLine> lines = new ArrayList<>();
    private final Map<String, String> choices = new HashMap<>();

    /** Starts from a stored entry. */
    void open(StoredEntry entry) {
        base = new HashMap<>(Casebook.written(entry));
        version = entry.version();
        status = entry.status();
    }

    /**
     * Goes on from the version that was open when a session ended.
     *
     * @return whether the entry was changed since, so that the answers from which the visitor began are known no more
     */
    boolean resume(int read) {
        boolean changed = read != version;
        lost = changed && read > 0;
        if (changed) {
            base = new HashMap<>();
            version = read;
            status = EntryStatus.DRAFT;
        }
        return changed;
    }

    /** Starts from nothing, as for a new entry. */
    void openNew() {
        base = new HashMap<>();
        version = 0;
        status = EntryStatus.DRAFT;
        clear();
    }

    private void clear() {
        said = null;
        twin = false;
        lines.clear();
        choices.clear();
    }

    int version() {
        return version;
    }

    EntryStatus status() {
        return status;
    }

    /** The kind of the case, once it was said, stands on its form to be read. */
    public boolean fixes(String code) {
        return code.equals(PatientForm.DATA_LABEL.code())
                && !base.getOrDefault(code, Written.BLANK).value().isEmpty();
    }

    /** Whether two people began an entry of a repeated form at once, which are likely to be two entries. */
    boolean isTwin(Form form) {
        return version == 0 && form.repeat().isRepeated();
    }

    /** Shows both entries side by side and changes nothing yet. */
    void compare(Form form, StoredEntry theirs, Typed typed, Message sentence) {
        clear();
        said = sentence;
        twin = true;
        merge(form, theirs, Set.of(), typed).theirs().forEach(each -> lines.add(MergedLine.of(each)));
    }

    /**
     * Puts what only somebody else changed into the controls, and goes on from what is stored now.
     *
     * @param changed the items that were changed, if that is known
     * @return whether anything was changed that the visitor has not seen
     */
    boolean takeOver(Form form, StoredEntry theirs, Optional<Set<String>> changed, Typed typed, Message sentence) {
        clear();
        said = sentence;
        recover(form, theirs, changed);
        Merge merge = merge(form, theirs, changed.orElseGet(() -> doubted(form, typed)), typed);
        Map<String, MergedItem.Side> mine =
                merge.conflicts().stream().collect(Collectors.toMap(MergedItem::code, each -> MergedItem.Side.MINE));
        typed.show(form, merge.settled(mine));
        merge.theirs().forEach(each -> lines.add(MergedLine.of(each)));
        open(theirs);
        return !lines.isEmpty();
    }

    /** Where the answers from which the visitor began are lost, those that nobody changed are known from what is stored now. */
    private void recover(Form form, StoredEntry theirs, Optional<Set<String>> changed) {
        if (!lost) {
            return;
        }
        lost = false;
        base = new HashMap<>(Casebook.written(theirs));
        for (Item<?> item : form.enteredItems()) {
            if (changed.isEmpty() || changed.get().contains(item.code())) {
                base.put(item.code(), UNKNOWN);
            }
        }
    }

    /** Brings both together after they were shown side by side. */
    void join(Form form, StoredEntry theirs, Typed typed) {
        takeOver(form, theirs, Optional.empty(), typed, getSaid().orElseThrow());
    }

    private Merge merge(Form form, StoredEntry theirs, Set<String> changed, Typed typed) {
        Set<String> hidden = form.enteredItems().stream()
                .filter(Item::isIdentity)
                .map(Item::code)
                .filter(changed::contains)
                .collect(Collectors.toSet());
        return Merge.of(form, base, Casebook.written(theirs), mine(form, typed), hidden);
    }

    /** What identifies the child and was typed here: somebody else may have typed it too. */
    private Set<String> doubted(Form form, Typed typed) {
        Map<String, Written> mine = mine(form, typed);
        return form.enteredItems().stream()
                .filter(item -> !Merge.alike(
                        item,
                        base.getOrDefault(item.code(), Written.BLANK),
                        mine.getOrDefault(item.code(), Written.BLANK)))
                .map(Item::code)
                .collect(Collectors.toSet());
    }

    /** What stands in the controls; what the page does not ask for stays as it was opened. */
    private Map<String, Written> mine(Form form, Typed typed) {
        List<Field> fields = Field.of(form);
        Map<String, Written> mine = new HashMap<>(base);
        fields.forEach(field -> mine.remove(field.code()));
        mine.putAll(WrittenAnswer.settled(form, typed.written(fields), typed.notation()));
        return mine;
    }

    /**
     * Puts the choices into the controls once all are made.
     *
     * @return the codes of the items for which nothing is chosen; nothing was touched if there are any
     */
    List<String> settle(Form form, Typed typed) {
        Map<String, Written> mine = mine(form, typed);
        Map<String, MergedLine.Standing> settled = new HashMap<>();
        List<String> open = new ArrayList<>();
        for (MergedLine line : lines) {
            if (!line.asks()) {
                continue;
            }
            Item<?> item = form.item(line.code()).orElseThrow();
            String choice = Optional.ofNullable(choices.get(line.code())).orElse("");
            if (Merge.alike(item, line.stored(), mine.getOrDefault(line.code(), Written.BLANK))) {
                settled.put(line.code(), MergedLine.Standing.SAME);
            } else if (choice.isEmpty()) {
                open.add(line.code());
            } else {
                boolean keeps = MergedItem.Side.valueOf(choice) == MergedItem.Side.MINE;
                settled.put(line.code(), keeps ? MergedLine.Standing.KEPT : MergedLine.Standing.LEFT);
            }
        }
        if (open.isEmpty()) {
            lines.replaceAll(line -> settled.containsKey(line.code()) ? line.now(settled.get(line.code())) : line);
            lines.stream()
                    .filter(line -> settled.get(line.code()) == MergedLine.Standing.LEFT)
                    .forEach(line -> typed.show(form.item(line.code()).orElseThrow(), line.stored()));
        }
        return open;
    }

    // --- read by the page

    /** Who did what to the form meanwhile; empty if nobody did. */
    public Optional<Message> getSaid() {
        return Optional.ofNullable(said);
    }

    public List<MergedLine> getLines() {
        return lines;
    }

    public boolean isTwin() {
        return twin;
    }

    public Map<String, String> getChoices() {
        return choices;
    }

    /** Whether the visitor must choose between two answers of an item. */
    public boolean asks(String code) {
        return !twin && of(code, MergedLine::asks).orElse(false);
    }

    public String keep(String code, Language language) {
        return of(code, line -> line.keep(language)).orElse("");
    }

    public String take(String code, Language language) {
        return of(code, line -> line.take(language)).orElse("");
    }

    /** Whether the form holds an answer that the visitor did not give. */
    public boolean took(String code) {
        return !twin
                && of(code, MergedLine::standing)
                        .filter(standing ->
                                standing == MergedLine.Standing.TAKEN || standing == MergedLine.Standing.LEFT)
                        .isPresent();
    }

    /** That somebody else changed the answer, and what it was. */
    public Optional<Message> taken(String code) {
        return of(
                code,
                line -> Message.of(
                        "Changed by somebody else while you were editing; before: {answer}.", line.before()));
    }

    private <T> Optional<T> of(String code, Function<MergedLine, T> read) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .map(read);
    }
}
