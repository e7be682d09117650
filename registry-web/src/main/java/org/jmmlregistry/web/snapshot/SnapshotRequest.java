package org.jmmlregistry.web.snapshot;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** The snapshot that a request names, or the latest. */
@Dependent
public class SnapshotRequest {

    private final Snapshots snapshots;
    private final Caller caller;

    @Inject
    SnapshotRequest(Snapshots snapshots, Caller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    public Snapshot snapshot(@Nullable String number) {
        caller.require(Right.REPORTS);
        if (number == null || number.isBlank()) {
            return snapshots
                    .latest(caller)
                    .orElseThrow(() -> new RefusedRequest(Response.Status.CONFLICT, Snapshots.none()));
        }
        if (!number.matches("\\d{1,9}")) {
            throw Refused.malformed("\"snapshot\" must be the number of a snapshot.");
        }
        return snapshots.load(Long.parseLong(number), caller);
    }
}
