/**
 * What happens after an HSCT: GVHD (F10, F11), interventions (F12a to F12d), relapse, autologous recovery and graft
 * failure (F13), secondary malignancy (F15), visits (F16) and death (F17).
 *
 * <p>Doors: the eleven {@code ...Form} classes, each the one definition of its items.
 *
 * <p>Out of scope: rules that need the transplant or the diagnosis; they stand in {@code casefile}.
 */
@NullMarked
package org.jmmlregistry.followup;

import org.jspecify.annotations.NullMarked;
