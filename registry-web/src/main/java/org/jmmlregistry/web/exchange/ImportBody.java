package org.jmmlregistry.web.exchange;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.exchange.RowFinding;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.web.http.FindingInWords;

/** What an import would write, or has written. */
@Schema(name = "Import")
public record ImportBody(
        @Schema(description = "Whether it was written") boolean imported,
        @Schema(description = "What the confirmation of this preview must name") Optional<String> confirm,
        long newCases,
        int changedEntries,
        @Schema(description = "How the file was read, in words") String how,
        List<OfCase> cases,
        @Schema(description = "What is refused and not written, if leaveOut says so; each with its rows and reasons")
                List<LeftOut> leftOut,
        List<FindingInWords> findings) {

    private static final int MOST_FINDINGS = 500;

    @Schema(name = "ImportedCase")
    public record OfCase(
            @JsonbProperty("case") @Schema(name = "case", description = "The label in the file") String label,
            @Schema(description = "The pseudonym of a case that is there already") Optional<String> id,
            @JsonbProperty("new") @Schema(name = "new") boolean isNew,
            @Schema(description = "How many entries stay as they are") int unchanged,
            List<OfEntry> entries) {

        static OfCase of(IntakePlan.OfCase each) {
            return new OfCase(
                    each.label(),
                    each.id().map(RegistryId::text),
                    each.isNew(),
                    each.unchanged(),
                    each.entries().stream().map(OfEntry::of).toList());
        }
    }

    @Schema(name = "ImportedEntry")
    public record OfEntry(
            String entry,
            @JsonbProperty("new") @Schema(name = "new") boolean isNew,
            EntryStatus status,
            @Schema(description = "How many answers are new or changed") int answers) {

        static OfEntry of(IntakePlan.OfEntry entry) {
            return new OfEntry(
                    entry.key().toString(),
                    entry.isNew(),
                    entry.status(),
                    entry.changes().size());
        }
    }

    @Schema(name = "LeftOut")
    public record LeftOut(
            @JsonbProperty("case")
                    @Schema(name = "case", description = "The label in the file; none if the row names no case")
                    Optional<String> label,
            @Schema(description = "The row in the file; 0 if the case as a whole is concerned") long row,
            String reason) {}

    /** A form that carries the file, for the description of the interface. */
    @Schema(name = "ImportForm")
    public record Form(@Schema(format = "binary") String file) {}

    static ImportBody preview(ImportPreview preview, Language language) {
        return of(preview, Optional.of(preview.token()), language);
    }

    static ImportBody written(ImportPreview preview, Language language) {
        return of(preview, Optional.empty(), language);
    }

    private static ImportBody of(ImportPreview preview, Optional<String> confirm, Language language) {
        IntakePlan rest = preview.rest();
        return new ImportBody(
                confirm.isEmpty(),
                confirm,
                rest.newCases(),
                rest.changedEntries(),
                language.say(preview.how()),
                rest.cases().stream().map(OfCase::of).toList(),
                preview.leftOut().findings().stream()
                        .map(finding -> new LeftOut(
                                Optional.of(finding.label()).filter(label -> !label.isEmpty()),
                                finding.row(),
                                language.say(finding.message())))
                        .toList(),
                findings(preview.findings(), language));
    }

    static List<FindingInWords> findings(List<RowFinding> findings, Language language) {
        return findings.stream()
                .limit(MOST_FINDINGS)
                .map(finding -> new FindingInWords(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(finding.row()),
                        Optional.of(finding.place()),
                        finding.check(),
                        finding.severity(),
                        language.say(finding.message())))
                .toList();
    }
}
