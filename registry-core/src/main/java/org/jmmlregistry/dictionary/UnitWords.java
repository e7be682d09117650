package org.jmmlregistry.dictionary;

import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/** UCUM units as people read them. */
final class UnitWords {

    private static final Map<String, Message> WORDS = Map.of(
            "a", Message.in("unit", "years"),
            "wk", Message.in("unit", "weeks"),
            "mo", Message.in("unit", "months"),
            "d", Message.in("unit", "days"),
            "/d", Message.in("unit", "per day"),
            "mL/d", Message.in("unit", "mL per day"),
            "mL/kg/d", Message.in("unit", "mL/kg per day"));
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("ug/L", "µg/L"),
            Map.entry("mg.h/L", "mg·h/L"),
            Map.entry("10*9/L", "× 10⁹/L"),
            Map.entry("10*8/kg", "× 10⁸/kg"),
            Map.entry("10*7/kg", "× 10⁷/kg"),
            Map.entry("10*6/kg", "× 10⁶/kg"),
            Map.entry("10*5/kg", "× 10⁵/kg"));

    private UnitWords() {}

    /** Empty where there is no unit, or the unit of a mere number. */
    static Optional<Message> of(String ucum) {
        return ucum.isEmpty() || ucum.equals("1")
                ? Optional.empty()
                : Optional.of(WORDS.getOrDefault(ucum, Message.verbatim(SIGNS.getOrDefault(ucum, ucum))));
    }
}
