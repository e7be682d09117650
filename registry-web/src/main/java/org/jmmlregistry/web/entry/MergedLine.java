package org.jmmlregistry.web.entry;

import java.io.Serializable;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Merge;
import org.jmmlregistry.dictionary.MergedItem;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * An item that somebody else changed while it stood open on a page, with its values in words.
 *
 * @param standing what the form now holds, or that it must be chosen
 * @param stored their answer, as it would be written
 */
public record MergedLine(
        String code, Message label, Message before, Message theirs, Message mine, Standing standing, Written stored)
        implements Serializable {

    private static final int LONGEST_CHOICE = 80;
    private static final Message BLANK = Message.verbatim("");
    private static final Message NONE = Message.in("merged answer", "no answer");
    private static final Message HIDDEN = Message.in("merged answer", "changed, not shown");

    /** Whose answer the form holds. */
    public enum Standing implements Worded {
        TAKEN("theirs, taken over"),
        SAME("the same"),
        CHOOSE("you must choose"),
        KEPT("yours, as you chose"),
        LEFT("theirs, as you chose");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("merged answer", label);
        }
    }

    static MergedLine of(MergedItem merged) {
        Standing standing =
                switch (merged.changed()) {
                    case BOTH -> Standing.CHOOSE;
                    case BOTH_ALIKE -> Standing.SAME;
                    case THEY, I, NOBODY -> Standing.TAKEN;
                };
        Item<?> item = merged.item();
        boolean hidden = Merge.alike(item, merged.base(), merged.theirs());
        return new MergedLine(
                merged.code(),
                item.words(),
                words(item, merged.base()),
                hidden ? HIDDEN : words(item, merged.theirs()),
                words(item, merged.mine()),
                standing,
                merged.theirs());
    }

    private static Message words(Item<?> item, Written written) {
        Message words = AnswerWords.of(item, written);
        if (words.equals(BLANK)) {
            return NONE;
        }
        return item.unitInWords()
                .filter(unit -> written.absence().isEmpty())
                .map(unit -> Message.in("measured", "{number} {unit}", words, unit))
                .orElse(words);
    }

    /** The same with another answer in the form. */
    MergedLine now(Standing chosen) {
        return new MergedLine(code, label, before, theirs, mine, chosen, stored);
    }

    public boolean asks() {
        return standing == Standing.CHOOSE;
    }

    /** How the visitor chooses their own answer; a long one is cut. */
    String keep(Language language) {
        return language.say(Message.of("Keep mine: {answer}", shortened(language.say(mine))));
    }

    /** How the visitor chooses the stored answer; a long one is cut. */
    String take(Language language) {
        return language.say(Message.of("Take theirs: {answer}", shortened(language.say(theirs))));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_CHOICE ? words : words.substring(0, LONGEST_CHOICE) + "…";
    }
}
