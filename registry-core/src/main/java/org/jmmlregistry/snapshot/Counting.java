package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.QueryStatus;

/** Counts what a snapshot holds, case by case. */
final class Counting {

    private final Map<String, Integer> entries = new TreeMap<>();
    private final Map<String, Integer> open = new TreeMap<>();
    private final Map<String, Integer> answered = new TreeMap<>();
    private int cases;

    void add(CaseAnswers frozen, List<FrozenQuery> asked) {
        cases++;
        frozen.byKey().keySet().forEach(key -> entries.merge(key.form(), 1, Integer::sum));
        asked.forEach(query -> {
            Map<String, Integer> counts = query.status() == QueryStatus.ANSWERED ? answered : open;
            counts.merge(query.asked().entry().form(), 1, Integer::sum);
        });
    }

    Inventory inventory(Map<RegistryId, LeftOut> leftOut) {
        Map<LeftOut, Integer> reasons = new TreeMap<>();
        leftOut.values().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        return new Inventory(cases, entries, reasons, open, answered);
    }
}
