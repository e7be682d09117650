package org.jmmlregistry.web.http;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Language;

/** What a check said, as an answer carries it: about an entry and an item of it, or about a place in a file. */
@Schema(name = "Finding", description = "What a check said, about an entry of a case or about a row of a file.")
public record FindingInWords(
        @Schema(description = "Form, number of the HSCT and repeat, as in F07/1/1") Optional<String> entry,
        Optional<String> item,
        @Schema(description = "The row of a file, the head being row 1") Optional<Long> row,
        @Schema(description = "Case, form and item that the row is about") Optional<String> place,
        String check,
        @Schema(description = "HARD findings stop a save") Severity severity,
        String message) {

    public static List<FindingInWords> of(List<Finding> findings, Language language) {
        return findings.stream()
                .map(finding -> new FindingInWords(
                        Optional.of(finding.entry().toString()),
                        finding.item(),
                        Optional.empty(),
                        Optional.empty(),
                        finding.check(),
                        finding.severity(),
                        language.say(finding.message())))
                .toList();
    }
}
