package org.jmmlregistry.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;

/** When and of what a child died. */
public record Death(ClinicalDate recorded, Optional<CauseOfDeath> cause) {

    /** The day of death, as analysis takes it. */
    public LocalDate date() {
        return recorded.imputed();
    }
}
