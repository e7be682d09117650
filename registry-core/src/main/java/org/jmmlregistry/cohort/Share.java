package org.jmmlregistry.cohort;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.statistics.Proportion;

/** A count among a number of cases, with exact (Clopper-Pearson) 95 % limits; value and limits are undefined among none. */
public record Share(int count, int of, OptionalDouble value, Optional<Interval> limits) {

    public static Share of(long count, long of) {
        int k = Math.toIntExact(count);
        int n = Math.toIntExact(of);
        if (n == 0) {
            return new Share(k, n, OptionalDouble.empty(), Optional.empty());
        }
        Proportion exact = Proportion.clopperPearson(k, n, 0.95);
        return new Share(
                k, n, OptionalDouble.of((double) k / n), Optional.of(new Interval(exact.lower(), exact.upper())));
    }
}
