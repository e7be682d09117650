package org.jmmlregistry.web.report;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What earlier versions asked a report with. */
public class MovedQuestion {

    @QueryParam("series")
    @Nullable
    String series;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("snapshot")
    @Nullable
    String snapshot;
}
