package org.jmmlregistry.statistics;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A synthetic cohort from a seed, for laws that hold whatever the data. */
final class Sample {

    final double[] time;
    final int[] cause;
    final int[] group;
    final double[] x1;
    final double[] x2;

    private Sample(int n) {
        time = new double[n];
        cause = new int[n];
        group = new int[n];
        x1 = new double[n];
        x2 = new double[n];
    }

    /** Times in steps of {@code grid}, 0 for continuous times; causes 0 to 2; groups 0 to 2. */
    static Sample of(long seed, int n, double grid) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = new Sample(n);
        for (int i = 0; i < n; i++) {
            double t = -Math.log(1 - random.nextDouble()) * 20;
            sample.time[i] = grid > 0 ? grid * Math.ceil(t / grid) : t;
            sample.cause[i] = random.nextInt(3);
            sample.group[i] = random.nextInt(3);
            sample.x1[i] = random.nextInt(2);
            sample.x2[i] = random.nextDouble() * 2 - 1;
        }
        return sample;
    }

    int n() {
        return time.length;
    }

    int[] events() {
        return IntStream.of(cause).map(c -> c == 1 ? 1 : 0).toArray();
    }

    Groups groups() {
        return Groups.of(group, java.util.List.of("a", "b", "c"));
    }

    Covariates covariates() {
        return Covariates.of("x1", x1).and("x2", x2);
    }

    /** The same rows in another order, with all times multiplied. */
    Sample shuffled(long seed, double factor) {
        int[] order = IntStream.range(0, n()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = n() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        Sample other = new Sample(n());
        for (int i = 0; i < n(); i++) {
            other.time[i] = factor * time[order[i]];
            other.cause[i] = cause[order[i]];
            other.group[i] = group[order[i]];
            other.x1[i] = x1[order[i]];
            other.x2[i] = x2[order[i]];
        }
        return other;
    }
}
