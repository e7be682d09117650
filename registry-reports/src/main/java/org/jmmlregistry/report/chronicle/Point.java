package org.jmmlregistry.report.chronicle;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;

/**
 * What a guideline asks of a narrative.
 *
 * @param answers whether an answer tells of it
 * @param applies whether it is asked of this child
 * @param known what the registry may know of it
 */
record Point(String number, Message asked, Predicate<Source> answers, Predicate<Chronicle> applies, Known known) {

    /** What the registry may know of a point. */
    enum Known {
        /** It has items for it. */
        ITEMS,
        /** The narrative as a whole is the answer. */
        WHOLE,
        /** Nothing; the authors write it. */
        NOTHING
    }

    static Point of(String number, Message asked, Form... forms) {
        return new Point(number, asked, source -> List.of(forms).contains(source.form()), each -> true, Known.ITEMS);
    }

    static Point of(String number, Message asked, Item<?>... items) {
        return new Point(
                number,
                asked,
                source -> Arrays.stream(items).anyMatch(item -> item == source.item()),
                each -> true,
                Known.ITEMS);
    }

    static Point whole(String number, Message asked) {
        return new Point(number, asked, source -> false, each -> true, Known.WHOLE);
    }

    static Point unknown(String number, Message asked) {
        return new Point(number, asked, source -> false, each -> true, Known.NOTHING);
    }

    Point where(Predicate<Chronicle> other) {
        return new Point(number, asked, answers, other, known);
    }

    /** The same, which other answers tell too. */
    Point or(Point other) {
        return new Point(number, asked, answers.or(other.answers), applies, known);
    }
}
