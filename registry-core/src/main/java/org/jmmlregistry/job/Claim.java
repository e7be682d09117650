package org.jmmlregistry.job;

import org.jmmlregistry.security.Caller;

/**
 * That somebody does a work now. A later claim of the same work takes this one's force away.
 *
 * @param attempt the first is 1
 * @param caller whoever asked, with the rights of now
 */
record Claim(String id, int attempt, JobOrder order, Caller caller) {}
