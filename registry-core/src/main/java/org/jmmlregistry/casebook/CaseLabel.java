package org.jmmlregistry.casebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/**
 * The name under which people outside the registry know a case. Programs write a letter with a mark as one character or as two,
 * and leave blanks behind; it is compared and kept in one form.
 */
public final class CaseLabel {

    static final int LONGEST = 100;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private CaseLabel() {}

    /** The label in the form in which it is kept: one Unicode form, without what cannot be seen at its ends. */
    public static String of(String written) {
        int[] signs =
                Normalizer.normalize(written, Normalizer.Form.NFC).codePoints().toArray();
        int from = 0;
        int to = signs.length;
        while (from < to && isBlank(signs[from])) {
            from++;
        }
        while (to > from && isBlank(signs[to - 1])) {
            to--;
        }
        return new String(signs, from, to - from);
    }

    /** The same; empty if nothing is left of it. */
    static Optional<String> given(String written) {
        return Optional.of(of(written)).filter(label -> !label.isEmpty());
    }

    /** What a file calls a case: a pseudonym as the registry writes it, or else a label as it is kept. */
    public static String named(String written) {
        return RegistryId.meant(written).map(RegistryId::text).orElseGet(() -> of(written));
    }

    /** Why no case can be called so by a file; empty if one can. */
    public static Optional<Message> unfit(String name) {
        if (RegistryId.parse(name).isPresent()) {
            return Optional.empty();
        }
        return RegistryId.isLike(name)
                ? Optional.of(Message.of(
                        "“{name}” looks like a pseudonym of the registry and is none: its digits are too few or too many, or do not fit together. Write it as it stands on the page of the case.",
                        name))
                : complaint(name);
    }

    /** The forms in which an earlier version may have kept it. */
    static Set<String> forms(String label) {
        return Set.copyOf(List.of(
                label,
                Normalizer.normalize(label, Normalizer.Form.NFC),
                Normalizer.normalize(label, Normalizer.Form.NFD)));
    }

    /** What stands against a new case that a file calls so. */
    static List<Finding> againstNew(String name) {
        return RegistryId.parse(name)
                .map(id -> against("CASE", Message.of("There is no case {id} in this registry.", id)))
                .or(() -> unfit(name).map(why -> against("LABEL", why)))
                .stream()
                .toList();
    }

    private static Finding against(String check, Message why) {
        return new Finding(Casebook.PATIENT, Optional.empty(), check, Severity.HARD, why);
    }

    /** Why it cannot be a label; empty if it can. */
    public static Optional<Message> complaint(String label) {
        if (RegistryId.isLike(label)) {
            return Optional.of(Message.of("A label must not look like a pseudonym of the registry."));
        }
        OptionalInt odd = label.codePoints().filter(CaseLabel::isUnseen).findFirst();
        return odd.isEmpty()
                ? FreeText.complaint(Message.of("The label"), label, LONGEST)
                : Optional.of(Message.of(
                        "A label is one line of signs that can be seen; this one has the sign {code} in it.",
                        String.format(Locale.ROOT, "U+%04X", odd.getAsInt())));
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    /** Control characters, ends of lines, and signs without width or that turn the direction; letters are joined by two of them. */
    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> sign != ZERO_WIDTH_NON_JOINER && sign != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
