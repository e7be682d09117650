package org.jmmlregistry.web.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.audit.TrailMark;

/** How far the trail had come at earlier times, from wherever that is kept. */
@ApplicationScoped
public class TrailMarks {

    private final TrailAnchor anchor;

    /** For the container's proxy, which has no state of its own. */
    protected TrailMarks() {
        this(null);
    }

    @Inject
    public TrailMarks(TrailAnchor anchor) {
        this.anchor = anchor;
    }

    public List<TrailMark> kept() {
        return anchor.kept().stream().toList();
    }
}
