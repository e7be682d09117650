/**
 * What goes in and out of the registry as files: the CSV import in two steps, the CSV export, the
 * codebook, and the forms as FHIR questionnaires.
 *
 * <p>Doors: {@link org.jmmlregistry.exchange.CsvImport}, {@link org.jmmlregistry.exchange.CsvExport}, {@link
 * org.jmmlregistry.exchange.Codebook}, {@link org.jmmlregistry.exchange.FhirQuestionnaire}. A file that is none is said to be {@link
 * org.jmmlregistry.exchange.UnreadableFile}; what is wrong with a row is a finding with its line.
 */
@NullMarked
package org.jmmlregistry.exchange;

import org.jspecify.annotations.NullMarked;
