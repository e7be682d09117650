package org.jmmlregistry.job;

/** Leads a work out of what it does in the middle. */
final class WorkStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it ends. */
    enum Why {
        /** Somebody asked that it ends. */
        CANCELLED,
        /** The registry is being stopped; the work goes on at the next start. */
        LEAVING,
        /** Another server took it over, or it is gone. */
        OVERTAKEN
    }

    private final Why why;

    WorkStopped(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
