/**
 * What goes in and out of the registry as files: the CSV import in two steps, the CSV export, the
 * codebook, and the forms as FHIR questionnaires.
 *
 * <p>Doors: {@link org.jmmlregistry.exchange.CsvImport}, {@link org.jmmlregistry.exchange.CsvExport}, {@link
 * org.jmmlregistry.exchange.Codebook}, {@link org.jmmlregistry.exchange.FhirQuestionnaire}. A file that cannot be
 * read is {@link org.jmmlregistry.language.Refused}; what is wrong with a row is a finding with its line.
 *
 * <p>What programs read is English in every language of the registry: the codebook as a table and the questionnaires.
 */
@NullMarked
package org.jmmlregistry.exchange;

import org.jspecify.annotations.NullMarked;
