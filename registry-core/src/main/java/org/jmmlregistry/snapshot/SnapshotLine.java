package org.jmmlregistry.snapshot;

/**
 * A snapshot in the list of snapshots.
 *
 * @param changesSince how many changes the trail has gained since it was frozen
 */
public record SnapshotLine(FrozenData data, int cases, long changesSince) {}
