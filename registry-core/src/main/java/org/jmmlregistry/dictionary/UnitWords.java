package org.jmmlregistry.dictionary;

import java.util.Map;

/** UCUM units as people read them. */
final class UnitWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("1", ""),
            Map.entry("a", "years"),
            Map.entry("mo", "months"),
            Map.entry("d", "days"),
            Map.entry("/d", "per day"),
            Map.entry("mL/kg/d", "mL/kg per day"),
            Map.entry("ug/L", "µg/L"),
            Map.entry("mg.h/L", "mg·h/L"),
            Map.entry("10*9/L", "× 10⁹/L"),
            Map.entry("10*8/kg", "× 10⁸/kg"),
            Map.entry("10*7/kg", "× 10⁷/kg"),
            Map.entry("10*6/kg", "× 10⁶/kg"));

    private UnitWords() {}

    static String of(String ucum) {
        return WORDS.getOrDefault(ucum, ucum);
    }
}
