package org.jmmlregistry.statistics;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The methods that have a counterpart in R, on synthetic data of the recipe in src/jmh/R/benchmark.R. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g"})
public class StatisticsBenchmark {

    @Param({"1000000"})
    int rows;

    /** Whether times are whole days, of which there are 1,000, or continuous. */
    @Param({"days", "continuous"})
    String times;

    private Rows all;
    private Rows tenThousand;
    private Rows thirteen;

    @Setup
    public void draw() {
        all = new Rows(rows, times.equals("days"));
        tenThousand = new Rows(10_000, times.equals("days"));
        thirteen = new Rows(13, times.equals("days"));
    }

    @Benchmark
    public double kaplanMeierByGroup() {
        double sum = 0;
        for (SurvivalCurve curve : KaplanMeier.byGroup(all.time, all.event, all.groups, Confidence.LOG_LOG_95)) {
            for (int step = 0; step < curve.size(); step++) {
                sum += curve.lower(step) + curve.upper(step);
            }
        }
        return sum;
    }

    @Benchmark
    public LogRank logRank() {
        return LogRank.test(all.time, all.event, all.groups);
    }

    @Benchmark
    public List<IncidenceCurves> incidenceByGroup() {
        return CumulativeIncidence.byGroup(all.time, all.cause, 2, all.groups, Confidence.LOG_LOG_95);
    }

    @Benchmark
    public void incidenceByGroupAndGrayTests(Blackhole seen) {
        List<IncidenceCurves> curves =
                CumulativeIncidence.byGroup(all.time, all.cause, 2, all.groups, Confidence.LOG_LOG_95);
        seen.consume(GrayTest.test(curves, 1));
        seen.consume(GrayTest.test(curves, 2));
    }

    @Benchmark
    public List<Term> cox() {
        return Cox.fit(CoxDesign.of(all.time, all.event, all.covariates), CoxOptions.DEFAULT)
                .orElseThrow()
                .terms();
    }

    @Benchmark
    public Estimate coxWithConcordance() {
        return Cox.fit(CoxDesign.of(all.time, all.event, all.covariates), CoxOptions.DEFAULT)
                .orElseThrow()
                .concordance();
    }

    @Benchmark
    public Fit<FineGrayModel> fineGrayOfTenThousand() {
        return FineGray.fit(tenThousand.time, tenThousand.cause, new Cause(1, 2), tenThousand.covariates, 0.95);
    }

    @Benchmark
    public Fit<FineGrayModel> fineGray() {
        return FineGray.fit(all.time, all.cause, new Cause(1, 2), all.covariates, 0.95);
    }

    /** What a report needs of thirteen children: curves, median, follow-up, incidences, a test. */
    @Benchmark
    public void thirteenRows(Blackhole seen) {
        SurvivalCurve curve = KaplanMeier.estimate(thirteen.time, thirteen.event, 0.95, LimitType.LOG_LOG);
        seen.consume(curve.quantile(0.5));
        seen.consume(BetaProduct.limits(curve, 0.95));
        seen.consume(KaplanMeier.followUp(thirteen.time, thirteen.event, 0.95, LimitType.LOG_LOG)
                .quantile(0.5));
        seen.consume(CumulativeIncidence.estimate(thirteen.time, thirteen.cause, 2, Confidence.LOG_LOG_95));
        seen.consume(LogRank.test(thirteen.time, thirteen.event, thirteen.groups));
        seen.consume(Proportion.clopperPearson(7, 13, 0.95));
    }

    /** Synthetic columns. */
    private static final class Rows {
        final double[] time;
        final int[] event;
        final int[] cause;
        final Groups groups;
        final Covariates covariates;

        Rows(int n, boolean days) {
            Random random = new Random(20030430);
            time = new double[n];
            cause = new int[n];
            int[] group = new int[n];
            double[][] x = new double[4][n];
            for (int row = 0; row < n; row++) {
                double failure = -375 * Math.log(1 - random.nextDouble());
                double censoring = 1000 * random.nextDouble();
                double seen = Math.min(failure, censoring);
                time[row] = days ? Math.ceil(seen) : seen;
                cause[row] = failure <= censoring ? 1 + random.nextInt(2) : 0;
                group[row] = random.nextInt(4);
                for (double[] column : x) {
                    column[row] = random.nextGaussian();
                }
            }
            event = IntStream.of(cause).map(c -> c == 1 ? 1 : 0).toArray();
            groups = Groups.of(group, List.of("a", "b", "c", "d"));
            covariates =
                    Covariates.of("x1", x[0]).and("x2", x[1]).and("x3", x[2]).and("x4", x[3]);
        }
    }
}
