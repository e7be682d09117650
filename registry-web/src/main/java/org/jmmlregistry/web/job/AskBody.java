package org.jmmlregistry.web.job;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Parameters;

/** A work that is asked for. */
@Schema(name = "JobOrder")
public record AskBody(
        @Schema(description = "report, narratives, freeze or dossier", example = "report") String kind,
        @Schema(
                        implementation = Object.class,
                        description =
                                "Texts by name. report: \"report\" with its name and \"question\" with its specification; "
                                        + "narratives: \"snapshot\" with its number, \"form\", inside or outside, and "
                                        + "\"children\", a criterion, for less than all of them; freeze: \"cutOff\", a day, today or yesterday; "
                                        + "dossier: none")
                Optional<JsonObject> parameters) {

    JobOrder order() {
        return new JobOrder(kind, parameters.map(Parameters::of).orElse(Parameters.NONE));
    }
}
