package org.jmmlregistry.job;

import java.time.Instant;

/**
 * What is asked for again and again.
 *
 * @param by in whose name; their rights are asked each time
 * @param paused whether it is left out until somebody says otherwise
 */
public record Schedule(String id, JobOrder order, RunTimes times, String by, boolean paused, Changed changed) {

    /** Who set it so, and when. */
    public record Changed(String by, Instant at) {}
}
