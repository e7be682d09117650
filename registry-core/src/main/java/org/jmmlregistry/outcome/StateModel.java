package org.jmmlregistry.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.StateHistory.Move;
import org.jmmlregistry.outcome.Timeline.Fact;
import org.jmmlregistry.outcome.Timeline.Remission;
import org.jmmlregistry.outcome.Timeline.Remission.Evidence;
import org.jmmlregistry.outcome.Timeline.Start;

/**
 * Current leukaemia-free survival: from day 0 of an HSCT a child is free of leukaemia (state 1), failed (2), free again (3), failed
 * again (4) and so on, until it dies. The probability of the odd states is the current leukaemia-free survival; that of all states
 * tells where the children are.
 *
 * @param strict whether a next HSCT leads to freedom of leukaemia only from the first documented remission, and not from its day 0
 */
public record StateModel(boolean strict) implements Measure {

    public static final StateModel CURRENT_LEUKAEMIA_FREE_SURVIVAL = new StateModel(false);

    private static final Comparator<Fact> BY_DAY =
            Comparator.comparingLong(Fact::day).thenComparingInt(Fact::hsctSeq);

    private static final List<StateModel> ALL = List.of(CURRENT_LEUKAEMIA_FREE_SURVIVAL, new StateModel(true));

    /** The readings of it, the headline first. */
    public static List<StateModel> all() {
        return ALL;
    }

    /** The model of this code. */
    public static Optional<StateModel> withCode(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public String code() {
        return strict ? "CLFS_STRICT" : "CLFS";
    }

    @Override
    public String abbreviation() {
        return "CLFS";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Origin origin() {
        return Origin.HSCT;
    }

    @Override
    public Message notEvaluable() {
        return Message.of("last seen before day 0; HSCT, failure or death of unknown date");
    }

    @Override
    public double dayOf(ReadingTime time) {
        return time.inDays();
    }

    @Override
    public boolean isSurvival() {
        return true;
    }

    @Override
    public Message words() {
        return strict
                ? Message.name("endpoint", "Current leukaemia-free survival, strict reading")
                : Message.name("endpoint", "Current leukaemia-free survival");
    }

    @Override
    public Message definition() {
        return Message.of(
                "Probability to be alive and free of leukaemia since day 0 of the HSCT under study, whatever happened before: free since "
                        + "the HSCT, or free again after relapse, autologous recovery or graft failure. {again} A child never in "
                        + "remission is free of leukaemia until an event. Children alive are censored at the last contact.",
                again());
    }

    private Message again() {
        return strict
                ? Message.of(
                        "A child is free again on the first day on which a remission is documented, by the response to an HSCT, to a "
                                + "withdrawal of immunosuppression, a DLI or a salvage therapy, or at a visit.")
                : Message.of(
                        "A child is free again on day 0 of the next HSCT, or before it on the day of a complete response to a withdrawal of "
                                + "immunosuppression, a DLI or a salvage therapy; where no such day is recorded, at the first visit that "
                                + "finds it in remission.");
    }

    @Override
    public List<ReadingTime> readAt() {
        return ReadingTime.months(24, 6, 12, 60);
    }

    /** Where a child in a state is. */
    public static Message state(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number: at least 1, not " + number);
        }
        int times = (number + 1) / 2;
        return number % 2 == 1
                ? Message.of(
                        "{times, plural, =1 {leukaemia-free since HSCT} =2 {leukaemia-free again} other {leukaemia-free, stretch #}}",
                        times)
                : Message.of("{times, plural, =1 {failed} =2 {failed again} other {failed, # times}}", times);
    }

    /** Whether the child had the HSCT from which it counts. */
    public boolean concerns(int hsctSeq, Timeline timeline) {
        return Origin.HSCT.start(hsctSeq, timeline).isPresent();
    }

    public StateHistory after(int hsctSeq, CaseFile file) {
        return after(hsctSeq, Timeline.of(file));
    }

    /** The states of a child after its n-th HSCT. */
    public StateHistory after(int hsctSeq, Timeline timeline) {
        Optional<Start> start = Origin.HSCT.start(hsctSeq, timeline);
        if (start.isEmpty()) {
            return new StateHistory.NotEvaluable(Origin.HSCT.absent(hsctSeq));
        }
        if (!(start.get() instanceof Start.Day day)) {
            return new StateHistory.NotEvaluable(((Start.Unknown) start.get()).why());
        }
        Optional<ClinicalDate> seen = timeline.seenSince(day);
        if (seen.isEmpty()) {
            return new StateHistory.NotEvaluable(Origin.HSCT.unseen(hsctSeq));
        }
        return unknown(day, timeline)
                .<StateHistory>map(StateHistory.NotEvaluable::new)
                .orElseGet(() -> history(day, seen.get(), timeline));
    }

    private static Optional<Message> unknown(Start.Day start, Timeline timeline) {
        return timeline.gaps().stream()
                .filter(gap -> gap.what() == Happening.FAILURE
                        || gap.what() == Happening.NEXT_HSCT
                        || gap.what() == Happening.DEATH)
                .filter(gap -> Timeline.isAfter(start, gap.what(), gap.hsctSeq()))
                .map(Timeline.Gap::why)
                .findFirst();
    }

    private StateHistory history(Start.Day start, ClinicalDate seen, Timeline timeline) {
        boolean dead = timeline.file().isDead();
        List<Move> moves = new ArrayList<>();
        for (Move move : walk(start, timeline)) {
            long day = move.date().imputed().toEpochDay();
            long end = seen.imputed().toEpochDay();
            if (!dead || day < end) {
                if (!moves.isEmpty()
                        && day == moves.get(moves.size() - 1).date().imputed().toEpochDay()) {
                    moves.remove(moves.size() - 1);
                }
                moves.add(move);
            }
        }
        ClinicalDate last = moves.stream()
                .map(Move::date)
                .filter(date -> date.imputed().isAfter(seen.imputed()))
                .reduce((earlier, later) -> later)
                .orElse(seen);
        return new StateHistory.Followed(start.date(), moves, last, dead);
    }

    /** Every change in its order, also those of one day. */
    private List<Move> walk(Start.Day start, Timeline timeline) {
        List<Fact> failures = after(start, Happening.FAILURE, timeline);
        List<Fact> hscts = after(start, Happening.NEXT_HSCT, timeline);
        List<Move> moves = new ArrayList<>();
        long since = start.number();
        int under = start.hsctSeq();
        Optional<Fact> failure = firstFailure(failures, since, under);
        while (failure.isPresent()) {
            Fact failed = failure.get();
            moves.add(new Move(moves.size() + 2, failed.date(), false));
            int number = Math.max(under, failed.hsctSeq());
            Optional<Fact> next = hscts.stream()
                    .filter(hsct -> hsct.hsctSeq() > number && hsct.day() >= failed.day())
                    .findFirst();
            Optional<Move> again = again(moves.size() + 2, failed.day(), next, timeline.remissions());
            if (again.isEmpty()) {
                return moves;
            }
            moves.add(again.get());
            since = again.get().date().imputed().toEpochDay();
            under = next.isPresent() && next.get().day() <= since ? next.get().hsctSeq() : number;
            failure = firstFailure(failures, since, under);
        }
        return moves;
    }

    private static List<Fact> after(Start.Day start, Happening what, Timeline timeline) {
        return timeline.facts().stream()
                .filter(fact -> fact.what() == what
                        && fact.day() >= start.number()
                        && Timeline.isAfter(start, what, fact.hsctSeq()))
                .sorted(BY_DAY)
                .toList();
    }

    /** On the day of the HSCT only what is recorded under it comes after it. */
    private static Optional<Fact> firstFailure(List<Fact> failures, long since, int under) {
        return failures.stream()
                .filter(fact -> fact.day() > since || (fact.day() == since && fact.hsctSeq() >= under))
                .findFirst();
    }

    private Optional<Move> again(int state, long failed, Optional<Fact> next, List<Remission> remissions) {
        Optional<ClinicalDate> treated = first(remissions, failed, Evidence.TREATMENT);
        Optional<ClinicalDate> visited = first(remissions, failed, Evidence.VISIT);
        if (strict) {
            Optional<ClinicalDate> documented = earlier(treated, first(remissions, failed, Evidence.HSCT));
            return earlier(documented, visited)
                    .map(date -> new Move(
                            state, date, documented.filter(date::equals).isEmpty()));
        }
        Optional<ClinicalDate> hsct = next.map(Fact::date);
        Optional<ClinicalDate> response = treated.filter(date -> isNotAfter(date, hsct));
        Optional<ClinicalDate> found = response.isPresent() ? response : visited.filter(date -> isNotAfter(date, hsct));
        return found.or(() -> hsct)
                .map(date -> new Move(state, date, response.isEmpty() && found.isPresent() && isBefore(date, hsct)));
    }

    private static boolean isNotAfter(ClinicalDate date, Optional<ClinicalDate> limit) {
        return limit.filter(day -> date.imputed().isAfter(day.imputed())).isEmpty();
    }

    private static boolean isBefore(ClinicalDate date, Optional<ClinicalDate> limit) {
        return limit.filter(day -> !date.imputed().isBefore(day.imputed())).isEmpty();
    }

    private static Optional<ClinicalDate> first(List<Remission> remissions, long after, Evidence evidence) {
        return remissions.stream()
                .filter(each -> each.evidence() == evidence)
                .map(Remission::date)
                .filter(date -> date.imputed().toEpochDay() > after)
                .min(Comparator.comparing(ClinicalDate::imputed));
    }

    private static Optional<ClinicalDate> earlier(Optional<ClinicalDate> one, Optional<ClinicalDate> other) {
        return one.filter(date -> isNotAfter(date, other)).or(() -> other).or(() -> one);
    }
}
