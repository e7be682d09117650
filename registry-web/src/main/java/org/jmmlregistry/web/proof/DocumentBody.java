package org.jmmlregistry.web.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.issued.DocumentIdentity;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.proof.Documents;

/** A PDF that left the registry, as the REST resources write it. */
@Schema(name = "IssuedDocument")
public record DocumentBody(String sha256, String report, String title, Asked asked, Departures issued) {

    /** What it was made of. */
    @Schema(name = "IssuedDocumentAsked")
    public record Asked(
            @Schema(description = "The text from which it can be made again") String specification,
            @Schema(description = "SHA-256 of the specification") String hash,
            @Schema(description = "Absent if the data were those of the moment") Optional<Long> snapshot,
            @Schema(description = "The cut-off, or the day on which the data were read") String asOf,
            String dataHash,
            @Schema(description = "The version of the software") String software,
            @Schema(description = "The child, if it is about one") Optional<String> child,
            @Schema(description = "The children of whom it tells one by one; none if it is on a cohort")
                    List<String> children) {}

    /** When it left. */
    @Schema(name = "IssuedDocumentDepartures")
    public record Departures(Instant firstAt, String firstBy, int times, Instant lastAt, String lastBy) {}

    static DocumentBody of(IssuedDocument document, Language language) {
        DocumentIdentity identity = document.identity();
        return new DocumentBody(
                document.issue().sha256(),
                identity.report(),
                language.say(Documents.title(identity.specification())),
                new Asked(
                        identity.specification(),
                        identity.specificationHash(),
                        identity.snapshot(),
                        document.issue().asOf().toString(),
                        identity.dataHash(),
                        identity.software(),
                        document.issue().child().map(RegistryId::text),
                        document.issue().children().stream()
                                .map(RegistryId::text)
                                .sorted()
                                .toList()),
                new Departures(
                        document.first().at(),
                        document.first().by(),
                        document.times(),
                        document.last().at(),
                        document.last().by()));
    }
}
