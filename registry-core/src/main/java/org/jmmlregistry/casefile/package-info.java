/**
 * One case as a whole: the forms in order, the checks that span them, and the case as immutable facts.
 *
 * <p>Doors: {@link org.jmmlregistry.casefile.Forms}, {@link org.jmmlregistry.casefile.CrossChecks},
 * {@link org.jmmlregistry.casefile.Derivations} (the values of derived items),
 * {@link org.jmmlregistry.casefile.CaseFile} made by {@link org.jmmlregistry.casefile.CaseFiles}.
 *
 * <p>Out of scope: storage, and what became of the case (see {@code outcome}).
 */
@NullMarked
package org.jmmlregistry.casefile;

import org.jspecify.annotations.NullMarked;
