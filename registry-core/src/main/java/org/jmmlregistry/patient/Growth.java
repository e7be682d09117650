package org.jmmlregistry.patient;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much a child gains: the median weight at an age, boys and girls together, rounded to 0.1 kg (WHO Child Growth Standards
 * 2006 to 60 months, WHO Reference 2007 to 120 months, CDC 2000 from there). It says what weight another age leads to
 * expect, not whether a child thrives.
 */
public final class Growth {

    private static final NavigableMap<Integer, BigDecimal> MEDIAN = new TreeMap<>(Map.ofEntries(
            kg(0, "3.3"),
            kg(1, "4.3"),
            kg(2, "5.4"),
            kg(3, "6.1"),
            kg(4, "6.7"),
            kg(5, "7.2"),
            kg(6, "7.6"),
            kg(7, "8.0"),
            kg(8, "8.3"),
            kg(9, "8.6"),
            kg(10, "8.9"),
            kg(11, "9.1"),
            kg(12, "9.3"),
            kg(15, "10.0"),
            kg(18, "10.6"),
            kg(24, "11.9"),
            kg(30, "13.0"),
            kg(36, "14.1"),
            kg(48, "16.2"),
            kg(60, "18.3"),
            kg(72, "20.4"),
            kg(84, "22.7"),
            kg(96, "25.2"),
            kg(108, "28.1"),
            kg(120, "31.6"),
            kg(144, "41.0"),
            kg(168, "50.0"),
            kg(192, "57.5"),
            kg(216, "61.5")));

    private Growth() {}

    private static Map.Entry<Integer, BigDecimal> kg(int months, String median) {
        return Map.entry(months, new BigDecimal(median));
    }

    /**
     * The weight to expect of a child at another age if it keeps its place among its peers.
     *
     * @param weight in kg at the first age
     * @param from months, not negative
     * @param to months, not negative
     */
    public static BigDecimal expected(BigDecimal weight, int from, int to) {
        return weight.multiply(median(to)).divide(median(from), MathContext.DECIMAL64);
    }

    /** Between two ages of the table in a straight line; its last value beyond. */
    private static BigDecimal median(int months) {
        if (months < 0) {
            throw new IllegalArgumentException("months: not negative, but " + months);
        }
        Map.Entry<Integer, BigDecimal> below = MEDIAN.floorEntry(months);
        Map.Entry<Integer, BigDecimal> above = MEDIAN.higherEntry(months);
        if (above == null) {
            return below.getValue();
        }
        BigDecimal share = BigDecimal.valueOf(months - below.getKey())
                .divide(BigDecimal.valueOf(above.getKey() - below.getKey()), MathContext.DECIMAL64);
        return below.getValue().add(above.getValue().subtract(below.getValue()).multiply(share));
    }
}
