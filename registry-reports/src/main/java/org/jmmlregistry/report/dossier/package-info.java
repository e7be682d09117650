/** The dossier: how far each method lies from its references, and whether the installation holds, on a page and on paper. */
@NullMarked
package org.jmmlregistry.report.dossier;

import org.jspecify.annotations.NullMarked;
