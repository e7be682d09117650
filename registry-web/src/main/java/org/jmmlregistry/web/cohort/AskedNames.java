package org.jmmlregistry.web.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.web.cases.SoughtItem;

/** What conditions can be about, by the names that people type. */
final class AskedNames {

    private static final int MOST_NAMED = 6;

    /**
     * A name that can be typed.
     *
     * @param value as it stands in the control
     * @param group the form that it stands on
     */
    public record Offer(String value, String group) {}

    private final Map<String, Asked> byName = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<Offer> offers = new ArrayList<>();

    AskedNames(Language language) {
        Forms.all().forEach(form -> SoughtItem.of(form).forEach(item -> {
            String label = language.say(item.item());
            String name = label + " (" + form.code() + ")";
            add(
                    new Asked.OfItem(item),
                    label,
                    byName.containsKey(lower(name)) ? label + " (" + item.address() + ")" : name,
                    language.say(Message.of("{code} {form}", form.code(), form)));
        }));
        Stream.concat(
                        Arrays.stream(CaseAttribute.Attribute.values()).map(Asked.OfCase::new),
                        Stream.of(new Asked.OfHsct()))
                .forEach(asked -> add(asked, language.say(asked.name()), language.say(asked.name()), ""));
    }

    private void add(Asked asked, String label, String name, String group) {
        byName.put(lower(name), asked);
        byName.put(lower(asked.code()), asked);
        names.put(asked.code(), name);
        labels.put(asked.code(), lower(label));
        offers.add(new Offer(name, group));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** All names, form by form. */
    List<Offer> offers() {
        return offers;
    }

    /** What is meant, by its name or its address, or by a part of its name that no other has. */
    Optional<Asked> find(String typed) {
        Asked exact = byName.get(lower(typed));
        if (exact != null || typed.isBlank()) {
            return Optional.ofNullable(exact);
        }
        List<String> like = like(typed);
        return like.size() == 1 ? Optional.ofNullable(byName.get(lower(like.get(0)))) : Optional.empty();
    }

    /** The codes of those that a text may mean: those that are called so, otherwise those in whose names it is. */
    private List<String> like(String typed) {
        String sought = lower(typed);
        List<String> called = labels.entrySet().stream()
                .filter(each -> each.getValue().equals(sought))
                .map(Map.Entry::getKey)
                .toList();
        return called.isEmpty()
                ? names.entrySet().stream()
                        .filter(each -> lower(each.getValue()).contains(sought))
                        .map(Map.Entry::getKey)
                        .toList()
                : called;
    }

    /** Why nothing is meant by a text. */
    Message complaint(String typed) {
        List<String> like = like(typed);
        String shown = typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
        return like.isEmpty()
                ? Message.of("Nothing that can be asked about is called “{text}”; choose a name from the list.", shown)
                : Message.of(
                        "“{text}” can be {n, plural, one {# item} other {# items}}, such as: {names}.",
                        shown,
                        like.size(),
                        like.stream()
                                .limit(MOST_NAMED)
                                .map(code -> Message.verbatim(name(code)))
                                .toList());
    }

    /** The name of what is known by a code; otherwise the text itself. */
    String name(String text) {
        return find(text).map(asked -> names.getOrDefault(asked.code(), text)).orElse(text);
    }
}
