package org.jmmlregistry.web.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.jmmlregistry.snapshot.SnapshotChanges;
import org.jmmlregistry.snapshot.Snapshots;

/** What changed between two snapshots, by case, some cases a page. */
@Named
@RequestScoped
public class ChangesPage {

    private static final int PAGE = 50;

    private final Snapshots snapshots;
    private final Provider<Caller> caller;

    private String from = "";
    private String to = "";
    private String kind = "";
    private String start = "";
    private Optional<Message> complaint = Optional.empty();
    private Optional<SnapshotChanges> changes = Optional.empty();
    private List<OfCase> cases = List.of();

    /** The changes of one case. */
    public record OfCase(String id, List<ChangeRow> rows) {}

    /** A kind of change and how often there is one. */
    public record Count(String kind, Message label, long lines) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ChangesPage() {
        this(null, null);
    }

    @Inject
    public ChangesPage(Snapshots snapshots, Provider<Caller> caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    public void load() {
        caller.get().require(Right.REPORTS);
        long one = number(from);
        long other = number(to);
        try {
            SnapshotChanges found = snapshots.compare(Math.min(one, other), Math.max(one, other), caller.get());
            changes = Optional.of(found);
            cases = byCase(found.lines().stream()
                    .filter(line -> kind.isEmpty() || line.kind().name().equals(kind))
                    .toList());
        } catch (Refused nothing) {
            complaint = Optional.of(nothing.why());
        }
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private static List<OfCase> byCase(List<SnapshotChange> lines) {
        Map<String, List<ChangeRow>> byCase = new LinkedHashMap<>();
        lines.forEach(line -> byCase.computeIfAbsent(line.caseId().text(), id -> new ArrayList<>())
                .add(new ChangeRow(line)));
        return byCase.entrySet().stream()
                .map(each -> new OfCase(each.getKey(), each.getValue()))
                .toList();
    }

    private int first() {
        return (int) Math.min(number(start), Math.max(0, cases.size() - 1)) / PAGE * PAGE;
    }

    private int end() {
        return Math.min(cases.size(), first() + PAGE);
    }

    /** The cases of this page. */
    public List<OfCase> getCases() {
        return cases.subList(first(), end());
    }

    public int getAllCases() {
        return cases.size();
    }

    public int getFirst() {
        return first() + 1;
    }

    public int getLast() {
        return end();
    }

    /** Where the cases before these begin; empty if these are the first. */
    public String getEarlier() {
        return first() > 0 ? String.valueOf(first() - PAGE) : "";
    }

    /** Where the cases after these begin; empty if these are the last. */
    public String getLater() {
        return end() < cases.size() ? String.valueOf(end()) : "";
    }

    public boolean isCompared() {
        return changes.isPresent();
    }

    public SnapshotChanges getChanges() {
        return changes.orElseThrow();
    }

    /** What a committee asks first. */
    public List<Count> getHeadlines() {
        return counts().stream()
                .filter(count -> List.of("NEW_CASE", "NEW_EVENT", "CORRECTED", "QUERY_ANSWERED")
                        .contains(count.kind()))
                .toList();
    }

    /** The kinds that there are. */
    public List<Count> getKinds() {
        return counts().stream().filter(count -> count.lines() > 0).toList();
    }

    private List<Count> counts() {
        Map<SnapshotChange.Kind, Long> counts = getChanges().counts();
        return Arrays.stream(SnapshotChange.Kind.values())
                .map(each -> new Count(each.name(), each.words(), counts.getOrDefault(each, 0L)))
                .toList();
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Arrays.stream(SnapshotChange.Kind.values())
                .map(SnapshotChange.Kind::name)
                .filter(each -> each.equals(kind))
                .findFirst()
                .orElse("");
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start == null ? "" : start;
    }
}
