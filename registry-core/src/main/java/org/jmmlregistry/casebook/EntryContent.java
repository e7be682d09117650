package org.jmmlregistry.casebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;

/**
 * What stands in an entry.
 *
 * @param unread what was typed and could not be read, by item code; it is kept to be entered again and is no answer
 */
record EntryContent(Answers answers, Map<String, Written> unread) {

    static final EntryContent NONE = new EntryContent(Answers.none(), Map.of());

    /** One item that changed, as the trail writes it. */
    record ItemChange(String item, Optional<String> before, Optional<String> after) {}

    EntryContent {
        unread = Collections.unmodifiableMap(new LinkedHashMap<>(unread));
    }

    /** Other answers; what is answered now waits to be read no more. */
    EntryContent with(Answers others) {
        Map<String, Written> still = new LinkedHashMap<>(unread);
        others.items().stream().map(Item::code).forEach(still::remove);
        return new EntryContent(others, still);
    }

    /** Whether every item that must be answered is, in the case that it belongs to, and nothing waits to be entered again. */
    boolean isWhole(Entry inCase) {
        return unread.isEmpty()
                && Forms.form(inCase.key().form()).stream()
                        .flatMap(form -> form.enteredItems().stream())
                        .noneMatch(item -> item.requirement().appliesTo(inCase)
                                && inCase.answers().answer(item).isEmpty());
    }

    /** What differs from a later content, item by item. */
    List<ItemChange> changesTo(EntryContent after) {
        Set<String> items = new LinkedHashSet<>();
        answers.changesTo(after.answers)
                .forEach(change -> items.add(change.item().code()));
        unread.keySet().stream().filter(item -> isNewIn(after, item)).forEach(items::add);
        after.unread.keySet().stream().filter(item -> after.isNewIn(this, item)).forEach(items::add);
        return items.stream()
                .map(item -> new ItemChange(item, recorded(item), after.recorded(item)))
                .toList();
    }

    private boolean isNewIn(EntryContent other, String item) {
        return !Optional.ofNullable(unread.get(item)).equals(Optional.ofNullable(other.unread.get(item)));
    }

    /** How the trail writes what stands in an item: the text of a value, the absence in brackets, or what could not be read. */
    private Optional<String> recorded(String item) {
        return Optional.ofNullable(unread.get(item))
                .map(written -> "[unreadable] "
                        + String.join(" ", written.value(), written.absence()).strip())
                .or(() -> answers.items().stream()
                        .filter(each -> each.code().equals(item))
                        .findFirst()
                        .flatMap(answers::answer)
                        .map(EntryContent::recorded));
    }

    private static String recorded(Answer answer) {
        Written written = AnswerText.write(answer);
        return written.absence().isEmpty() ? written.value() : "[" + written.absence() + "]";
    }

    /** That something waits to be entered again, for each item that could not be read. */
    List<Finding> reminders(EntryKey key) {
        return unread.entrySet().stream()
                .map(each -> new Finding(
                        key,
                        Optional.of(each.getKey()),
                        key.form() + "." + each.getKey() + "/type",
                        Severity.TASK,
                        Message.of(
                                "“{text}” could not be read; enter it again.",
                                each.getValue().value())))
                .toList();
    }
}
