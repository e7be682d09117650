package org.jmmlregistry.web.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.audit.TrailMark;
import org.jmmlregistry.audit.TrailVerification;
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

    /** Reads the whole trail and holds it against what was kept of it. */
    public TrailVerification verify(Trail trail) {
        // the marks first: they never lead, so that the chain read afterwards must have them
        List<TrailMark> marks = Stream.concat(anchor.kept().stream(), snapshots.marks().stream())
                .toList();
        return trail.verify(marks).with(anchor.remarks());
    }
}
