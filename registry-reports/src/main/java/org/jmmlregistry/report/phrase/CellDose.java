package org.jmmlregistry.report.phrase;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;

/** Cells for each kilogram of the child, with one figure before the point: {@code 1 × 10⁷}, {@code 2.5 × 10⁶}. */
public final class CellDose {

    private static final Pattern UNIT = Pattern.compile("10\\*(\\d+)/kg");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private CellDose() {}

    /** Whether an item counts cells in a power of ten for each kilogram. */
    public static boolean isCountedBy(Item<?> item) {
        return UNIT.matcher(item.unit()).matches();
    }

    /**
     * The cells without {@code /kg}.
     *
     * @param dose in the unit of the item
     */
    public static Message of(Item<?> item, BigDecimal dose) {
        Matcher unit = UNIT.matcher(item.unit());
        if (!unit.matches()) {
            throw new IllegalArgumentException(
                    "item: one in a power of ten per kilogram, not %s in “%s”".formatted(item.code(), item.unit()));
        }
        if (dose.signum() == 0) {
            return Figures.plain(BigDecimal.ZERO);
        }
        int moved = dose.precision() - dose.scale() - 1;
        int power = Integer.parseInt(unit.group(1)) + moved;
        return Message.of("{cells}\u00a0×\u00a010{power}", Figures.plain(dose.movePointLeft(moved)), raised(power));
    }

    private static Message raised(int power) {
        return Message.verbatim((power < 0 ? "⁻" : "")
                + String.valueOf(Math.abs(power))
                        .chars()
                        .mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1))
                        .collect(Collectors.joining()));
    }
}
