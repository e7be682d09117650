package org.jmmlregistry.web.cohort;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.savedcohort.CohortContent;
import org.jmmlregistry.savedcohort.CohortUsers;
import org.jmmlregistry.savedcohort.CohortVersion;
import org.jmmlregistry.savedcohort.SavedCohort;

/** A saved cohort as the REST resources write it. */
@Schema(name = "Cohort")
public record CohortBody(
        long number,
        @Schema(description = "Who says who may use it") String firstAuthor,
        @Schema(description = "As it stands now") Version latest,
        @Schema(description = "All versions, the latest first; left out in a list") Optional<List<Version>> versions) {

    static CohortBody line(SavedCohort cohort, Language language) {
        return new CohortBody(
                cohort.number(), cohort.firstAuthor(), Version.of(cohort.latest(), language), Optional.empty());
    }

    static CohortBody whole(SavedCohort cohort, Language language) {
        return new CohortBody(
                cohort.number(),
                cohort.firstAuthor(),
                Version.of(cohort.latest(), language),
                Optional.of(cohort.versions().stream()
                        .map(version -> Version.of(version, language))
                        .toList()));
    }

    /** One version. */
    @Schema(name = "CohortVersion")
    public record Version(
            int version,
            String name,
            @Schema(description = "Its text, as the parameter criterion takes it") String criterion,
            CohortUsers users,
            String note,
            boolean retired,
            String author,
            String savedAt,
            @Schema(description = "Why the criterion cannot be read any more; left out if it can")
                    Optional<String> unreadable) {

        static Version of(CohortVersion version, Language language) {
            CohortContent content = version.content();
            return new Version(
                    version.number(),
                    content.name(),
                    content.criterion(),
                    content.users(),
                    content.note(),
                    version.retired(),
                    version.author(),
                    version.savedAt().toString(),
                    version.unreadable().map(language::say));
        }
    }

    /** A cohort to be saved. */
    @Schema(name = "NewCohort")
    public record New(
            String name,
            String criterion,
            @Schema(description = "AUTHOR alone, or all READERS of cases") CohortUsers users,
            Optional<String> note) {

        CohortContent content() {
            return new CohortContent(name, criterion, users, note.orElse(""));
        }
    }

    /** A further version of a cohort. */
    @Schema(name = "CohortSave")
    public record Save(
            @Schema(description = "The version that was read") int version,
            String name,
            String criterion,
            @Schema(description = "AUTHOR alone, or all READERS of cases") CohortUsers users,
            Optional<String> note) {

        CohortContent content() {
            return new CohortContent(name, criterion, users, note.orElse(""));
        }
    }

    /** The version that was read. */
    @Schema(name = "CohortRead")
    public record Read(int version) {}
}
