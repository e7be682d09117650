package org.jmmlregistry.web.http;

import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;

/** A request over REST that is refused with a status of its own, or with more than a sentence. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Message why;
    private final transient UnaryOperator<Problem> more;

    /** @param more what is added to the problem for programs */
    public RefusedRequest(int status, Message why, UnaryOperator<Problem> more) {
        super(why.toString());
        this.status = status;
        this.why = why;
        this.more = more;
    }

    public RefusedRequest(Response.Status status, Message why) {
        this(status.getStatusCode(), why, UnaryOperator.identity());
    }

    public Problem problem(Language language) {
        return more.apply(Problem.of(status, why, language));
    }
}
