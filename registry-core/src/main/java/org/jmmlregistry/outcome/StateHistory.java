package org.jmmlregistry.outcome;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;

/** What a state model says about one case. */
public sealed interface StateHistory {

    /**
     * The state that a child entered on a day.
     *
     * @param state counted from 1; an odd one is free of leukaemia
     * @param seenOnly whether the child was found there at a visit, so that the day may have been earlier
     */
    record Move(int state, ClinicalDate date, boolean seenOnly) {}

    /**
     * A child that starts in state 1.
     *
     * @param moves one a day at most, each to another state
     * @param end the day of death, or the last day on which the child was seen in its last state
     */
    record Followed(ClinicalDate origin, List<Move> moves, ClinicalDate end, boolean dead) implements StateHistory {

        public Followed {
            moves = List.copyOf(moves);
        }

        /** Days from the origin. */
        public long dayOf(ClinicalDate date) {
            return date.imputed().toEpochDay() - origin.imputed().toEpochDay();
        }

        /** The same, followed for so many days at most. */
        public Followed upTo(int days) {
            if (dayOf(end) <= days) {
                return this;
            }
            ClinicalDate last = ClinicalDate.of(origin.imputed().plusDays(days));
            return new Followed(
                    origin,
                    moves.stream().filter(move -> dayOf(move.date()) <= days).toList(),
                    last,
                    false);
        }

        /** The state on a day since the origin, at its end; empty once the child is dead or no longer followed. */
        public Optional<Integer> stateOn(long day) {
            if (day < 0 || day > dayOf(end) || (dead && day == dayOf(end))) {
                return Optional.empty();
            }
            int state = 1;
            for (Move move : moves) {
                state = dayOf(move.date()) <= day ? move.state() : state;
            }
            return Optional.of(state);
        }

        /** The last state in which the child was alive. */
        public int lastState() {
            return moves.isEmpty() ? 1 : moves.get(moves.size() - 1).state();
        }

        /** Whether one of its days is imputed. */
        public boolean isImputed() {
            return origin.isPartial()
                    || end.isPartial()
                    || moves.stream().anyMatch(move -> move.date().isPartial());
        }
    }

    /** The model has no meaning for the case, or the facts that it needs are absent. */
    record NotEvaluable(Message reason) implements StateHistory {}
}
