package org.jmmlregistry.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.job.RunTimes;
import org.jmmlregistry.job.Schedule;
import org.jmmlregistry.job.Schedules;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;

/** What the clock asks for. */
@Path("schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {

    private final JobDesk desk;
    private final Schedules schedules;
    private final Caller caller;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ScheduleResource() {
        this(null, null, null, null);
    }

    @Inject
    public ScheduleResource(JobDesk desk, Schedules schedules, Caller caller, Clock clock) {
        this.desk = desk;
        this.schedules = schedules;
        this.caller = caller;
        this.clock = clock;
    }

    private ScheduleBody body(Schedule schedule) {
        return ScheduleBody.of(schedule, clock.instant());
    }

    @GET
    @Operation(
            summary = "What the clock asks for",
            description = "In the name of the caller; of everybody for whoever looks after all work.")
    public List<ScheduleBody> list() {
        return schedules.list(caller).stream().map(this::body).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have the clock ask for a work in the caller's name")
    @APIResponseSchema(value = ScheduleBody.class, responseCode = "201")
    public Response add(NewScheduleBody body) {
        JobOrder order =
                new JobOrder(body.kind(), body.parameters().map(Parameters::of).orElse(Parameters.NONE));
        return Response.status(Response.Status.CREATED)
                .entity(body(desk.add(order, new RunTimes(body.times()), caller)))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set other times, pause it or let it go on")
    public ScheduleBody change(@PathParam("id") String id, ScheduleChangeBody body) {
        return body(desk.change(id, new RunTimes(body.times()), paused(body.paused()), caller));
    }

    private static boolean paused(String said) {
        return switch (said) {
            case "YES" -> true;
            case "NO" -> false;
            default ->
                throw Refused.malformed("\"{name}\" must be one of the codes {codes}.", "paused", List.of("YES", "NO"));
        };
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a schedule away")
    public void remove(@PathParam("id") String id) {
        desk.remove(id, caller);
    }
}
