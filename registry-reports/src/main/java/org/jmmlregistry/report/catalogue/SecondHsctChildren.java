package org.jmmlregistry.report.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Curves;

/** The file of children of the report on second HSCTs. */
final class SecondHsctChildren {

    private SecondHsctChildren() {}

    /** One row a child, for the script: what is true of it, months, and what became of it by each endpoint. */
    static Basis.ChildRows of(SecondHscts children, List<EndpointEstimate> estimates) {
        Map<String, DataLabel> kinds = new HashMap<>();
        children.study()
                .counted()
                .forEach(file -> kinds.put(file.name(), file.patient().label()));
        Basis.Columns<CourseRow> columns = Basis.ChildRows.of(children.courses())
                .text("child", CourseRow::name)
                .truth("early", row -> row.secondHsct().early())
                .truth("earlyFailure", CourseRow::earlyFailure)
                .truth("earlyRecovery", row -> Optional.of(recovered(row)))
                .truth("earlyRelapse", row -> Optional.of(relapsed(row)))
                .truth("alive", row -> ifKnown(row.isFollowed(), row.isAlive()))
                .truth("diseaseFree", row -> ifKnown(row.isDiseaseKnown(), row.isAliveDiseaseFree()))
                .text("state", row -> row.state().name())
                .number(
                        "followUpMonths",
                        row -> row.followUpMonths().stream().boxed().findFirst())
                .text("kind", row -> Optional.ofNullable(kinds.get(row.name()))
                        .orElseThrow()
                        .code());
        for (EndpointEstimate estimate : estimates) {
            Map<String, Outcome.Observed> outcomes = Basis.outcomes(Stream.of(estimate));
            columns.outcome(
                    Curves.key(estimate.endpoint(), estimate.hsctSeq()),
                    row -> Optional.ofNullable(outcomes.get(row.name())));
        }
        return columns.rows();
    }

    private static boolean recovered(CourseRow row) {
        return row.failure().filter(FirstFailure::isEarlyAutologousRecovery).isPresent();
    }

    private static boolean relapsed(CourseRow row) {
        return row.failure().filter(FirstFailure::isEarlyRelapse).isPresent();
    }

    private static Optional<Boolean> ifKnown(boolean known, boolean is) {
        return known ? Optional.of(is) : Optional.empty();
    }
}
