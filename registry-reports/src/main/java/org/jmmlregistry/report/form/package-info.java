/**
 * Forms and codebook as reports: a form to be filled in by hand, an entry as it stands, and every item and check.
 *
 * <p>Doors: {@link org.jmmlregistry.report.form.BlankForm}, {@link org.jmmlregistry.report.form.FilledForm}, {@link
 * org.jmmlregistry.report.form.CodebookReport}.
 */
@NullMarked
package org.jmmlregistry.report.form;

import org.jspecify.annotations.NullMarked;
