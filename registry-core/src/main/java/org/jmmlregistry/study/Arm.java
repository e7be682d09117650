package org.jmmlregistry.study;

import java.util.Optional;
import org.jmmlregistry.cohort.EndpointEstimate;

/**
 * A group in an answer.
 *
 * @param estimate of the endpoint over its children
 * @param followUp how well they were followed; empty if nobody's survival is known
 */
public record Arm(Group group, EndpointEstimate estimate, Optional<FollowUp> followUp) {}
