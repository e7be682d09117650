/**
 * What leaves the registry as a PDF, with its line in the ledger; what a PDF is that comes back; and the way of a report to its
 * approval, on pages and over REST.
 */
@NullMarked
package org.jmmlregistry.web.proof;

import org.jspecify.annotations.NullMarked;
