/**
 * Synthetic children with JMML: courses drawn after the rates of published cohorts, written as answers of the forms, and
 * taken in through the casebook like any import.
 *
 * <p>Door: {@link org.jmmlregistry.synthetic.SyntheticRegistry}. The same seed gives the same answers, byte for byte, on
 * every machine; what {@link org.jmmlregistry.synthetic.Chance} draws is kept under test, lest a Java release change it.
 * Each case says of itself that it is synthetic, and belongs to no series.
 *
 * <p>Some children are never transplanted: they are followed from diagnosis until the disease regresses or they die of it.
 *
 * <p>Out of scope: third HSCTs, salvage therapy other than donor lymphocytes, therapy of children who are never transplanted,
 * secondary malignancies, and any link between donor, graft or gene and the outcome of an HSCT. Only age at diagnosis and sex
 * act on the outcome of the first.
 */
@NullMarked
package org.jmmlregistry.synthetic;

import org.jspecify.annotations.NullMarked;
