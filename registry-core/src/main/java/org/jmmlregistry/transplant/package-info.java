/**
 * Each HSCT and its graft: the procedure (F07), its conditioning (F07b), engraftment (F08), chimerism (F09), and what
 * distinguishes a further HSCT (F14).
 *
 * <p>Doors: {@link org.jmmlregistry.transplant.TransplantForm}, {@link org.jmmlregistry.transplant.ConditioningForm},
 * {@link org.jmmlregistry.transplant.EngraftmentForm}, {@link org.jmmlregistry.transplant.ChimerismForm},
 * {@link org.jmmlregistry.transplant.SecondHsctForm}.
 *
 * <p>Out of scope: what happens to the child afterwards (see {@code followup}).
 */
@NullMarked
package org.jmmlregistry.transplant;

import org.jspecify.annotations.NullMarked;
