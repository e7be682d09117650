package org.jmmlregistry.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.statistics.Proportion;

/**
 * How many of the children whom an endpoint concerns had its event under the HSCT from which it counts, known to the day or not.
 *
 * @param share among those of whom it is known, with exact limits
 * @param notEvaluable the others, whose outcome says why
 */
public record EndpointShare(
        Endpoint endpoint, int hsctSeq, Proportion share, List<EndpointEstimate.Followed> notEvaluable) {

    public EndpointShare {
        notEvaluable = List.copyOf(notEvaluable);
    }

    public static EndpointShare over(Endpoint endpoint, int hsctSeq, List<Timeline> courses) {
        return over(endpoint, hsctSeq, courses, EndpointEstimate.LEVEL);
    }

    /** @throws IllegalArgumentException if a share says nothing of the endpoint, because it comes to everybody in time */
    public static EndpointShare over(Endpoint endpoint, int hsctSeq, List<Timeline> courses, double level) {
        if (!endpoint.hasShare()) {
            throw new IllegalArgumentException("endpoint: one with a share, not " + endpoint.code());
        }
        int had = 0;
        int known = 0;
        List<EndpointEstimate.Followed> open = new ArrayList<>();
        for (Timeline course : courses) {
            Optional<Boolean> answer = endpoint.had(hsctSeq, course);
            if (answer.isPresent()) {
                known++;
                had += answer.get() ? 1 : 0;
            } else if (endpoint.concerns(hsctSeq, course)) {
                open.add(EndpointEstimate.Followed.of(endpoint, hsctSeq, course));
            }
        }
        return new EndpointShare(endpoint, hsctSeq, Proportion.clopperPearson(had, known, level), open);
    }
}
