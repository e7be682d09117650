package org.jmmlregistry.report.secondhsct;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Curves;

/** What the file of children tells of a second HSCT: what is true of each, months, and what became of it by each endpoint. */
final class SecondHsctChildren {

    private SecondHsctChildren() {}

    private static Map<String, CaseFile> files(SecondHscts children) {
        Map<String, CaseFile> files = new HashMap<>();
        children.children().forEach(file -> files.put(file.name(), file));
        return files;
    }

    private static CaseFile file(Map<String, CaseFile> files, CourseRow row) {
        return Optional.ofNullable(files.get(row.name())).orElseThrow();
    }

    /** @param course of a child; empty if it had no second HSCT */
    static <R> void add(Basis.Columns<R> columns, Function<R, Optional<CourseRow>> course, SecondHscts children) {
        Map<String, CaseFile> files = files(children);
        columns.truth("second", child -> Optional.of(course.apply(child).isPresent()))
                .truth("early", child -> course.apply(child)
                        .flatMap(row -> row.secondHsct().early()))
                .truth("earlyFailure", child -> course.apply(child).flatMap(CourseRow::earlyFailure))
                .truth("earlyRecovery", child -> course.apply(child).map(SecondHsctChildren::recovered))
                .truth("earlyRelapse", child -> course.apply(child).map(SecondHsctChildren::relapsed))
                .truth("failed", child -> course.apply(child)
                        .map(row -> row.failure().isPresent()))
                .truth("alive", child -> course.apply(child)
                        .filter(CourseRow::isFollowed)
                        .map(CourseRow::isAlive))
                .truth("diseaseFree", child -> course.apply(child)
                        .filter(CourseRow::isDiseaseKnown)
                        .map(CourseRow::isAliveDiseaseFree))
                .truth("born", child -> course.apply(child)
                        .map(row -> file(files, row).patient().birth().isPresent()))
                .truth("diagnosed", child -> course.apply(child)
                        .map(row -> !SecondHsctTables.lacksDiagnosis(file(files, row))))
                .truth("caused", child -> course.apply(child)
                        .map(row -> row.cause().isPresent()))
                .text("state", child -> course.apply(child)
                        .map(row -> row.state().name())
                        .orElse(""))
                .number("ageYears", child -> course.apply(child).flatMap(row -> known(row.ageAtFirstYears())))
                .number("failureMonths", child -> course.apply(child).flatMap(row -> known(row.failureMonths())))
                .number("monthsBetween", child -> course.apply(child)
                        .map(row -> row.secondHsct().monthsBetween()))
                .number("relapseMonths", child -> course.apply(child)
                        .flatMap(row -> known(row.relapseAfterSecondMonths())))
                .number("followUpMonths", child -> course.apply(child).flatMap(row -> known(row.followUpMonths())));
        SecondHsctBlocks.ENDPOINTS.forEach(endpoint -> {
            EndpointEstimate estimate = children.estimate(endpoint);
            Map<String, Outcome.Observed> outcomes = Basis.outcomes(Stream.of(estimate));
            columns.outcome(Curves.key(endpoint, 2), child -> course.apply(child)
                    .flatMap(row -> Optional.ofNullable(outcomes.get(row.name()))));
        });
    }

    private static Optional<Double> known(OptionalDouble months) {
        return months.isPresent() ? Optional.of(months.getAsDouble()) : Optional.empty();
    }

    private static boolean recovered(CourseRow row) {
        return row.failure().filter(FirstFailure::isEarlyAutologousRecovery).isPresent();
    }

    private static boolean relapsed(CourseRow row) {
        return row.failure().filter(FirstFailure::isEarlyRelapse).isPresent();
    }
}
