package org.jmmlregistry.report.chronicle;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;

/**
 * What is told of one day.
 *
 * @param when empty if the day is not recorded
 */
public record Row(Optional<ClinicalDate> when, List<Told> sentences) {
    public Row {
        sentences = List.copyOf(sentences);
    }
}
