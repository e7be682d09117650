package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.OptionalDouble;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.CurvePoint;
import org.jmmlregistry.cohort.Figures;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.cohort.Share;
import org.jmmlregistry.outcome.FirstFailure;

/** The figures of the core in the words that pages print; what is computed was computed before. */
@Named
@ApplicationScoped
public class Printed {

    public String percent(Share share) {
        return Figures.percent(share);
    }

    public String limits(Share share) {
        return Figures.limits(share);
    }

    public String counted(Share share) {
        return Figures.counted(share);
    }

    public String median(GroupSummary group) {
        return Figures.wholeMonths(group.medianMonths());
    }

    public String wholeMonths(OptionalDouble months) {
        return Figures.wholeMonths(months);
    }

    /** Each survivor's follow-up with one decimal. */
    public String followUps(GroupSummary group) {
        return group.survivorMonths().isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        group.survivorMonths().stream().map(Figures::months).toList());
    }

    public String pValue(OptionalDouble p) {
        return Figures.pValue(p);
    }

    public String survival(CurvePoint point) {
        return Figures.probability(point.survival());
    }

    public String limits(CurvePoint point) {
        return Figures.limits(point.limits());
    }

    public String months(OptionalDouble months) {
        return Figures.months(months);
    }

    public String between(CourseRow row) {
        return Figures.months(row.retransplant().monthsBetween());
    }

    public String failure(CourseRow row) {
        return row.failure().map(FirstFailure::inWords).orElse("–");
    }
}
