package org.jmmlregistry.diagnosis;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Upper limits of haemoglobin F by age, for use where the laboratory gives none.
 *
 * @param version names the table wherever a result depends on it
 * @param percentFromMonth from this completed month of life on, the limit in percent of total haemoglobin
 */
public record HbfLimits(String version, NavigableMap<Integer, Integer> percentFromMonth) {

    /** The table used until a laboratory's own replaces it. */
    public static final HbfLimits REFERENCE = new HbfLimits(
            "reference-1", new TreeMap<>(Map.of(0, 90, 1, 80, 2, 65, 3, 40, 4, 25, 6, 10, 9, 5, 12, 3, 24, 2)));

    public HbfLimits {
        percentFromMonth = Collections.unmodifiableNavigableMap(new TreeMap<>(percentFromMonth));
        if (!percentFromMonth.containsKey(0)) {
            throw new IllegalArgumentException("percentFromMonth: must start at month 0, not " + percentFromMonth);
        }
    }

    /** Whether a share of haemoglobin F is above the limit of an age. */
    public boolean isRaised(BigDecimal hbfPercent, int ageMonths) {
        int limit = percentFromMonth.floorEntry(ageMonths).getValue();
        return hbfPercent.compareTo(BigDecimal.valueOf(limit)) > 0;
    }
}
