package org.jmmlregistry.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.language.Message;

/**
 * One form that two people edited from the same version, item by item. Answers are compared by what they mean: {@code 5.20}
 * is {@code 5.2}, and the codes of a list have no order; what cannot be read is compared as it was written.
 *
 * @param items those that people answer, in the order of the form
 */
public record Merge(List<MergedItem> items) {

    public Merge {
        items = List.copyOf(items);
    }

    /**
     * Compares three states of a form, each by item code and as written; what is left out is blank.
     *
     * @param base as the form was opened
     * @param theirs as it stands now
     * @param mine as it was written meanwhile
     * @param hidden the codes of items that somebody else changed though it may not show among the answers, because what
     *     identifies a child is kept apart
     */
    public static Merge of(
            Form form,
            Map<String, Written> base,
            Map<String, Written> theirs,
            Map<String, Written> mine,
            Set<String> hidden) {
        List<MergedItem> items = new ArrayList<>();
        for (Item<?> item : form.enteredItems()) {
            items.add(merged(
                    item,
                    base.getOrDefault(item.code(), Written.BLANK),
                    theirs.getOrDefault(item.code(), Written.BLANK),
                    mine.getOrDefault(item.code(), Written.BLANK),
                    hidden.contains(item.code())));
        }
        return new Merge(items);
    }

    private static MergedItem merged(Item<?> item, Written base, Written theirs, Written mine, boolean hidden) {
        boolean shown = !alike(item, base, theirs);
        boolean byThem = shown || hidden;
        boolean byMe = !alike(item, base, mine);
        boolean same = shown && alike(item, theirs, mine);
        MergedItem.Changed changed = MergedItem.Changed.NOBODY;
        if (byThem && byMe) {
            changed = same ? MergedItem.Changed.BOTH_ALIKE : MergedItem.Changed.BOTH;
        } else if (byThem || byMe) {
            changed = byThem ? MergedItem.Changed.THEY : MergedItem.Changed.I;
        }
        return new MergedItem(item, base, theirs, mine, changed);
    }

    /** Whether two answers mean the same, however they are written. */
    public static boolean alike(Item<?> item, Written one, Written other) {
        return meant(item, one).equals(meant(item, other));
    }

    private static Written meant(Item<?> item, Written written) {
        if (!(AnswerText.read(item, written) instanceof AnswerText.Reading.Read read)) {
            return written;
        }
        return AnswerText.write(
                item.kind() == Kind.CODES && read.answer() instanceof Answer.Given given
                        ? new Answer.Given(inOrder((List<?>) given.value()))
                        : read.answer());
    }

    private static List<Coded> inOrder(List<?> codes) {
        return codes.stream()
                .map(Coded.class::cast)
                .sorted(Comparator.comparing(Coded::code))
                .toList();
    }

    /** What somebody else changed. */
    public List<MergedItem> theirs() {
        return items.stream().filter(MergedItem::isTheirs).toList();
    }

    /** What both changed differently. */
    public List<MergedItem> conflicts() {
        return items.stream().filter(MergedItem::isConflict).toList();
    }

    /**
     * The answers as they would be written with both changes in them.
     *
     * @param chosen whose answer stands, by item code, for each item that both changed differently
     * @throws IllegalArgumentException if one of these has no choice
     */
    public Map<String, Written> settled(Map<String, MergedItem.Side> chosen) {
        Map<String, Written> settled = new LinkedHashMap<>();
        for (MergedItem each : items) {
            if (each.isConflict() && !chosen.containsKey(each.code())) {
                throw new IllegalArgumentException(
                        "chosen: both changed " + each.code() + ", and nothing says whose answer stands");
            }
            Written stands = each.settled(chosen.getOrDefault(each.code(), MergedItem.Side.MINE));
            if (!stands.isBlank()) {
                settled.put(each.code(), stands);
            }
        }
        return settled;
    }

    /** That somebody must choose between two answers to an item. */
    public static Finding unchosen(EntryKey key, Item<?> item) {
        Message message = Message.of("{item}: both of you changed this. Choose whose answer is to stand.", item);
        return new Finding(key, Optional.of(item.code()), "CHOICE", Severity.HARD, message);
    }
}
