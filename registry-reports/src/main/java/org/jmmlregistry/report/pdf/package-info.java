/**
 * From rows to a tagged, archival PDF: templates, the exporter that writes the structure tree, and the step that makes
 * the file conform to PDF/A-2a and PDF/UA-1.
 *
 * <p>Door: {@link org.jmmlregistry.report.pdf.Typesetting}. Nothing here knows a clinical word.
 */
@NullMarked
package org.jmmlregistry.report.pdf;

import org.jspecify.annotations.NullMarked;
