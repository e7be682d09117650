package org.jmmlregistry.exchange.table;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** How the cells of a workbook show their numbers: as numbers, or as dates known to the day, the month or the year. */
final class CellFormats {

    /** What a number is shown as. */
    private enum Shown {
        NUMBER(""),
        /** A hundred times what is stored, with the sign behind. */
        PERCENT(""),
        YEAR("yyyy"),
        MONTH("yyyy-MM"),
        DAY("yyyy-MM-dd"),
        /** No date: of which year it is, is not shown. */
        DAY_WITHOUT_YEAR("dd-MMM");

        private final DateTimeFormatter format;

        Shown(String pattern) {
            format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        }
    }

    /** Beyond these a number is no day that Excel can show. */
    private static final double FIRST_DAY = 1;

    private static final double LAST_DAY = 2_958_466;

    /** Excel takes 1900 for a leap year. */
    private static final int FEIGNED_DAY = 60;

    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.|;.*");
    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter TIMED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern ZERO = Pattern.compile("[+-]?[0.]+(?:[eE].*)?");
    private static final int SECONDS = 86_400;

    private final List<Shown> byStyle;
    private final boolean from1904;

    private CellFormats(List<Shown> byStyle, boolean from1904) {
        this.byStyle = byStyle;
        this.from1904 = from1904;
    }

    static CellFormats in(Optional<InputStream> styles, boolean from1904) throws XMLStreamException {
        Map<Integer, String> own = new HashMap<>();
        List<Shown> byStyle = new ArrayList<>();
        boolean[] ofCells = {false};
        Xml.each(styles, xml -> {
            if (xml.is("numFmt")) {
                own.put(
                        Integer.valueOf(xml.attribute("numFmtId").orElse("0")),
                        xml.attribute("formatCode").orElse(""));
            } else if (xml.is("xf") && ofCells[0]) {
                int id = Integer.parseInt(xml.attribute("numFmtId").orElse("0"));
                byStyle.add(own.containsKey(id) ? shown(own.get(id)) : builtIn(id));
            } else if (xml.is("cellXfs")) {
                ofCells[0] = true;
            } else if (xml.is("cellStyles") || xml.is("dxfs")) {
                ofCells[0] = false;
            }
        });
        return new CellFormats(byStyle, from1904);
    }

    /** The formats that a workbook names without describing them. */
    private static Shown builtIn(int id) {
        boolean eastAsian = (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
        return switch (id) {
            case 9, 10 -> Shown.PERCENT;
            case 14, 15, 22 -> Shown.DAY;
            case 16 -> Shown.DAY_WITHOUT_YEAR;
            case 17 -> Shown.MONTH;
            default -> eastAsian ? Shown.DAY : Shown.NUMBER;
        };
    }

    private static Shown shown(String code) {
        String letters = DECORATION.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        boolean day = letters.indexOf('d') >= 0;
        boolean year = letters.indexOf('y') >= 0;
        boolean month = letters.indexOf('m') >= 0;
        if (day && month) {
            return year ? Shown.DAY : Shown.DAY_WITHOUT_YEAR;
        }
        if (year) {
            return month ? Shown.MONTH : Shown.YEAR;
        }
        return letters.indexOf('%') >= 0 ? Shown.PERCENT : Shown.NUMBER;
    }

    /** A number as its cell shows it, or as it stands if no cell can hold it: a date in ISO, or else the number with the digits that Excel keeps. */
    String text(String number, int style) {
        double value = Double.parseDouble(number);
        if (!Double.isFinite(value * 100)
                || (value == 0 && !ZERO.matcher(number).matches())) {
            return number;
        }
        Shown shown = style < byStyle.size() ? byStyle.get(style) : Shown.NUMBER;
        if (shown == Shown.PERCENT) {
            return plain(value * 100) + " %";
        }
        if (shown == Shown.NUMBER || value < FIRST_DAY || value >= LAST_DAY) {
            return plain(value);
        }
        long days = (long) Math.floor(value);
        long seconds = Math.round((value - days) * SECONDS);
        LocalDateTime time = day(days).atStartOfDay().plusSeconds(seconds);
        boolean timed = time.toLocalTime().toSecondOfDay() != 0 && shown == Shown.DAY;
        return (timed ? TIMED : shown.format).format(time);
    }

    private LocalDate day(long number) {
        if (from1904) {
            return DAY_0_OF_1904.plusDays(number);
        }
        return DAY_0.plusDays(number < FEIGNED_DAY ? number + 1 : number);
    }

    private static String plain(double value) {
        BigDecimal number =
                new BigDecimal(Double.toString(value)).round(DIGITS_OF_EXCEL).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
