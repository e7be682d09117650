package org.jmmlregistry.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One walk through time that carries the state probabilities p and the influence U of each subject on p.
 *
 * <p>At a time with the matrix H = I + dA, p becomes pH and U becomes UH plus the subject's own part in dA. Subjects that
 * entered the same state with the same influence keep the same influence, so they are carried together as a cohort; of those
 * who left only the sum of UU' is carried, which becomes H'(UU')H. So the work does not grow with the number of subjects.
 */
final class StateProbabilities {

    private final StateHistory history;
    private final StateRows rows;
    private final int states;
    final double[] time;
    /** By step, then state. */
    final double[][] probability;
    /** By step, the covariance of the probabilities row by row. */
    final double[][] covariance;

    final int[][] atRisk;
    final double[] initial;
    final int[][] moves;
    final int[] censored;
    private final double[] p;
    private final int[] inside;
    private final double[] departed;
    private final List<Cohort> cohorts = new ArrayList<>();
    private final Cohort[] cohortOf;
    private double[][] matrix;

    StateProbabilities(StateHistory history) {
        this.history = history;
        this.rows = history.rows;
        this.states = history.states;
        this.time = Arrays.stream(history.byExit)
                .mapToDouble(row -> rows.exit[row])
                .distinct()
                .toArray();
        this.probability = new double[time.length][];
        this.covariance = new double[time.length][];
        this.atRisk = new int[time.length][];
        this.moves = new int[states][states];
        this.censored = new int[states];
        this.inside = new int[states];
        this.departed = new double[states * states];
        this.cohortOf = new Cohort[rows.rows()];
        this.matrix = new double[states][states];
        this.initial = initial();
        this.p = initial.clone();
    }

    private double[] initial() {
        double[] share = new double[states];
        int start = 0;
        while (start < rows.rows() && rows.entry[history.byEntry[start]] == history.origin) {
            share[rows.from[history.byEntry[start]]]++;
            start++;
        }
        for (int state = 0; state < states; state++) {
            share[state] /= start;
        }
        Cohort[] starting = new Cohort[states];
        for (int i = 0; i < start; i++) {
            int row = history.byEntry[i];
            int state = rows.from[row];
            if (starting[state] == null) {
                double[] influence = new double[states];
                for (int k = 0; k < states; k++) {
                    influence[k] = ((k == state ? 1 : 0) - share[k]) / start;
                }
                starting[state] = cohort(state, influence);
            }
            join(row, starting[state]);
        }
        return share;
    }

    private Cohort cohort(int state, double[] influence) {
        Cohort cohort = new Cohort(state, influence);
        cohorts.add(cohort);
        return cohort;
    }

    private void join(int row, Cohort cohort) {
        cohortOf[row] = cohort;
        cohort.size++;
        inside[cohort.state]++;
    }

    void run() {
        int entering = 0;
        int leaving = 0;
        while (entering < rows.rows() && rows.entry[history.byEntry[entering]] == history.origin) {
            entering++;
        }
        for (int step = 0; step < time.length; step++) {
            entering = enter(entering, time[step]);
            atRisk[step] = inside.clone();
            int end = leaving;
            while (end < rows.rows() && rows.exit[history.byExit[end]] == time[step]) {
                end++;
            }
            if (anyMove(leaving, end)) {
                advance(leaving, end);
            }
            leave(leaving, end);
            leaving = end;
            probability[step] = p.clone();
            covariance[step] = total();
        }
    }

    /** Late subjects come in with no influence on the past. */
    private int enter(int from, double until) {
        Cohort[] late = new Cohort[states];
        int next = from;
        while (next < rows.rows() && rows.entry[history.byEntry[next]] < until) {
            int row = history.byEntry[next];
            if (history.first[row]) {
                int state = rows.from[row];
                if (late[state] == null) {
                    late[state] = cohort(state, new double[states]);
                }
                join(row, late[state]);
            }
            next++;
        }
        return next;
    }

    private boolean anyMove(int from, int to) {
        for (int i = from; i < to; i++) {
            if (rows.to[history.byExit[i]] != StateRows.Stay.NO_MOVE) {
                return true;
            }
        }
        return false;
    }

    /** H from the moves at this time, then p, all influences and the sum over the departed. */
    private void advance(int from, int to) {
        matrix = new double[states][states];
        for (int i = from; i < to; i++) {
            int row = history.byExit[i];
            if (rows.to[row] != StateRows.Stay.NO_MOVE) {
                matrix[rows.from[row]][rows.to[row]] += 1.0 / inside[rows.from[row]];
                moves[rows.from[row]][rows.to[row]]++;
            }
        }
        double[][] common = new double[states][states];
        for (int h = 0; h < states; h++) {
            double leavingShare = 0;
            for (int k = 0; k < states; k++) {
                leavingShare += matrix[h][k];
            }
            matrix[h][h] = -leavingShare;
            for (int k = 0; k < states && leavingShare > 0; k++) {
                common[h][k] = -p[h] * matrix[h][k] / inside[h];
            }
            matrix[h][h] += 1;
        }
        for (Cohort cohort : cohorts) {
            cohort.influence = times(cohort.influence, common[cohort.state]);
        }
        moveDeparted();
        moveMembers(from, to);
        System.arraycopy(times(p, new double[states]), 0, p, 0, states);
    }

    private double[] times(double[] vector, double[] plus) {
        double[] result = plus.clone();
        for (int h = 0; h < states; h++) {
            if (vector[h] != 0) {
                for (int k = 0; k < states; k++) {
                    result[k] += vector[h] * matrix[h][k];
                }
            }
        }
        return result;
    }

    private void moveDeparted() {
        double[] half = new double[states * states];
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                for (int k = 0; k < states; k++) {
                    half[i * states + k] += departed[i * states + j] * matrix[j][k];
                }
            }
        }
        Arrays.fill(departed, 0);
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                for (int k = 0; k < states; k++) {
                    departed[k * states + j] += matrix[i][k] * half[i * states + j];
                }
            }
        }
    }

    /** Those who move leave their cohort; their own move is part of their influence. */
    private void moveMembers(int from, int to) {
        List<Cohort> arrived = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int row = history.byExit[i];
            int target = rows.to[row];
            if (target != StateRows.Stay.NO_MOVE) {
                Cohort old = cohortOf[row];
                Cohort fresh = arrived.stream()
                        .filter(cohort -> cohort.origin == old && cohort.state == target)
                        .findAny()
                        .orElseGet(() -> arrive(old, target, arrived));
                old.size--;
                fresh.size++;
                cohortOf[row] = fresh;
            }
        }
        cohorts.addAll(arrived);
    }

    private Cohort arrive(Cohort old, int target, List<Cohort> arrived) {
        double[] influence = old.influence.clone();
        double own = p[old.state] / inside[old.state];
        influence[target] += own;
        influence[old.state] -= own;
        Cohort fresh = new Cohort(target, influence);
        fresh.origin = old;
        arrived.add(fresh);
        return fresh;
    }

    private void leave(int from, int to) {
        for (int i = from; i < to; i++) {
            int row = history.byExit[i];
            Cohort cohort = cohortOf[row];
            inside[rows.from[row]]--;
            if (history.next[row] >= 0) {
                cohortOf[history.next[row]] = cohort;
                inside[cohort.state]++;
            } else {
                censored[rows.from[row]] += rows.to[row] == StateRows.Stay.NO_MOVE ? 1 : 0;
                cohort.size--;
                addSquare(departed, cohort.influence, 1);
            }
        }
        cohorts.removeIf(cohort -> cohort.size == 0);
    }

    private double[] total() {
        double[] sum = departed.clone();
        for (Cohort cohort : cohorts) {
            addSquare(sum, cohort.influence, cohort.size);
        }
        return sum;
    }

    private void addSquare(double[] sum, double[] influence, double size) {
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                sum[i * states + j] += size * influence[i] * influence[j];
            }
        }
    }

    /** Subjects in one state with the same influence. */
    private static final class Cohort {
        final int state;
        double[] influence;
        int size;
        Cohort origin = this;

        Cohort(int state, double[] influence) {
            this.state = state;
            this.influence = influence;
        }
    }
}
