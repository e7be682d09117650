/**
 * What goes in and out of the registry as files: the CSV import in two steps, the CSV export, and the
 * codebook.
 *
 * <p>Doors: {@link org.jmmlregistry.exchange.CsvImport}, {@link org.jmmlregistry.exchange.CsvExport}, {@link
 * org.jmmlregistry.exchange.Codebook}. A file that is none is said to be {@link
 * org.jmmlregistry.exchange.Unreadable}; what is wrong with a row is a finding with its line.
 */
@NullMarked
package org.jmmlregistry.exchange;

import org.jspecify.annotations.NullMarked;
