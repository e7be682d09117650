package org.jmmlregistry.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * How a text must be written: the expression that programs check, and what people read instead of it.
 *
 * @param described in words, with an example in the place of that name: {@code "a transcript, such as {example}"}
 * @param reference which entries of the same case the text names; empty if it names none
 */
public record WrittenForm(Pattern pattern, Message described, Optional<Reference> reference) implements Worded {

    /**
     * Which entries an answer may name.
     *
     * @param forms the codes of their forms
     * @param hsctsBack how many HSCTs earlier they stand; 0 for the HSCT of the answer itself
     */
    public record Reference(List<String> forms, int hsctsBack) {

        public Reference {
            forms = List.copyOf(forms);
        }

        /** Entries of these forms under the same HSCT. */
        public static Reference ofSameHsct(String... forms) {
            return new Reference(List.of(forms), 0);
        }

        /** Entries of these forms under the HSCT before. */
        public static Reference ofHsctBefore(String... forms) {
            return new Reference(List.of(forms), 1);
        }

        /** Whether an answer that stands in one entry may name another. */
        public boolean allows(EntryKey from, EntryKey named) {
            return forms.contains(named.form()) && named.hsctSeq() == from.hsctSeq() - hsctsBack;
        }
    }

    /** @throws IllegalArgumentException if there is no example, or one that is not written so itself */
    public WrittenForm {
        String example = String.valueOf(described.byName().get("example"));
        if (!pattern.matcher(example).matches()) {
            throw new IllegalArgumentException(
                    "described: an example that matches %s, not \"%s\"".formatted(pattern, example));
        }
    }

    static WrittenForm of(String regex, Message described) {
        return new WrittenForm(Pattern.compile(regex), described, Optional.empty());
    }

    /** The keys of entries that may be named. */
    static WrittenForm of(Reference entries) {
        String example = new EntryKey(entries.forms().get(0), 1, 1).toString();
        return new WrittenForm(
                Pattern.compile("(?:" + String.join("|", entries.forms()) + ")/[0-9]/[1-9][0-9]{0,3}"),
                Message.in("written form", "form, HSCT and number of an entry, such as {example}", example),
                Optional.of(entries));
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    @Override
    public Message words() {
        return described;
    }
}
