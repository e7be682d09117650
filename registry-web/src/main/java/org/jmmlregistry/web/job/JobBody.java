package org.jmmlregistry.web.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.job.BackgroundJob;
import org.jmmlregistry.job.FileState;
import org.jmmlregistry.job.JobState;
import org.jmmlregistry.job.Works;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.security.Caller;

/** A work in the background as programs are told of it. */
@Schema(name = "Job")
public record JobBody(
        String id,
        Asked asked,
        JobState state,
        @Schema(description = "Whether somebody asked that it ends") boolean cancelling,
        Progress progress,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        @Schema(description = "KEPT: it can be fetched from result") FileState file) {

    /** @param parameters told to nobody but whoever asked */
    @Schema(name = "JobAsked")
    public record Asked(
            String kind,
            String title,
            String by,
            Instant at,
            @Schema(description = "Whether the clock asked") boolean scheduled,
            Optional<Map<String, String>> parameters) {}

    @Schema(name = "JobProgress")
    public record Progress(int done, int of, @Schema(description = "A sentence") String said) {}

    static JobBody of(BackgroundJob job, Works works, Language language, Caller caller) {
        BackgroundJob.Asked asked = job.asked();
        boolean own = asked.by().equals(caller.name());
        return new JobBody(
                job.id(),
                new Asked(
                        job.order().kind(),
                        language.say(works.title(job.order())),
                        asked.by(),
                        asked.at(),
                        asked.scheduled(),
                        Optional.of(job.order().parameters().texts()).filter(texts -> own)),
                job.state(),
                job.cancelling(),
                new Progress(
                        job.progress().done(),
                        job.progress().all(),
                        language.say(job.progress().said())),
                job.span().started(),
                job.span().ended(),
                job.file());
    }
}
