package org.jmmlregistry.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.CoxDesign;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.MantelByar;
import org.jmmlregistry.statistics.SimonMakuch;
import org.jmmlregistry.statistics.SurvivalCurve;

/**
 * Compares on each day those to whom something has happened with those to whom it has not yet, so that nobody is credited with
 * the time in which it had not happened. Where events compete, their hazards are compared: a competing event ends the follow-up.
 */
final class OverTimeAnswer {

    private final Specification asked;
    private final Endpoint endpoint;
    private final double level;
    private final List<EndpointAnswer.Changing> children = new ArrayList<>();

    OverTimeAnswer(Specification asked, Endpoint endpoint, double level) {
        this.asked = asked;
        this.endpoint = endpoint;
        this.level = level;
    }

    EndpointAnswer over(List<Subject> subjects, int outside, LocalDate asOf) {
        subjects.forEach(this::add);
        double[] time =
                children.stream().mapToDouble(child -> child.outcome().days()).toArray();
        int[] ended = children.stream().mapToInt(child -> child.had() ? 1 : 0).toArray();
        double[] changed = children.stream()
                .mapToDouble(child -> child.happened().stream()
                        .mapToDouble(day -> (double) day)
                        .findFirst()
                        .orElse(Double.POSITIVE_INFINITY))
                .toArray();
        Optional<CoxDesign> design = time.length == 0 ? Optional.empty() : MantelByar.design(time, ended, changed);
        if (design.isEmpty()) {
            return new EndpointAnswer.NotCompared(
                    endpoint, outside, Naive.nobodyFollowed(), Optional.empty(), List.of());
        }
        List<SurvivalCurve> curves =
                SimonMakuch.curves(time, ended, changed, 0, new Confidence(level, LimitType.LOG_LOG));
        int events = IntStream.of(ended).sum();
        return new EndpointAnswer.OverTime(
                endpoint,
                outside,
                children,
                switchedWhileFollowed(time, changed),
                curves.get(0),
                curves.get(1),
                new EndpointAnswer.Hazards(
                        events, MantelByar.test(design.get()), HazardRatio.of(design.get(), events, level)),
                FollowUp.of(endpoint, subjects, asked.hsctSeq(), asOf, level));
    }

    private void add(Subject subject) {
        ByHappening event = (ByHappening) asked.grouping().orElseThrow();
        boolean told = event.cannotTell(subject, endpoint, asked.hsctSeq()).isEmpty();
        if (told && subject.outcome(endpoint, asked.hsctSeq()) instanceof Outcome.Observed observed) {
            children.add(new EndpointAnswer.Changing(
                    subject.file().name(),
                    Followed.upToHorizon(observed, asked.horizonMonths()),
                    event.days(subject, endpoint, asked.hsctSeq(), observed.origin())));
        }
    }

    private static int switchedWhileFollowed(double[] time, double[] changed) {
        int number = 0;
        for (int child = 0; child < time.length; child++) {
            number += changed[child] < time[child] ? 1 : 0;
        }
        return number;
    }
}
