package org.jmmlregistry.terminology;

import java.util.Optional;

/**
 * What means the same in a code system outside of the registry.
 *
 * @param name the official name that goes with the code
 * @param choice the one choice of the item that it means; empty where it means the item itself
 */
public record OutsideCode(CodeSystem system, String code, String name, Optional<String> choice) {

    public OutsideCode {
        if (!system.writes(code)) {
            throw new IllegalArgumentException("code: no code of %s is written \"%s\"".formatted(system, code));
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: %s %s has none".formatted(system, code));
        }
    }

    public static OutsideCode of(CodeSystem system, String code, String name) {
        return new OutsideCode(system, code, name, Optional.empty());
    }

    /** The same code for one choice of a list. */
    public OutsideCode means(String code) {
        return new OutsideCode(system, this.code, name, Optional.of(code));
    }

    /** {@code LOINC 718-7}; {@code M = SNOMED CT 248153007} for a choice. */
    @Override
    public String toString() {
        return choice.map(each -> each + " = ").orElse("") + system + " " + code;
    }
}
