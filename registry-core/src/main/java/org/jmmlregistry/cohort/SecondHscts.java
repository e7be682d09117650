package org.jmmlregistry.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.statistics.FisherExact;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.SurvivalCurve;

/** The analysis of children after a second HSCT, as a pure function of frozen cases and a population. */
public final class SecondHscts {

    static final double LEVEL = 0.95;
    private static final int FEW_AT_RISK = 5;
    private static final int[] READ_AT_MONTHS = {6, 12, 24, 60};

    private SecondHscts() {}

    /** @throws EmptyCohort if no case of the population has a second HSCT */
    public static SecondHsctAnalysis analyse(FrozenData data, List<CaseFile> files, Population population) {
        List<CaseFile> counted = population.withSecondHsct(files);
        if (counted.isEmpty()) {
            throw new EmptyCohort(
                    "No case of the snapshot of %s fits: %s".formatted(data.cutOff(), population.inWords()));
        }
        List<CourseRow> rows = counted.stream()
                .map(file -> CourseRow.of(file, SecondHsct.of(file).orElseThrow()))
                .toList();
        SecondHsctAnalysis.Computed computed = compute(counted, rows);
        Optional<PublishedSeries> published =
                population instanceof Population.Series series ? PublishedSeries.of(series.code()) : Optional.empty();
        return new SecondHsctAnalysis(
                data,
                population,
                published.map(PublishedSeries::citation),
                counted.stream()
                        .map(file -> file.patient().label())
                        .distinct()
                        .sorted()
                        .toList(),
                uncounted(files, population),
                computed,
                published.map(each -> each.against(computed)).orElse(List.of()),
                flow(files, counted, rows, population),
                List.of(curve(Endpoint.OVERALL_SURVIVAL, counted), curve(Endpoint.LEUKAEMIA_FREE_SURVIVAL, counted)),
                rows,
                missing(counted, rows));
    }

    private static List<String> uncounted(List<CaseFile> files, Population population) {
        return population instanceof Population.Series series
                ? files.stream()
                        .filter(file -> file.patient().mayBelongTo(series.code()))
                        .map(CaseFile::name)
                        .toList()
                : List.of();
    }

    private static SecondHsctAnalysis.Computed compute(List<CaseFile> counted, List<CourseRow> rows) {
        List<CourseRow> earlyFailure = only(rows, CourseRow::isEarlyFailure);
        GroupSummary early = GroupSummary.of(only(rows, row -> row.secondHsct().early()));
        GroupSummary late = GroupSummary.of(only(rows, row -> !row.secondHsct().early()));
        long diseaseFree = rows.stream()
                .filter(row -> row.state() == LastState.ALIVE_DISEASE_FREE)
                .count();
        return new SecondHsctAnalysis.Computed(
                rows.size(),
                share(diseaseFree, rows.size()),
                GroupSummary.of(rows),
                reverseMedian(counted),
                GroupSummary.of(earlyFailure),
                count(earlyFailure, FirstFailure::isEarlyAutologousRecovery),
                count(earlyFailure, FirstFailure::isEarlyRelapse),
                early,
                late,
                fisher(early.alive(), late.alive()));
    }

    private static List<CourseRow> only(List<CourseRow> rows, Predicate<CourseRow> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    private static int count(List<CourseRow> rows, Predicate<FirstFailure> wanted) {
        return (int) rows.stream()
                .filter(row -> row.failure().filter(wanted).isPresent())
                .count();
    }

    private static Proportion share(long count, int of) {
        return Proportion.clopperPearson(Math.toIntExact(count), of, LEVEL);
    }

    private static OptionalDouble fisher(Proportion early, Proportion late) {
        if (early.n() == 0 || late.n() == 0) {
            return OptionalDouble.empty();
        }
        FisherExact test = FisherExact.of(early.k(), early.n() - early.k(), late.k(), late.n() - late.k(), LEVEL);
        return OptionalDouble.of(test.pValue());
    }

    private static List<Outcome.Observed> observed(Endpoint endpoint, List<CaseFile> files) {
        return files.stream()
                .map(file -> endpoint.after(2, file))
                .filter(Outcome.Observed.class::isInstance)
                .map(Outcome.Observed.class::cast)
                .toList();
    }

    private static double[] days(List<Outcome.Observed> outcomes) {
        return outcomes.stream().mapToDouble(Outcome.Observed::days).toArray();
    }

    private static int[] status(List<Outcome.Observed> outcomes) {
        return outcomes.stream().mapToInt(each -> each.occurred() ? 1 : 0).toArray();
    }

    private static EndpointCurve curve(Endpoint endpoint, List<CaseFile> files) {
        List<Outcome.Observed> outcomes = observed(endpoint, files);
        List<String> left = files.stream()
                .filter(file -> endpoint.after(2, file) instanceof Outcome.NotEvaluable)
                .map(file -> file.name() + ": " + ((Outcome.NotEvaluable) endpoint.after(2, file)).reason())
                .toList();
        if (outcomes.isEmpty()) {
            throw new EmptyCohort(
                    Language.ENGLISH.say(endpoint) + " cannot be evaluated for any case: " + String.join("; ", left));
        }
        SurvivalCurve curve = KaplanMeier.estimate(days(outcomes), status(outcomes), LEVEL, LimitType.LOG_LOG);
        List<CurvePoint> points = new ArrayList<>();
        for (int months : READ_AT_MONTHS) {
            points.add(point(curve, months));
        }
        return new EndpointCurve(endpoint, curve, List.copyOf(points), left);
    }

    private static CurvePoint point(SurvivalCurve curve, int months) {
        SurvivalCurve.At at = curve.at(Months.toDays(months));
        return new CurvePoint(months, at.atRisk(), at.survival(), at.limits(), at.atRisk() < FEW_AT_RISK);
    }

    private static OptionalDouble reverseMedian(List<CaseFile> files) {
        List<Outcome.Observed> outcomes = observed(Endpoint.OVERALL_SURVIVAL, files);
        if (outcomes.isEmpty()) {
            return OptionalDouble.empty();
        }
        SurvivalCurve followUp = KaplanMeier.followUp(days(outcomes), status(outcomes), LEVEL, LimitType.LOG_LOG);
        OptionalDouble median = followUp.quantile(0.5).time().value();
        return median.isPresent() ? OptionalDouble.of(Months.ofDays(median.getAsDouble())) : median;
    }

    private static List<FlowStep> flow(
            List<CaseFile> files, List<CaseFile> counted, List<CourseRow> rows, Population population) {
        List<FlowStep> steps = new ArrayList<>();
        steps.add(new FlowStep(0, "Cases in the snapshot", files.size()));
        long members = files.stream().filter(population::includes).count();
        steps.add(new FlowStep(0, "In the population", (int) members));
        steps.add(new FlowStep(0, "With a second HSCT", counted.size()));
        addFailures(steps, rows);
        for (boolean early : new boolean[] {true, false}) {
            List<CourseRow> group = only(rows, row -> row.secondHsct().early() == early);
            String when = early ? "Second HSCT within 6 months of the first" : "Second HSCT later than 6 months";
            steps.add(new FlowStep(1, when, group.size()));
            for (LastState state : LastState.values()) {
                int count = only(group, row -> row.state() == state).size();
                if (count > 0) {
                    steps.add(new FlowStep(2, "Last seen " + Language.ENGLISH.say(state), count));
                }
            }
        }
        return List.copyOf(steps);
    }

    private static void addFailures(List<FlowStep> steps, List<CourseRow> rows) {
        steps.add(new FlowStep(
                1,
                "Autologous recovery within 6 months of the first HSCT",
                count(rows, FirstFailure::isEarlyAutologousRecovery)));
        steps.add(new FlowStep(
                1, "Relapse within 6 months of the first HSCT", count(rows, FirstFailure::isEarlyRelapse)));
        List<CourseRow> other = only(rows, row -> !row.isEarlyFailure());
        steps.add(new FlowStep(
                1, "Other reason for the second HSCT (late relapse, graft failure, none recorded)", other.size()));
    }

    private static List<MissingCount> missing(List<CaseFile> files, List<CourseRow> rows) {
        int n = rows.size();
        return List.of(
                new MissingCount(
                        "Month of birth",
                        share(
                                files.stream()
                                        .filter(file -> file.patient().birth().isEmpty())
                                        .count(),
                                n)),
                new MissingCount(
                        "Date of diagnosis",
                        share(
                                files.stream()
                                        .filter(file -> file.answers()
                                                .first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE)
                                                .isEmpty())
                                        .count(),
                                n)),
                new MissingCount(
                        "Failure of the first HSCT",
                        share(only(rows, row -> row.failure().isEmpty()).size(), n)),
                new MissingCount(
                        "Disease status at the last contact",
                        share(
                                only(rows, row -> row.state() == LastState.ALIVE_STATUS_UNKNOWN)
                                        .size(),
                                n)),
                new MissingCount(
                        "Cause of death, of those who died",
                        share(
                                only(rows, row -> !row.isAlive() && row.cause().isEmpty())
                                        .size(),
                                only(rows, row -> !row.isAlive()).size())));
    }
}
