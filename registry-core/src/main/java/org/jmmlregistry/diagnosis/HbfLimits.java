package org.jmmlregistry.diagnosis;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.AgeLimits;

/** Upper limits of haemoglobin F by age in percent of total haemoglobin, until a laboratory's own replace them. */
public final class HbfLimits {

    public static final AgeLimits REFERENCE = new AgeLimits("reference-1", reference());

    private HbfLimits() {}

    private static NavigableMap<Integer, BigDecimal> reference() {
        int[][] table = {{0, 90}, {1, 80}, {2, 65}, {3, 40}, {4, 25}, {6, 10}, {9, 5}, {12, 3}, {24, 2}};
        NavigableMap<Integer, BigDecimal> limits = new TreeMap<>();
        for (int[] line : table) {
            limits.put(line[0], BigDecimal.valueOf(line[1]));
        }
        return limits;
    }
}
