package org.jmmlregistry.exchange;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Notation.DecimalSign;
import org.jmmlregistry.dictionary.Written;

/**
 * The decimal sign of a file, which is written by one program and has one: the numbers that can be read in one way say how those
 * are meant that could be read in two.
 */
final class FileNotation {

    private static final Pattern FRACTION = Pattern.compile("[+-]?(\\d*)([.,])(\\d+)");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int THOUSANDS = 3;

    private final Set<DecimalSign> signs = EnumSet.noneOf(DecimalSign.class);
    private boolean isoDays;
    private boolean otherDays;

    void look(Item<?> item, Written written) {
        String text = written.value();
        if (!written.typed() || text.isEmpty()) {
            return;
        }
        if (item.kind() == Kind.DATE) {
            boolean iso = ISO_DAY.matcher(text).matches();
            isoDays |= iso;
            otherDays |= !iso && text.indexOf('.') >= 0;
        } else {
            Matcher fraction = FRACTION.matcher(text);
            if (fraction.matches() && isNoThousands(fraction.group(1), fraction.group(3))) {
                signs.add(fraction.group(2).equals(".") ? DecimalSign.POINT : DecimalSign.COMMA);
            }
        }
    }

    private static boolean isNoThousands(String before, String after) {
        return after.length() != THOUSANDS || before.isEmpty() || before.length() > THOUSANDS || before.startsWith("0");
    }

    /** What the file says, and what it leaves open as it is otherwise written. */
    Notation notation(Notation otherwise) {
        if (signs.size() == 1) {
            return otherwise.with(signs.iterator().next());
        }
        if (signs.isEmpty()) {
            return isoDays && !otherDays ? otherwise.with(DecimalSign.POINT) : otherwise;
        }
        return otherwise.with(DecimalSign.UNSETTLED);
    }
}
