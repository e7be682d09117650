/**
 * A report as a value: blocks of messages, numbers and drawings, before anybody has chosen a language or a face.
 *
 * <p>Doors: {@link org.jmmlregistry.report.Report}, {@link org.jmmlregistry.report.Block}, {@link
 * org.jmmlregistry.report.Table}. The reports themselves are made in {@code catalogue}, {@code narrative} and {@code form};
 * their faces are {@code pdf} (paper) and {@code face} (page, CSV, JSON, R).
 *
 * <p>A report is made from a snapshot or from stored entries and the casebook; nothing is estimated here.
 */
@NullMarked
package org.jmmlregistry.report;

import org.jspecify.annotations.NullMarked;
