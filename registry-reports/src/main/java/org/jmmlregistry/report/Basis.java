package org.jmmlregistry.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.statistics.Proportion;

/**
 * What a report on a cohort is computed from.
 *
 * @param name of the kind of report, for programs
 * @param figures its figures by name, for programs
 * @param children one row for each child that the study counts, in its order, from which the script computes everything again
 */
public record Basis(String name, Study study, Map<String, Figure> figures, Table children) {

    /** A figure for programs, unrounded. */
    public sealed interface Figure {

        record Count(int count) implements Figure {}

        record Value(OptionalDouble value) implements Figure {}

        record Part(Proportion share) implements Figure {}

        record Group(GroupSummary group) implements Figure {}
    }

    public Basis {
        if (children.rows().size() != study.counted().size()) {
            throw new IllegalArgumentException(
                    "children: a row for each of the " + study.counted().size() + " that are counted, not "
                            + children.rows().size());
        }
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
