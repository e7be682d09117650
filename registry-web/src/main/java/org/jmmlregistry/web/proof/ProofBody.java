package org.jmmlregistry.web.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.proof.DataAnswer;
import org.jmmlregistry.report.proof.Difference;
import org.jmmlregistry.report.proof.Proof;

/** What a PDF is that was sent, and whether the data are still so. */
@Schema(name = "Proof")
public record ProofBody(
        @Schema(description = "SHA-256 of the file") String sha256,
        Proof.Origin origin,
        @Schema(description = "The same in a sentence") String says,
        @Schema(description = "The document that it is; of an altered file, the one that it says it is")
                Optional<DocumentBody> document,
        Optional<ReleaseOfFile> release,
        Data data) {

    /** Whether the data are still so. */
    @Schema(name = "ProofOfData")
    public record Data(
            DataAnswer.State state,
            String says,
            @Schema(description = "What stands against saying or listing it") Optional<String> why,
            @Schema(description = "How much it would tell otherwise today") int changes,
            @Schema(description = "The first of them") List<Change> changed) {}

    /** Something that the document would tell otherwise today. */
    @Schema(name = "ProofOfDataChange")
    public record Change(String place, Optional<String> before, Optional<String> now) {}

    /** The way to approval that it is on. */
    @Schema(name = "ReleaseOfFile")
    public record ReleaseOfFile(
            long number,
            ReleaseState state,
            String by,
            Instant at,
            @Schema(description = "Of a withdrawal") Optional<String> reason) {

        static ReleaseOfFile of(Release release) {
            return new ReleaseOfFile(
                    release.number(),
                    release.state(),
                    release.last().by(),
                    release.last().at(),
                    Optional.of(release.last().reason()).filter(each -> !each.isEmpty()));
        }
    }

    /** The file as the part of a form. */
    @Schema(name = "FileToVerify")
    public record Form(@Schema(type = SchemaType.STRING, format = "binary") String file) {}

    /** More are counted and not listed. */
    static final int MOST_LISTED = 100;

    static ProofBody of(Proof proof, Language language) {
        DataAnswer data = proof.data();
        return new ProofBody(
                proof.sha256(),
                proof.origin(),
                language.say(proof.origin().words()),
                proof.document().map(each -> DocumentBody.of(each, language)),
                proof.release().map(ReleaseOfFile::of),
                new Data(
                        data.state(),
                        language.say(data.state().words()),
                        language.say(data.why()),
                        data.differences().size(),
                        data.differences().stream()
                                .limit(MOST_LISTED)
                                .map(ProofBody::change)
                                .toList()));
    }

    private static Change change(Difference difference) {
        return new Change(difference.place(), difference.before(), difference.now());
    }
}
