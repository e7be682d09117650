package org.jmmlregistry.transplant;

import java.util.Optional;
import org.jmmlregistry.dictionary.Coded;

/** Best response of the disease to an HSCT. */
public enum HsctResponse implements Coded {
    CR("Complete remission"),
    PR("Partial remission"),
    SD("Stable or persistent disease"),
    PD("Progressive disease"),
    NE("Not evaluable");

    private final String label;

    HsctResponse(String label) {
        this.label = label;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String english() {
        return label;
    }

    /** Whether the disease was never in complete remission; empty where nobody could tell. */
    public Optional<Boolean> isPersistence() {
        return switch (this) {
            case CR -> Optional.of(false);
            case PR, SD, PD -> Optional.of(true);
            case NE -> Optional.empty();
        };
    }
}
