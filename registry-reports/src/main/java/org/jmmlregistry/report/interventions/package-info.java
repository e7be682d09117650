/** The report on what was tried when a graft failed. */
@NullMarked
package org.jmmlregistry.report.interventions;

import org.jspecify.annotations.NullMarked;
