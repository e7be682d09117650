package org.jmmlregistry.web.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.Inventory;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.snapshot.Snapshots;

/** What is in one snapshot, and whether it is what was frozen. */
@Named
@RequestScoped
public class SnapshotPage {

    private final Snapshots snapshots;
    private final Provider<Caller> caller;

    private String number = "";
    private String frozen = "";
    private Optional<Message> complaint = Optional.empty();
    private Optional<SnapshotRow> row = Optional.empty();
    private Optional<List<Message>> faults = Optional.empty();

    /** What a form has in the snapshot. */
    public record FormRow(Message form, int entries, int open, int answered) {}

    /** How many cases were left out for a reason. */
    public record Reason(Message label, int cases) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SnapshotPage() {
        this(null, null);
    }

    @Inject
    public SnapshotPage(Snapshots snapshots, Provider<Caller> caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    public void load() {
        caller.get().require(Right.REPORTS);
        try {
            row = Optional.of(new SnapshotRow(snapshots.details(wanted(), caller.get()), before()));
        } catch (Refused nothing) {
            complaint = Optional.of(nothing.why());
        }
    }

    private long wanted() {
        return number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
    }

    private OptionalLong before() {
        return snapshots.list(caller.get()).stream()
                .mapToLong(line -> line.data().snapshot())
                .filter(each -> each < wanted())
                .max();
    }

    /** Computes again what can tell whether the snapshot is what was frozen. */
    public void check() {
        load();
        if (row.isPresent()) {
            faults = Optional.of(snapshots.check(wanted(), caller.get()));
        }
    }

    public boolean isFound() {
        return row.isPresent();
    }

    public SnapshotRow getRow() {
        return row.orElseThrow();
    }

    public List<FormRow> getForms() {
        Inventory inventory = details().inventory();
        return Forms.all().stream()
                .map(form -> new FormRow(
                        form.words(),
                        inventory.entries().getOrDefault(form.code(), 0),
                        inventory.open().getOrDefault(form.code(), 0),
                        inventory.answered().getOrDefault(form.code(), 0)))
                .filter(each -> each.entries() > 0)
                .toList();
    }

    public List<Reason> getReasons() {
        return details().inventory().leftOut().entrySet().stream()
                .map(each -> new Reason(each.getKey().words(), each.getValue()))
                .toList();
    }

    private SnapshotDetails details() {
        return getRow().details();
    }

    public long getTrailEntries() {
        return details().trail().entries();
    }

    public String getTrailHash() {
        return details().trail().hash();
    }

    public boolean isChecked() {
        return faults.isPresent();
    }

    public List<Message> getFaults() {
        return faults.orElse(List.of());
    }

    /** Whether the visitor has just frozen it. */
    public boolean isNew() {
        return row.isPresent() && frozen.equals("now");
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public String getFrozen() {
        return frozen;
    }

    public void setFrozen(String frozen) {
        this.frozen = frozen == null ? "" : frozen;
    }
}
