package org.jmmlregistry.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jmmlregistry.web.job.JobWatch;

/** What goes on behind the pages, from when the database has its tables until the application ends. */
@ApplicationScoped
public class BehindPages {

    private final IndexWatch index;
    private final JobWatch jobs;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected BehindPages() {
        this(null, null);
    }

    @Inject
    public BehindPages(IndexWatch index, JobWatch jobs) {
        this.index = index;
        this.jobs = jobs;
    }

    void begin() {
        index.begin();
        jobs.begin();
    }

    /** While the database can still be told. */
    void end() {
        jobs.end();
    }
}
