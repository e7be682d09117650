package org.jmmlregistry.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Every exception that leaves a REST resource, as a problem. What was not foreseen gets an id that also stands in the log. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ProblemMapper() {
        this(null);
    }

    @Inject
    public ProblemMapper(CurrentLanguage language) {
        this.language = language;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return problem(thrown).response();
    }

    private Problem problem(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return problem(refused);
        }
        if (thrown instanceof RefusedRequest refusal) {
            return refusal.problem(language.language());
        }
        if (thrown instanceof NotPermitted notPermitted) {
            return problem(
                    Response.Status.FORBIDDEN.getStatusCode(),
                    Message.of(
                            "Your account does not have the right for this ({right}).",
                            notPermitted.right().name()));
        }
        if (thrown instanceof StaleEntry stale) {
            return problem(Response.Status.CONFLICT.getStatusCode(), stale.why());
        }
        if (thrown instanceof SignOffRefused refused) {
            return problem(Problem.UNPROCESSABLE, refused.why());
        }
        if (thrown instanceof BackupRefused refused) {
            return problem(Problem.UNPROCESSABLE, refused.why());
        }
        if (thrown instanceof WebApplicationException answered
                && answered.getResponse().getStatus() < 500) {
            return problem(answered.getResponse().getStatus(), sentence(answered));
        }
        return StorageTrouble.of(thrown)
                .map(trouble -> StorageOutage.logged(trouble, thrown))
                .map(trouble -> Problem.of(trouble, language.language()))
                .orElseGet(() -> unforeseen(thrown));
    }

    private Problem problem(Refused refused) {
        if (refused.kind() == Refused.Kind.NO_ROOM) {
            return Problem.of(StorageOutage.logged(StorageTrouble.FULL, refused), language.language());
        }
        return problem(status(refused.kind()), refused.why());
    }

    private Problem problem(int status, Message why) {
        return Problem.of(status, why, language.language());
    }

    private static int status(Refused.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> Response.Status.NOT_FOUND.getStatusCode();
            case MALFORMED -> Response.Status.BAD_REQUEST.getStatusCode();
            case NOT_POSSIBLE -> Problem.UNPROCESSABLE;
            case CHANGED -> Response.Status.CONFLICT.getStatusCode();
            case DAMAGED -> Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
            case NO_ROOM -> Problem.NO_ROOM;
        };
    }

    private static Message sentence(WebApplicationException thrown) {
        if (thrown instanceof NotFoundException) {
            return Message.of("There is nothing at this address.");
        }
        if (thrown instanceof NotAllowedException) {
            return Message.of("This address does not know the method of the request.");
        }
        if (thrown instanceof NotSupportedException) {
            return Message.of("This address does not take the media type of the body.");
        }
        if (thrown instanceof ForbiddenException) {
            return Message.of("Your account does not have the right for this.");
        }
        return Message.of("The request cannot be understood.");
    }

    private Problem unforeseen(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "Problem " + id);
        return problem(
                Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                Message.of(
                        "Something went wrong that should not have; nothing was written. Please quote the number {id} "
                                + "when you report it.",
                        id));
    }
}
