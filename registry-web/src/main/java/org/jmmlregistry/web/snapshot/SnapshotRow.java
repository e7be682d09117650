package org.jmmlregistry.web.snapshot;

import java.time.Instant;
import java.util.OptionalLong;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.snapshot.SnapshotDetails;

/**
 * A snapshot as pages show it.
 *
 * @param before the number of the one that was frozen before it; empty for the first
 */
public record SnapshotRow(SnapshotDetails details, OptionalLong before) {

    private static final int BEGINNING = 12;

    static String time(Instant at) {
        return RegistryTime.here().minute(at);
    }

    public long getNumber() {
        return details.data().snapshot();
    }

    public String getCutOff() {
        return details.data().cutOff().toString();
    }

    public String getFrozen() {
        return time(details.data().frozenAt());
    }

    public String getBy() {
        return details.data().frozenBy();
    }

    public int getCases() {
        return details.inventory().cases();
    }

    public int getEntries() {
        return details.inventory().allEntries();
    }

    public int getLeftOut() {
        return details.inventory().allLeftOut();
    }

    public int getQueries() {
        return details.inventory().allQueries();
    }

    /** Whether queries and counts were kept. */
    public boolean isCounted() {
        return details.holdsQueries();
    }

    public long getChangesSince() {
        return details.changesSince();
    }

    public String getFingerprint() {
        return details.data().fingerprint();
    }

    public String getBeginning() {
        return getFingerprint().substring(0, BEGINNING) + "…";
    }

    /** Where the changes before it are shown; empty for the first. */
    public String getChanges() {
        return before.isPresent() ? "changes.xhtml?from=%s&to=%s".formatted(before.getAsLong(), getNumber()) : "";
    }
}
