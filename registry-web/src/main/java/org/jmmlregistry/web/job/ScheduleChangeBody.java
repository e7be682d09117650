package org.jmmlregistry.web.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the clock is to ask from now on, and whether. */
@Schema(name = "ScheduleChange")
public record ScheduleChangeBody(
        @Schema(example = "02:30") String times, @Schema(description = "YES or NO", example = "NO") String paused) {}
