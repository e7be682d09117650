package org.jmmlregistry.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
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
 * @param children whose survival is known
 * @param medianMonths by reverse Kaplan-Meier, with limits; not defined where fewer than half were followed to anywhere
 * @param completeness days observed among those that could have been, up to death or the cut-off (Clark 2002); 1 if there were
 *     none to observe
 * @param lost among those alive: whom nobody has seen within 18 months before the cut-off
 * @param bestCase survival at 24 months if all who are lost lived to the cut-off
 * @param worstCase survival at 24 months if all who are lost died on the day after they were seen
 */
public record FollowUp(
        List<Seen> children,
        SurvivalCurve.Quantile medianMonths,
        double completeness,
        Proportion lost,
        double bestCase,
        double worstCase) {

    /**
     * How long a child was seen.
     *
     * @param days until it died or was last seen
     * @param possible days until the cut-off
     * @param lost whether it lives and nobody has seen it since
     */
    public record Seen(String name, long days, boolean dead, long possible, boolean lost) {}

    public FollowUp {
        children = List.copyOf(children);
    }

    public int n() {
        return children.size();
    }

    /** Not seen for so many months before the cut-off is lost. */
    public static final int LOST_MONTHS = 18;

    /** When the best and the worst case are read. */
    public static final int READ_AT_MONTHS = 24;

    /** Empty if nobody's survival is known. */
    static Optional<FollowUp> of(Endpoint from, List<Subject> subjects, int hsctSeq, LocalDate asOf, double level) {
        Endpoint survival = from.survival();
        LocalDate since = asOf.minusMonths(LOST_MONTHS);
        List<Seen> seen = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.outcome(survival, hsctSeq) instanceof Outcome.Observed observed) {
                seen.add(new Seen(
                        subject.file().name(),
                        observed.days(),
                        observed.occurred(),
                        asOf.toEpochDay() - observed.origin().imputed().toEpochDay(),
                        !observed.occurred() && observed.end().imputed().isBefore(since)));
            }
        }
        return seen.isEmpty() ? Optional.empty() : Optional.of(of(seen, level));
    }

    private static FollowUp of(List<Seen> seen, double level) {
        double[] days = days(seen, Seen::days);
        int[] causes = causes(seen, Seen::dead);
        double observed = 0;
        double possible = 0;
        int alive = 0;
        int away = 0;
        for (Seen child : seen) {
            observed += child.days();
            possible += child.dead() ? child.days() : Math.max(child.days(), child.possible());
            alive += child.dead() ? 0 : 1;
            away += child.lost() ? 1 : 0;
        }
        return new FollowUp(
                seen,
                median(days, causes, level),
                possible == 0 ? 1 : observed / possible,
                Proportion.clopperPearson(away, alive, level),
                survival(days(seen, child -> child.lost() ? child.possible() : child.days()), causes, level),
                survival(
                        days(seen, child -> child.lost() ? child.days() + 1 : child.days()),
                        causes(seen, child -> child.dead() || child.lost()),
                        level));
    }

    private static double[] days(List<Seen> seen, ToLongFunction<Seen> days) {
        return seen.stream()
                .mapToDouble(child -> (double) days.applyAsLong(child))
                .toArray();
    }

    private static int[] causes(List<Seen> seen, Predicate<Seen> dead) {
        return seen.stream().mapToInt(child -> dead.test(child) ? 1 : 0).toArray();
    }

    private static SurvivalCurve.Quantile median(double[] days, int[] causes, double level) {
        double[] months = IntStream.range(0, days.length)
                .mapToDouble(child -> Months.ofDays(days[child]))
                .toArray();
        return KaplanMeier.followUp(months, causes, level, LimitType.LOG_LOG).quantile(0.5);
    }

    private static double survival(double[] days, int[] causes, double level) {
        return KaplanMeier.estimate(days, causes, level, LimitType.LOG_LOG)
                .at(Months.toDays(READ_AT_MONTHS))
                .survival();
    }
}
