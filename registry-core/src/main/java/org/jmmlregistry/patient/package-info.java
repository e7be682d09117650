/**
 * Who the child is and what its family agreed to: forms F01 and F02.
 *
 * <p>Doors: {@link org.jmmlregistry.patient.PatientForm}, {@link org.jmmlregistry.patient.ConsentForm}.
 *
 * <p>Out of scope: names, hospital numbers and full birth dates, which the identity store keeps; whatever happened after
 * the child was registered.
 */
@NullMarked
package org.jmmlregistry.patient;

import org.jspecify.annotations.NullMarked;
