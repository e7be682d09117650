/**
 * The one door through which page, REST and import write clinical data. It refuses with findings, or saves and records who,
 * when, from what to what and why, in one transaction.
 *
 * <p>Doors: {@link org.jmmlregistry.casebook.Casebook} for one entry and for reading,
 * {@link org.jmmlregistry.casebook.Intake} for many cases at once, {@link org.jmmlregistry.casebook.Registration} for what no
 * form changes. Reports never read from here: they read a snapshot.
 */
@NullMarked
package org.jmmlregistry.casebook;

import org.jspecify.annotations.NullMarked;
