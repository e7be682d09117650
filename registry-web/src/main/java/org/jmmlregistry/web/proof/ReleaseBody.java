package org.jmmlregistry.web.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.ReleaseStep;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.proof.Documents;

/** A report on its way to approval, as the REST resources write it. */
@Schema(name = "Release")
public record ReleaseBody(
        long number,
        String report,
        String title,
        long snapshot,
        ReleaseState state,
        @Schema(description = "As it was put forward") String specification,
        @Schema(description = "The first first") List<Step> steps) {

    /** A step with the file that was signed. */
    @Schema(name = "ReleaseStep")
    public record Step(
            ReleaseState state,
            String by,
            Instant at,
            @Schema(description = "What was stated") String statement,
            @Schema(description = "SHA-256 of the file") String sha256,
            @Schema(description = "Of a withdrawal") Optional<String> reason) {}

    /** Which draft is put forward. */
    @Schema(name = "NewRelease")
    public record New(@Schema(description = "SHA-256 of a draft that was issued") String sha256) {}

    /** A signature. */
    @Schema(name = "ReleaseSignature")
    public record Signed(
            @Schema(description = "The signer's own, once more") String password,
            @Schema(description = "Needed to withdraw") Optional<String> reason) {

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Signed";
        }
    }

    static ReleaseBody of(Release release, Language language) {
        return new ReleaseBody(
                release.number(),
                release.report(),
                language.say(Documents.title(release.specification())),
                release.snapshot(),
                release.state(),
                release.specification(),
                release.steps().stream().map(step -> step(step, language)).toList());
    }

    private static Step step(ReleaseStep step, Language language) {
        return new Step(
                step.state(),
                step.by(),
                step.at(),
                language.say(step.state().statement()),
                step.sha256(),
                Optional.of(step.reason()).filter(each -> !each.isEmpty()));
    }
}
