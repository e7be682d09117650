/**
 * Long work in the background: a kind of work is a class by its name, what somebody asked of it is a row, and a runner takes the
 * rows one after another, on one server at a time.
 *
 * <p>Doors: {@link org.jmmlregistry.job.Jobs}, {@link org.jmmlregistry.job.Schedules} and {@link org.jmmlregistry.job.JobRunner}.
 */
@NullMarked
package org.jmmlregistry.job;

import org.jspecify.annotations.NullMarked;
