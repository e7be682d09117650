package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.OptionalDouble;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.CurvePoint;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.statistics.Proportion;

/** The figures of the core in the words that pages print; what is computed was computed before. */
@Named
@ApplicationScoped
public class Printed {

    public String percent(Proportion share) {
        return Numbers.percent(share);
    }

    public String limits(Proportion share) {
        return Numbers.limits(share);
    }

    public String counted(Proportion share) {
        return Numbers.counted(share);
    }

    public String median(GroupSummary group) {
        return Numbers.wholeMonths(group.medianMonths());
    }

    public String wholeMonths(OptionalDouble months) {
        return Numbers.wholeMonths(months);
    }

    /** Each survivor's follow-up with one decimal. */
    public String followUps(GroupSummary group) {
        return group.survivorMonths().isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        group.survivorMonths().stream().map(Numbers::months).toList());
    }

    public String pValue(OptionalDouble p) {
        return Numbers.pValue(p);
    }

    public String survival(CurvePoint point) {
        return Numbers.probability(point.survival());
    }

    public String limits(CurvePoint point) {
        return Numbers.limits(point.limits());
    }

    public String months(OptionalDouble months) {
        return Numbers.months(months);
    }

    public String between(CourseRow row) {
        return Numbers.months(row.secondHsct().monthsBetween());
    }

    public String failure(CourseRow row) {
        return row.failure().map(FirstFailure::inWords).orElse("–");
    }
}
