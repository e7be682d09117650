package org.jmmlregistry.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jmmlregistry.web.error.Problem;

/** Refuses a body that says itself that it is too large, before any of it is read. */
@Provider
@PreMatching
public class UploadLimit implements ContainerRequestFilter {

    static final int BYTES = 20 * 1024 * 1024;

    private static final int FORM_MARGIN = 64 * 1024;

    static Problem problem() {
        return Problem.of(
                Response.Status.REQUEST_ENTITY_TOO_LARGE,
                "The file is too large; at most 20 MB can be imported at once. Nothing was imported.");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean tooLarge = Optional.ofNullable(request.getHeaderString("Content-Length"))
                .filter(length -> length.matches("\\d{1,18}"))
                .filter(length -> Long.parseLong(length) > BYTES + FORM_MARGIN)
                .isPresent();
        if (tooLarge) {
            request.abortWith(problem().response());
        }
    }
}
