package org.jmmlregistry.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.SurvivalCurve;

/**
 * How well children were followed, from the start of an endpoint to death or to the cut-off of the data.
 *
 * @param n whose survival is known
 * @param medianMonths by reverse Kaplan-Meier, with limits; not defined where fewer than half were followed to anywhere
 * @param completeness days observed among those that could have been, up to death or the cut-off (Clark 2002); 1 if there were
 *     none to observe
 * @param lost among those alive: whom nobody has seen within 18 months before the cut-off
 * @param bestCase survival at 24 months if all who are lost lived to the cut-off
 * @param worstCase survival at 24 months if all who are lost died on the day after they were seen
 */
public record FollowUp(
        int n,
        SurvivalCurve.Quantile medianMonths,
        double completeness,
        Proportion lost,
        double bestCase,
        double worstCase) {

    /** Not seen for so many months before the cut-off is lost. */
    public static final int LOST_MONTHS = 18;

    /** When the best and the worst case are read. */
    public static final int READ_AT_MONTHS = 24;

    /** Empty if nobody's survival is known. */
    static Optional<FollowUp> of(Endpoint from, List<Subject> subjects, int hsctSeq, LocalDate asOf, double level) {
        Endpoint survival = from.survival();
        List<Outcome.Observed> observed = subjects.stream()
                .map(subject -> survival.after(hsctSeq, subject.timeline()))
                .filter(Outcome.Observed.class::isInstance)
                .map(Outcome.Observed.class::cast)
                .toList();
        return observed.isEmpty() ? Optional.empty() : Optional.of(of(observed, asOf, level));
    }

    private static FollowUp of(List<Outcome.Observed> observed, LocalDate asOf, double level) {
        double[] days = observed.stream().mapToDouble(Outcome.Observed::days).toArray();
        int[] causes = observed.stream().mapToInt(Outcome.Observed::cause).toArray();
        LocalDate since = asOf.minusMonths(LOST_MONTHS);
        boolean[] lost = new boolean[days.length];
        double seen = 0;
        double possible = 0;
        int alive = 0;
        int away = 0;
        for (int child = 0; child < days.length; child++) {
            Outcome.Observed one = observed.get(child);
            double until = Math.max(days[child], days(one.origin().imputed(), asOf));
            seen += days[child];
            possible += one.occurred() ? days[child] : until;
            lost[child] = !one.occurred() && one.end().imputed().isBefore(since);
            alive += one.occurred() ? 0 : 1;
            away += lost[child] ? 1 : 0;
        }
        return new FollowUp(
                days.length,
                median(days, causes, level),
                possible == 0 ? 1 : seen / possible,
                Proportion.clopperPearson(away, alive, level),
                survival(best(observed, lost, asOf), causes, level),
                survival(worstDays(days, lost), worstCauses(causes, lost), level));
    }

    private static double days(LocalDate from, LocalDate to) {
        return (double) (to.toEpochDay() - from.toEpochDay());
    }

    private static SurvivalCurve.Quantile median(double[] days, int[] causes, double level) {
        double[] months = IntStream.range(0, days.length)
                .mapToDouble(child -> Months.ofDays(days[child]))
                .toArray();
        return KaplanMeier.followUp(months, causes, level, LimitType.LOG_LOG).quantile(0.5);
    }

    private static double[] best(List<Outcome.Observed> observed, boolean[] lost, LocalDate asOf) {
        return IntStream.range(0, lost.length)
                .mapToDouble(child -> lost[child]
                        ? days(observed.get(child).origin().imputed(), asOf)
                        : (double) observed.get(child).days())
                .toArray();
    }

    private static double[] worstDays(double[] days, boolean[] lost) {
        return IntStream.range(0, lost.length)
                .mapToDouble(child -> lost[child] ? days[child] + 1 : days[child])
                .toArray();
    }

    private static int[] worstCauses(int[] causes, boolean[] lost) {
        return IntStream.range(0, lost.length)
                .map(child -> lost[child] ? 1 : causes[child])
                .toArray();
    }

    private static double survival(double[] days, int[] causes, double level) {
        return KaplanMeier.estimate(days, causes, level, LimitType.LOG_LOG)
                .at(Months.toDays(READ_AT_MONTHS))
                .survival();
    }
}
