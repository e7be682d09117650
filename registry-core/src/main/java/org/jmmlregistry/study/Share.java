package org.jmmlregistry.study;

import org.jmmlregistry.cohort.EndpointShare;

/** How many children of a group had the event of an endpoint, known to the day or not. */
public record Share(Group group, EndpointShare share) {}
