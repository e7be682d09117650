package org.jmmlregistry.web.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.casebook.BatchReview;
import org.jmmlregistry.security.Caller;

/** The review of all cases. */
@Path("review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private final BatchReview review;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReviewResource() {
        this(null, null);
    }

    @Inject
    public ReviewResource(BatchReview review, Caller caller) {
        this.review = review;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Run all checks over all cases; what is new becomes a query")
    public ReviewBody run() {
        return ReviewBody.of(review.run(caller));
    }
}
