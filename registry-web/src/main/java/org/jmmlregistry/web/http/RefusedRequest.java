package org.jmmlregistry.web.http;

/** A request that is answered by a problem. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedRequest(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
