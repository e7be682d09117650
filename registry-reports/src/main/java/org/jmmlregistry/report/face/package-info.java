/**
 * What a report looks like on a page, as CSV, as JSON and as an R script; its face on paper is made by {@code pdf}.
 *
 * <p>Doors: {@link org.jmmlregistry.report.face.PageFace}, {@link org.jmmlregistry.report.face.CsvFace}, {@link
 * org.jmmlregistry.report.face.JsonFace}, {@link org.jmmlregistry.report.face.ScriptFace}. Nothing here computes.
 */
@NullMarked
package org.jmmlregistry.report.face;

import org.jspecify.annotations.NullMarked;
