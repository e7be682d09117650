package org.jmmlregistry.web.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;

/**
 * When an item of a form is asked, as far as the answers of the form decide it.
 *
 * @param rule what must hold of them, for the script of the page: {@code serotherapy isnot NONE; never}; blank if it is always asked
 * @param because why it is asked, once it is; empty where that goes without saying
 * @param asked the same for those who see all items; empty likewise
 */
public record AskedWhen(String rule, Optional<Message> because, Optional<Message> asked) {

    static final AskedWhen ALWAYS = new AskedWhen("", Optional.empty(), Optional.empty());

    private static final String NEVER = "never";
    private static final String UNLESS = " unless ";

    /** @param entry the entry as it stands in its case, which decides what the form does not */
    static AskedWhen of(Item<?> item, Entry entry) {
        return item.requirement()
                .condition()
                .map(condition -> of(condition.each(), entry))
                .orElse(ALWAYS);
    }

    private static AskedWhen of(List<Condition> parts, Entry entry) {
        String rule = parts.stream()
                .map(part -> inForm(part, entry))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        List<Message> reasons = parts.stream()
                .filter(part -> !part.inForm().contains(UNLESS))
                .map(Condition::inWords)
                .toList();
        return reasons.isEmpty()
                ? new AskedWhen(rule, Optional.empty(), Optional.empty())
                : new AskedWhen(
                        rule,
                        Optional.of(Message.of("Asked because {reasons}.", reasons)),
                        Optional.of(Message.of("Asked if {reasons}.", reasons)));
    }

    private static String inForm(Condition part, Entry entry) {
        if (!part.inForm().equals(Condition.BEYOND_FORM)) {
            return part.inForm();
        }
        return part.holds(entry) ? "" : NEVER;
    }

    /** Whether a complete form lacks the answer, as far as this form can say; the server has the last word on a save. */
    static boolean isNeeded(Item<?> item, Entry entry) {
        return switch (item.requirement().need()) {
            case GIVEN, REQUIRED -> true;
            case OPTIONAL, DERIVED -> false;
            case CONDITIONAL ->
                item.requirement().condition().orElseThrow().each().stream()
                        .allMatch(part -> !part.inForm().isEmpty() || part.holds(entry));
        };
    }
}
