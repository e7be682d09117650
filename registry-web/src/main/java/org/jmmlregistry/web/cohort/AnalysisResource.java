package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.cohort.EndpointCurve;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.cohort.SecondHsctAnalysis;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.web.snapshot.SnapshotRequest;
import org.jspecify.annotations.Nullable;

/** The figures behind the cohort page and report, unrounded, for whoever computes them again. */
@Path("analyses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnalysisResource {

    private final SnapshotRequest requested;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected AnalysisResource() {
        this(null);
    }

    @Inject
    public AnalysisResource(SnapshotRequest requested) {
        this.requested = requested;
    }

    @GET
    @Path("second-hsct")
    @Operation(summary = "Second HSCT: counts, exact limits, survival steps")
    public Response secondHscts(
            @QueryParam("series") @Nullable String series, @QueryParam("snapshot") @Nullable String snapshot) {
        SecondHsctAnalysis analysis = requested.secondHscts(series, snapshot);
        SecondHsctAnalysis.Computed computed = analysis.computed();
        JsonArrayBuilder curves = Json.createArrayBuilder();
        analysis.curves().forEach(curve -> curves.add(curve(curve)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("snapshot", analysis.data().snapshot())
                .add("cutOff", analysis.data().cutOff().toString())
                .add("fingerprint", analysis.data().fingerprint())
                .add("population", analysis.population().inWords())
                .add("retransplanted", computed.withSecondHsct())
                .add("aliveDiseaseFree", share(computed.aliveDiseaseFree()))
                .add("all", group(computed.all()))
                .add("earlyFailure", group(computed.earlyFailure()))
                .add("autologousRecovery", computed.autologousRecovery())
                .add("earlyRelapse", computed.earlyRelapse())
                .add("early", group(computed.early()))
                .add("late", group(computed.late()))
                .add("curves", curves);
        add(json, "reverseKaplanMeierMedianMonths", computed.reverseMedianMonths());
        add(json, "fisherP", computed.fisherP());
        return Response.ok(json.build().toString()).build();
    }

    private static void add(JsonObjectBuilder json, String name, OptionalDouble value) {
        value.ifPresentOrElse(number -> json.add(name, number), () -> json.addNull(name));
    }

    private static JsonObjectBuilder share(Proportion share) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("count", share.k()).add("of", share.n());
        if (share.limits().areDefined()) {
            json.add("lower95", share.limits().lower().orElseThrow())
                    .add("upper95", share.limits().upper().orElseThrow());
        }
        return json;
    }

    private static JsonObjectBuilder group(GroupSummary group) {
        JsonArrayBuilder months = Json.createArrayBuilder();
        group.survivorMonths().forEach(months::add);
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("alive", share(group.alive())).add("survivorMonths", months);
        add(json, "medianMonths", group.medianMonths());
        return json;
    }

    private static JsonObjectBuilder curve(EndpointCurve endpoint) {
        JsonArrayBuilder steps = Json.createArrayBuilder();
        endpoint.curve().steps().forEach(step -> {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("days", step.time())
                    .add("months", Months.ofDays(step.time()))
                    .add("atRisk", step.atRisk())
                    .add("events", step.events())
                    .add("censored", step.censored())
                    .add("survival", step.survival());
            add(json, "standardError", step.standardError().value());
            add(json, "lower95", step.limits().lower().value());
            add(json, "upper95", step.limits().upper().value());
            steps.add(json);
        });
        return Json.createObjectBuilder()
                .add("endpoint", endpoint.endpoint().abbreviation())
                .add("definition", endpoint.endpoint().definition())
                .add("steps", steps);
    }
}
