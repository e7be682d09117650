package org.jmmlregistry.web.http;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jmmlregistry.backup.BackupRefused;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.exchange.UnreadableFile;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.snapshot.DamagedSnapshot;
import org.jmmlregistry.snapshot.NoSnapshot;

/** Every exception that leaves a REST resource, as a problem. What was not foreseen gets an id that also stands in the log. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        return problem(thrown).response();
    }

    private static Problem problem(Throwable thrown) {
        if (thrown instanceof RefusedRequest refusal) {
            return refusal.problem();
        }
        if (thrown instanceof NotPermitted notPermitted) {
            return Problem.of(
                    Response.Status.FORBIDDEN,
                    "Your account does not have the right for this (%s)."
                            .formatted(notPermitted.right().name()));
        }
        if (thrown instanceof Refused refused) {
            return refused(refused);
        }
        if (thrown instanceof NoSnapshot) {
            return Problem.of(Response.Status.NOT_FOUND, String.valueOf(thrown.getMessage()));
        }
        if (thrown instanceof DamagedSnapshot) {
            return Problem.of(Response.Status.INTERNAL_SERVER_ERROR, String.valueOf(thrown.getMessage()));
        }
        if (thrown instanceof StaleEntry) {
            return Problem.of(Response.Status.CONFLICT, String.valueOf(thrown.getMessage()));
        }
        if (thrown instanceof SignOffRefused) {
            return Problem.unprocessable(String.valueOf(thrown.getMessage()));
        }
        if (thrown instanceof BackupRefused) {
            return Problem.unprocessable(String.valueOf(thrown.getMessage()));
        }
        if (thrown instanceof JsonParsingException noJson) {
            return Problem.of(
                    Response.Status.BAD_REQUEST,
                    "The body is not JSON; the fault is at line %d, column %d."
                            .formatted(
                                    noJson.getLocation().getLineNumber(),
                                    noJson.getLocation().getColumnNumber()));
        }
        if (thrown instanceof JsonException) {
            return Problem.of(Response.Status.BAD_REQUEST, "The body is not JSON.");
        }
        if (thrown instanceof WebApplicationException answered
                && answered.getResponse().getStatus() < 500) {
            return answered(answered);
        }
        return StorageTrouble.of(thrown)
                .map(trouble -> StorageOutage.logged(trouble, thrown))
                .map(Problem::of)
                .orElseGet(() -> unforeseen(thrown));
    }

    private static Problem refused(Refused refused) {
        String why = String.valueOf(refused.getMessage());
        return switch (refused.kind()) {
            case NOT_FOUND -> Problem.of(Response.Status.NOT_FOUND, why);
            case MALFORMED -> Problem.of(Response.Status.BAD_REQUEST, why);
            case NOT_POSSIBLE -> Problem.unprocessable(why);
            case CHANGED -> Problem.of(Response.Status.CONFLICT, why);
            case DAMAGED -> Problem.of(Response.Status.INTERNAL_SERVER_ERROR, why);
            case NO_ROOM -> Problem.of(StorageOutage.logged(StorageTrouble.FULL, refused));
        };
    }

    private static Problem answered(WebApplicationException thrown) {
        String detail = "The request cannot be understood.";
        if (thrown instanceof NotFoundException) {
            detail = "There is nothing at this address.";
        } else if (thrown instanceof NotAllowedException) {
            detail = "This address does not know the method of the request.";
        } else if (thrown instanceof NotSupportedException) {
            detail = "This address does not take the media type of the body.";
        } else if (thrown instanceof ForbiddenException) {
            detail = "Your account does not have the right for this.";
        }
        Response.Status status =
                Response.Status.fromStatusCode(thrown.getResponse().getStatus());
        return Problem.of(status == null ? Response.Status.BAD_REQUEST : status, detail);
    }

    private static Problem unforeseen(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "Problem " + id);
        return Problem.of(
                Response.Status.INTERNAL_SERVER_ERROR,
                "Something went wrong that should not have; nothing was written. Please quote the number %s when you report it."
                        .formatted(id));
    }
}
