/**
 * What the child has, before any transplant: diagnosis and baseline laboratory (F03), genetics (F04), therapy before HSCT
 * (F05) and the spleen (F06).
 *
 * <p>Doors: {@link org.jmmlregistry.diagnosis.DiagnosisForm}, {@link org.jmmlregistry.diagnosis.GeneticsForm},
 * {@link org.jmmlregistry.diagnosis.PriorTherapyForm}, {@link org.jmmlregistry.diagnosis.SpleenForm}.
 *
 * <p>Out of scope: rules that need the birth date or a transplant; they stand in {@code casefile}.
 */
@NullMarked
package org.jmmlregistry.diagnosis;

import org.jspecify.annotations.NullMarked;
