/**
 * Which children a question is about: a condition over answers as a value, which has a text that parses back, words, and an
 * answer for each case.
 *
 * <p>Door: {@link org.jmmlregistry.criterion.Criterion}. It is held against {@link org.jmmlregistry.criterion.KnownCase} in
 * memory; the case index turns the same value into SQL, and both find the same children.
 *
 * <p>What is not known is not an event and not a non-event. An absence, an unanswered item and a form that was not filled make
 * a condition unknown, and {@code not} leaves it unknown; only what is known to hold is found. Forms whose entries are events
 * are the exception: a child without an entry had no such event. Whether an answer was given is always known. Intervals and
 * limits take a partial date as analysis does; that a date <em>is</em> a day is known only from a date as precise.
 */
@NullMarked
package org.jmmlregistry.criterion;

import org.jspecify.annotations.NullMarked;
