/**
 * A question to the data and its answer in numbers: which children, which endpoints, by which groups, from which day.
 *
 * <p>Door: {@link org.jmmlregistry.study.Specification}, which is a text that reads back and has a hash, so that it can be
 * repeated and cited; {@link org.jmmlregistry.study.Answer} is what the data say to it. Groups that form after the clock
 * started are not compared from the start; what can be asked instead is offered.
 */
@NullMarked
package org.jmmlregistry.study;

import org.jspecify.annotations.NullMarked;
