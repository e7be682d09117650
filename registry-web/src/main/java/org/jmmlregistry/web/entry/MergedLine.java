package org.jmmlregistry.web.entry;

import java.io.Serializable;
import org.jmmlregistry.dictionary.AnswerText;
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
        String code, String label, String before, String theirs, String mine, Standing standing, Written stored)
        implements Serializable {

    private static final int LONGEST_CHOICE = 80;
    private static final String NONE = "no answer";
    private static final String HIDDEN = "changed, not shown";

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
                Language.ENGLISH.say(item),
                words(item, merged.base()),
                hidden ? HIDDEN : words(item, merged.theirs()),
                words(item, merged.mine()),
                standing,
                merged.theirs());
    }

    private static String words(Item<?> item, Written written) {
        String words = Language.ENGLISH.say(AnswerText.inWords(item, written));
        if (words.isEmpty()) {
            return NONE;
        }
        boolean measured = item.unitInWords().isPresent() && written.absence().isEmpty();
        return measured ? words + " " + Language.ENGLISH.say(item.unitInWords()).orElse("") : words;
    }

    /** The same with another answer in the form. */
    MergedLine now(Standing chosen) {
        return new MergedLine(code, label, before, theirs, mine, chosen, stored);
    }

    public boolean asks() {
        return standing == Standing.CHOOSE;
    }

    public String keep() {
        return "Keep mine: " + shortened(mine);
    }

    public String take() {
        return "Take theirs: " + shortened(theirs);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_CHOICE ? words : words.substring(0, LONGEST_CHOICE) + "…";
    }
}
