/**
 * Synthetic children with JMML: courses drawn after the rates of published cohorts, written as answers of the forms, and
 * taken in through the casebook like any import.
 *
 * <p>Door: {@link org.jmmlregistry.synthetic.SyntheticRegistry}. The same seed gives the same answers, byte for byte, on
 * every machine; what {@link org.jmmlregistry.synthetic.Chance} draws is kept under test, lest a Java release change it.
 * Each case says of itself that it is synthetic, and belongs to no series.
 *
 * <p>Out of scope: children who never had an HSCT, third HSCTs, salvage therapy other than donor lymphocytes, secondary
 * malignancies, and any link between donor, graft or gene and outcome. Only age at diagnosis and sex act on the outcome of
 * the first HSCT.
 */
@NullMarked
package org.jmmlregistry.synthetic;

import org.jspecify.annotations.NullMarked;
