package org.jmmlregistry.job;

import java.util.function.Function;

/** Does a step of a work in the background in a transaction of its own. */
@FunctionalInterface
public interface JobTransactions {

    <T> T run(Function<JobSteps, T> step);
}
