package org.jmmlregistry.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.SurvivalCurve;

/** What the data say of one endpoint. */
public sealed interface EndpointAnswer {

    Endpoint endpoint();

    /** How many of the children the endpoint is not about, as its clock never starts in them. */
    int outside();

    /**
     * Curves of one or several groups.
     *
     * @param survivedToStart whether the children had to live to the start differently long, which has to be said
     * @param gone who left before a landmark; empty if the clock starts with the endpoint
     * @param difference empty for one group
     */
    record Compared(
            Endpoint endpoint,
            int outside,
            List<Arm> arms,
            boolean survivedToStart,
            Optional<Gone> gone,
            Optional<Difference> difference)
            implements EndpointAnswer {

        public Compared {
            arms = List.copyOf(arms);
        }
    }

    /**
     * Children who are not followed beyond a landmark.
     *
     * @param had the event before, or one that competes
     * @param notSeen since
     */
    record Gone(int had, int notSeen) {}

    /**
     * Each child counts as one to whom nothing has happened, and from the day on which it happens as one to whom it has.
     *
     * @param children whose course is known
     * @param switched to whom it happened while they were followed
     * @param before survival while it has not happened
     * @param after survival once it has
     * @param followUp from the start of the endpoint; empty if nobody's survival is known
     */
    record OverTime(
            Endpoint endpoint,
            int outside,
            List<Changing> children,
            int switched,
            SurvivalCurve before,
            SurvivalCurve after,
            Hazards hazards,
            Optional<FollowUp> followUp)
            implements EndpointAnswer {

        public OverTime {
            children = List.copyOf(children);
        }

        public int n() {
            return children.size();
        }
    }

    /**
     * The hazard of those to whom it has happened, against that of the others.
     *
     * @param test Mantel and Byar
     * @param ratio of the hazard after it to the hazard before
     */
    record Hazards(int events, ChiSquaredTest test, HazardRatio ratio) {}

    /**
     * A child that changes its group.
     *
     * @param outcome up to the horizon
     * @param happened days until it happened; empty if it did not
     */
    record Changing(String name, Outcome.Observed outcome, OptionalLong happened) {

        /** Whether it ended with the event itself. */
        boolean had() {
            return outcome.occurred();
        }
    }

    /**
     * The groups form after the clock has started, so that they are not compared from the start.
     *
     * @param waiting how long those had to wait who joined a group later; empty if that is not dated
     * @param instead what can be asked instead
     */
    record NotCompared(
            Endpoint endpoint, int outside, Message why, Optional<Waiting> waiting, List<Alternative> instead)
            implements EndpointAnswer {

        public NotCompared {
            instead = List.copyOf(instead);
        }
    }

    /**
     * The time in which nobody who joined a group later could have had the event.
     *
     * @param joined how many joined it
     * @param hadBefore who had the event before half of those had joined, all of whom would count against the other group
     */
    record Waiting(
            int joined,
            OptionalDouble medianMonths,
            OptionalDouble shortestMonths,
            OptionalDouble longestMonths,
            int hadBefore) {}

    /** A question that can be asked honestly, and what it asks in words. */
    record Alternative(Message name, Message question, Specification specification) {}
}
