package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.EndpointShare;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.Timeline;

/** Puts a question to data, endpoint by endpoint. */
final class Answering {

    private final Specification asked;
    private final StudyData data;
    private final Counted counted;
    private final double level;
    private final Split split;

    private Answering(Specification asked, StudyData data) {
        this.asked = asked;
        this.data = data;
        this.counted = Counted.of(asked, data.subjects());
        this.level = asked.level().doubleValue();
        this.split = split();
    }

    static Answer of(Specification asked, StudyData data) {
        Answering answering = new Answering(asked, data);
        List<EndpointAnswer> endpoints =
                asked.endpoints().stream().map(answering::answer).toList();
        return new Answer(
                asked,
                data,
                answering.counted,
                answering.split.notKnown(),
                endpoints,
                new Answer.Besides(
                        answering.states(),
                        Family.of(endpoints, answering::answer),
                        answering.shares(endpoints),
                        Beside.of(asked, answering.counted)),
                answering.regressions(),
                asked.described().isEmpty() ? Optional.empty() : Optional.of(Baseline.of(asked, answering.split)));
    }

    /** Divides those in whom the clock of an endpoint starts; events that come later divide nobody yet. */
    private Split split() {
        List<Subject> eligible = counted.children().stream()
                .filter(subject -> asked.endpoints().stream().anyMatch(endpoint -> starts(endpoint, subject))
                        || asked.models().stream()
                                .anyMatch(model -> model.concerns(asked.hsctSeq(), subject.timeline())))
                .toList();
        return asked.grouping()
                .filter(grouping -> !(grouping instanceof ByHappening))
                .map(grouping -> grouping.split(eligible, asked.hsctSeq()))
                .orElseGet(() -> Split.undivided(eligible));
    }

    private boolean starts(Endpoint endpoint, Subject subject) {
        return endpoint.concerns(asked.hsctSeq(), subject.timeline());
    }

    private List<StatesAnswer> states() {
        return asked.models().stream()
                .map(model -> new StatesAnswering(asked, model).over(counted.children(), split, data.asOf()))
                .toList();
    }

    /** In the groups of the curves, from the start. */
    private List<Share> shares(List<EndpointAnswer> answers) {
        List<Share> shares = new ArrayList<>();
        for (EndpointAnswer answer : answers) {
            Endpoint endpoint = answer.endpoint();
            if (endpoint.hasShare()
                    && asked.clock() instanceof Clock.FromStart
                    && answer instanceof EndpointAnswer.Compared) {
                for (int group = 0; group < split.groups().size(); group++) {
                    List<Timeline> courses = eligible(endpoint, split.members().get(group)).stream()
                            .map(Subject::timeline)
                            .toList();
                    shares.add(new Share(
                            split.groups().get(group), EndpointShare.over(endpoint, asked.hsctSeq(), courses, level)));
                }
            }
        }
        return shares;
    }

    private List<Regression> regressions() {
        return asked.covariates().isEmpty()
                ? List.of()
                : asked.endpoints().stream()
                        .map(endpoint -> Fitting.of(asked, endpoint, eligible(endpoint, counted.children())))
                        .toList();
    }

    private EndpointAnswer answer(Endpoint endpoint) {
        int outside = (int) counted.children().stream()
                .filter(subject -> !starts(endpoint, subject))
                .count();
        Optional<Formation> formation = asked.grouping()
                .map(grouping -> Formation.of(grouping.known(asked.hsctSeq()), Starts.of(endpoint, asked.hsctSeq())));
        if (asked.clock() instanceof Clock.EachDay) {
            return new OverTimeAnswer(asked, endpoint, level)
                    .over(eligible(endpoint, counted.children()), outside, data.asOf());
        }
        boolean byEvent = asked.grouping().orElse(null) instanceof ByHappening;
        boolean atLandmark = asked.clock() instanceof Clock.FromLandmark;
        if (formation.equals(Optional.of(Formation.AFTER_START)) && !(byEvent && atLandmark)) {
            return new Naive(asked, endpoint).refused(eligible(endpoint, counted.children()), outside);
        }
        boolean survived = formation.equals(Optional.of(Formation.SURVIVED_TO_START));
        return atLandmark ? fromLandmark(endpoint, outside, survived) : fromStart(endpoint, outside, survived);
    }

    private List<Subject> eligible(Endpoint endpoint, List<Subject> among) {
        return among.stream().filter(subject -> starts(endpoint, subject)).toList();
    }

    private EndpointAnswer fromStart(Endpoint endpoint, int outside, boolean survived) {
        List<Arm> arms = new ArrayList<>();
        for (int group = 0; group < split.groups().size(); group++) {
            List<Subject> members = eligible(endpoint, split.members().get(group));
            List<EndpointEstimate.Followed> children = members.stream()
                    .map(subject -> Followed.of(asked, endpoint, subject).named())
                    .toList();
            arms.add(new Arm(
                    split.groups().get(group),
                    EndpointEstimate.over(endpoint, asked.hsctSeq(), children, level),
                    FollowUp.of(endpoint, members, asked.hsctSeq(), data.asOf(), level)));
        }
        return new EndpointAnswer.Compared(
                endpoint, outside, arms, survived, Optional.empty(), Difference.between(endpoint, arms, level));
    }

    private EndpointAnswer fromLandmark(Endpoint endpoint, int outside, boolean survived) {
        int day = ((Clock.FromLandmark) asked.clock()).days();
        Split divided = asked.grouping().orElse(null) instanceof ByHappening event
                ? byLandmark(eligible(endpoint, counted.children()), endpoint, event, day)
                : split;
        int had = 0;
        int notSeen = 0;
        List<Arm> arms = new ArrayList<>();
        for (int group = 0; group < divided.groups().size(); group++) {
            List<Subject> beyond = new ArrayList<>();
            List<EndpointEstimate.Followed> children = new ArrayList<>();
            for (Subject subject : eligible(endpoint, divided.members().get(group))) {
                EndpointEstimate.Followed child =
                        Followed.of(asked, endpoint, subject).named();
                if (!(child.outcome() instanceof Outcome.Observed observed)) {
                    children.add(child);
                } else if (observed.days() > day) {
                    beyond.add(subject);
                    children.add(child.followed(observed.countedFrom(day)));
                } else if (observed.cause() > 0) {
                    had++;
                } else {
                    notSeen++;
                }
            }
            arms.add(new Arm(
                    divided.groups().get(group),
                    EndpointEstimate.over(endpoint, asked.hsctSeq(), children, level),
                    FollowUp.of(endpoint, beyond, asked.hsctSeq(), data.asOf(), level)));
        }
        return new EndpointAnswer.Compared(
                endpoint,
                outside,
                arms,
                survived,
                Optional.of(new EndpointAnswer.Gone(had, notSeen)),
                Difference.between(endpoint, arms, level));
    }

    /** By what has happened until the landmark; what happens later counts as not happened. */
    private Split byLandmark(List<Subject> subjects, Endpoint endpoint, ByHappening event, int day) {
        return Split.of(subjects, List.of(Group.BEFORE, Group.AFTER), subject -> {
            Outcome outcome = subject.outcome(endpoint, asked.hsctSeq());
            Optional<Message> unknown = event.cannotTell(subject, endpoint, asked.hsctSeq());
            if (unknown.isPresent()) {
                return new Membership.NotKnown(unknown.get());
            }
            boolean happened = outcome instanceof Outcome.Observed observed
                    && event.days(subject, endpoint, asked.hsctSeq(), observed.origin()).stream()
                            .anyMatch(days -> days <= day);
            return new Membership.In(happened ? Group.AFTER : Group.BEFORE);
        });
    }
}
