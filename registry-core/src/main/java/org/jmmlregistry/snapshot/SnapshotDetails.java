package org.jmmlregistry.snapshot;

import org.jmmlregistry.audit.TrailMark;

/**
 * A snapshot with all that is told of it beside its cases.
 *
 * @param format 1 for those frozen before queries and counts were kept
 * @param trail how far the trail had come
 * @param changesSince how many changes the trail has gained since
 */
public record SnapshotDetails(FrozenData data, int format, Inventory inventory, TrailMark trail, long changesSince) {

    /** The same without what has to be counted. */
    public record Line(FrozenData data, int cases, long changesSince) {}

    public boolean holdsQueries() {
        return format > 1;
    }
}
