package org.jmmlregistry.reference;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.AgeLimits;
import org.jmmlregistry.language.Refused;

/** A table as people write it: a line for each step, with the completed month of life and the limit from there on. */
public final class LimitText {

    private static final Pattern LINE = Pattern.compile("(\\d{1,3})[\\s,;:]+(\\d{1,3}(?:\\.\\d{1,2})?)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LimitText() {}

    public static String write(AgeLimits limits) {
        return limits.fromMonth().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    /** @throws Refused with the line that cannot be read */
    static AgeLimits read(String version, String text) {
        NavigableMap<Integer, BigDecimal> limits = new TreeMap<>();
        int number = 0;
        for (String line : text.strip().split("\\R", -1)) {
            number++;
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw Refused.notPossible(
                        "Line {number}, “{line}”, is not a month and a limit; write it as: 6 10", number, shown(line));
            }
            int month = Integer.parseInt(parts.group(1));
            BigDecimal limit = new BigDecimal(parts.group(2));
            if (limit.compareTo(HUNDRED) > 0) {
                throw Refused.notPossible(
                        "Line {number} has the limit {limit}; it cannot be above 100 %.", number, limit);
            }
            if (!limits.isEmpty() && month <= limits.lastKey()) {
                throw Refused.notPossible(
                        "Line {number} has the month {month}; it must come after month {last}.",
                        number,
                        month,
                        limits.lastKey());
            }
            limits.put(month, limit);
        }
        if (limits.firstKey() != 0) {
            throw Refused.notPossible("The table must begin at month 0.");
        }
        return new AgeLimits(version, limits);
    }

    private static String shown(String line) {
        return line.substring(0, Math.min(line.length(), 40));
    }
}
