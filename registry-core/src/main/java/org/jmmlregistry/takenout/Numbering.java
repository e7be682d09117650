package org.jmmlregistry.takenout;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.TransplantForm;

/** The numbers of the HSCTs of a case, in order. */
public record Numbering(SortedSet<Integer> numbers) {

    /**
     * That an HSCT stands without the one before it.
     *
     * @param first the first HSCT after the gap
     * @param free the number that it is to have
     */
    public record Gap(int first, int free) {

        /** What that means, and the way out. */
        public Message sentence() {
            return Message.of(
                    "HSCT {number} stands without an HSCT {free}: its own form cannot be saved until it is moved to the number {free}, with all that stands under it and the HSCTs after it.",
                    first,
                    free);
        }

        public EntryKey hsct() {
            return new EntryKey(TransplantForm.FORM.code(), first, 1);
        }
    }

    public static Numbering of(CaseAnswers answers) {
        TreeSet<Integer> numbers = new TreeSet<>();
        answers.of(TransplantForm.FORM).stream()
                .map(entry -> entry.key())
                .filter(key -> key.repeatNo() == 1)
                .forEach(key -> numbers.add(key.hsctSeq()));
        return new Numbering(numbers);
    }

    /** The first gap, if there is one. */
    public Optional<Gap> gap() {
        int expected = 1;
        for (int number : numbers) {
            if (number > expected) {
                return Optional.of(new Gap(number, expected));
            }
            expected++;
        }
        return Optional.empty();
    }
}
