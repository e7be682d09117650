package org.jmmlregistry.web.job;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the clock is to ask for in the name of whoever sends it. */
@Schema(name = "NewSchedule")
public record NewScheduleBody(
        @Schema(example = "freeze") String kind,
        @Schema(implementation = Object.class, description = "As of a work that is asked for once")
                Optional<JsonObject> parameters,
        @Schema(description = "02:30 for each day, or a cron expression with seconds", example = "02:30")
                String times) {}
