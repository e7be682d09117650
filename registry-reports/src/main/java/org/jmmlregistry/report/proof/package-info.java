/**
 * Documents that can be made again: what was asked for as one text, the file made of it, and what a file that comes back is.
 *
 * <p>Doors: {@link org.jmmlregistry.report.proof.Documents}, {@link org.jmmlregistry.report.proof.Proofs}.
 *
 * <p>Out of scope: keeping what was issued and who signed it, which is the ledger's.
 */
@NullMarked
package org.jmmlregistry.report.proof;

import org.jspecify.annotations.NullMarked;
