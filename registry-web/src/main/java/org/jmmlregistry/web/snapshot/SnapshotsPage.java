package org.jmmlregistry.web.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.snapshot.Snapshots;

/** All snapshots, and a new one. */
@Named
@RequestScoped
public class SnapshotsPage {

    private final Snapshots snapshots;
    private final Provider<Caller> caller;
    private final Clock clock;

    private List<SnapshotRow> rows = List.of();
    private String cutOff = "";
    private Optional<Message> complaint = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SnapshotsPage() {
        this(null, null, null);
    }

    @Inject
    public SnapshotsPage(Snapshots snapshots, Provider<Caller> caller, Clock clock) {
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    public void load() {
        caller.get().require(Right.REPORTS);
        List<SnapshotDetails> all = snapshots.overview(caller.get());
        List<SnapshotRow> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean first = i == all.size() - 1;
            found.add(new SnapshotRow(
                    all.get(i),
                    first
                            ? OptionalLong.empty()
                            : OptionalLong.of(all.get(i + 1).data().snapshot())));
        }
        rows = found;
    }

    /** Freezes the data as of the day that was typed, and shows the new snapshot. */
    public String freeze() {
        Optional<LocalDate> day = ClinicalDate.parse(cutOff.strip())
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .map(ClinicalDate::earliest);
        if (day.isEmpty()) {
            complaint = Optional.of(SnapshotResource.noDay(cutOff));
        } else if (day.get().isAfter(RegistryTime.here().today(clock))) {
            complaint = Optional.of(SnapshotResource.inTheFuture(day.get()));
        } else {
            try {
                long number = snapshots.keep(day.get(), caller.get()).snapshot();
                return "/snapshot?faces-redirect=true&number=%s&frozen=now".formatted(number);
            } catch (Refused earlier) {
                complaint = Optional.of(earlier.why());
            }
        }
        load();
        return "";
    }

    public List<SnapshotRow> getRows() {
        return rows;
    }

    /** Whether there are two that can be compared. */
    public boolean isComparable() {
        return rows.size() > 1;
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }

    public String getCutOff() {
        return cutOff;
    }

    public void setCutOff(String cutOff) {
        this.cutOff = cutOff == null ? "" : cutOff;
    }
}
