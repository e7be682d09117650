/**
 * Drawings as SVG text, the same on the page and in the PDF: pure functions from facts to text. They use presentation
 * attributes only (no style, no script), tell lines apart by dash as well as by colour, and say in words what they show.
 *
 * <p>Doors: {@link org.jmmlregistry.report.drawing.SurvivalDrawing},
 * {@link org.jmmlregistry.report.drawing.TimelineDrawing}, {@link org.jmmlregistry.report.drawing.ChimerismDrawing}.
 */
@NullMarked
package org.jmmlregistry.report.drawing;

import org.jspecify.annotations.NullMarked;
