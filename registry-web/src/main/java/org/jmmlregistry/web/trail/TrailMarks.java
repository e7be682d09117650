package org.jmmlregistry.web.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.audit.TrailMark;
import org.jmmlregistry.snapshot.Snapshots;

/** How far the trail had come at earlier times, from wherever that is kept. */
@ApplicationScoped
public class TrailMarks {

    private final TrailAnchor anchor;
    private final Snapshots snapshots;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TrailMarks() {
        this(null, null);
    }

    @Inject
    public TrailMarks(TrailAnchor anchor, Snapshots snapshots) {
        this.anchor = anchor;
        this.snapshots = snapshots;
    }

    public List<TrailMark> kept() {
        return Stream.concat(anchor.kept().stream(), snapshots.marks().stream()).toList();
    }
}
