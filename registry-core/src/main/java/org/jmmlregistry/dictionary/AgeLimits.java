package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Upper limits of a laboratory value by age.
 *
 * @param version names the table wherever a result depends on it
 * @param fromMonth from this completed month of life on, the limit in the unit of the value
 */
public record AgeLimits(String version, NavigableMap<Integer, BigDecimal> fromMonth) {

    public AgeLimits {
        fromMonth = Collections.unmodifiableNavigableMap(new TreeMap<>(fromMonth));
        if (!fromMonth.containsKey(0)) {
            throw new IllegalArgumentException("fromMonth: must start at month 0, not " + fromMonth);
        }
    }

    /** Whether a value is above the limit of an age. */
    public boolean isRaised(BigDecimal value, int ageMonths) {
        return value.compareTo(fromMonth.floorEntry(ageMonths).getValue()) > 0;
    }
}
