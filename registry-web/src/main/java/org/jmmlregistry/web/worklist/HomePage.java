package org.jmmlregistry.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.index.CellState;
import org.jmmlregistry.index.OpenWork;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.index.WaitingEntries;
import org.jmmlregistry.index.WaitingEntry;
import org.jmmlregistry.index.WorkSearch;
import org.jmmlregistry.index.WorkSearch.Waiting;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** What needs whoever looks: what waits in entries and visits, the cases of late, and what a report of today would lack. */
@Named
@RequestScoped
public class HomePage {

    /** A number that leads to what it counts. */
    public record Tally(long count, String mark, Message words, String address) {}

    /**
     * A case of late.
     *
     * @param day of the last change
     */
    public record Recent(String id, String day, String mark, Message standing) {}

    /** How many children lack what is overdue in a form. */
    public record Lack(Message form, long children, String address) {}

    private static final int MOST = 5;
    private static final String VISIT = VisitForm.FORM.code();

    private final WorkSearch search;
    private final WaitingEntries waiting;
    private final Provider<Caller> caller;
    private final Clock clock;

    private WorkSearch.Overview overview =
            new WorkSearch.Overview(Map.of(), Map.of(), new WorkSearch.Readiness(0, 0, Map.of()));
    private Page<WaitingEntry> drafts = new Page<>(List.of(), 1, MOST, 0);
    private List<WorkLine> visits = List.of();
    private List<WorkLine> toVerify = List.of();
    private List<WorkLine> toSign = List.of();
    private List<Recent> recent = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected HomePage() {
        this(null, null, null, null);
    }

    @Inject
    public HomePage(WorkSearch search, WaitingEntries waiting, Provider<Caller> caller, Clock clock) {
        this.search = search;
        this.waiting = waiting;
        this.caller = caller;
        this.clock = clock;
    }

    public void load() {
        Caller reader = caller.get();
        overview = search.overview(kinds(reader), VISIT, reader);
        if (reader.may(Right.WRITE_CASES)) {
            visits = lines(waiting.visits(MOST, VISIT, reader));
            drafts = waiting.drafts(new Page.Wanted(1, MOST), reader);
            recent = recent(reader);
        }
        if (reader.may(Right.VERIFY)) {
            toVerify = first(OpenWork.TO_VERIFY, reader);
        }
        if (reader.may(Right.SIGN)) {
            toSign = first(OpenWork.TO_SIGN, reader);
        }
    }

    private static List<OpenWork> kinds(Caller reader) {
        List<OpenWork> kinds = new ArrayList<>();
        if (reader.may(Right.WRITE_CASES)) {
            kinds.addAll(List.of(OpenWork.MISSING, OpenWork.QUERY));
        }
        if (reader.may(Right.VERIFY)) {
            kinds.addAll(List.of(OpenWork.ANSWERED, OpenWork.TO_VERIFY));
        }
        if (reader.may(Right.SIGN)) {
            kinds.add(OpenWork.TO_SIGN);
        }
        return kinds;
    }

    private List<WorkLine> first(OpenWork kind, Caller reader) {
        return lines(waiting.first(kind, Optional.empty(), MOST, reader));
    }

    private List<WorkLine> lines(List<WaitingEntry> entries) {
        LocalDate today = RegistryTime.here().today(clock);
        return entries.stream().map(each -> WorkLine.of(each, today, true)).toList();
    }

    private List<Recent> recent(Caller reader) {
        List<Recent> cases = new ArrayList<>();
        waiting.recent(MOST, reader)
                .forEach((id, at) -> cases.add(recent(id, RegistryTime.here().day(at), reader)));
        return cases;
    }

    private Recent recent(RegistryId id, LocalDate day, Caller reader) {
        Optional<CellState> state = search.of(List.of(id), reader).stream()
                .flatMap(child -> child.cells().values().stream())
                .map(cell -> cell.state())
                .filter(CellState::isOpen)
                .sorted()
                .findFirst();
        return new Recent(
                id.text(),
                day.toString(),
                MatrixCell.mark(state.orElse(CellState.COMPLETE)),
                state.map(CellState::words).orElse(Message.of("nothing waits")));
    }

    /** The numbers at the top, of what whoever looks may do something about. */
    public List<Tally> getTallies() {
        List<Tally> tallies = new ArrayList<>();
        if (caller.get().may(Right.WRITE_CASES)) {
            tallies.addAll(ofWriters());
        }
        if (caller.get().may(Right.VERIFY)) {
            tallies.add(tally(
                    OpenWork.ANSWERED,
                    "queried",
                    Message.of(
                            "{n, plural, one {answer to look at} other {answers to look at}}", all(OpenWork.ANSWERED)),
                    "queries.xhtml?only=answered"));
            tallies.add(tally(
                    OpenWork.TO_VERIFY,
                    "complete",
                    Message.of("{n, plural, one {entry to verify} other {entries to verify}}", all(OpenWork.TO_VERIFY)),
                    WorkPage.address(OpenWork.TO_VERIFY, "")));
        }
        if (caller.get().may(Right.SIGN)) {
            tallies.add(tally(
                    OpenWork.TO_SIGN,
                    "verified",
                    Message.of("{n, plural, one {entry to sign} other {entries to sign}}", all(OpenWork.TO_SIGN)),
                    WorkPage.address(OpenWork.TO_SIGN, "")));
        }
        return tallies;
    }

    private List<Tally> ofWriters() {
        long late = ofVisits(OpenWork.OVERDUE);
        return List.of(
                new Tally(
                        late,
                        "overdue",
                        Message.of("{n, plural, one {visit overdue} other {visits overdue}}", late),
                        WorkPage.address(OpenWork.OVERDUE, VISIT)),
                new Tally(
                        getVisitsDue(),
                        "due",
                        Message.of(
                                "{n, plural, one {visit due within 30 days} other {visits due within 30 days}}",
                                getVisitsDue()),
                        WorkPage.address(OpenWork.DUE, VISIT)),
                new Tally(
                        drafts.total(),
                        "draft",
                        Message.of("{n, plural, one {draft of yours} other {drafts of yours}}", drafts.total()),
                        "#drafts"),
                tally(
                        OpenWork.QUERY,
                        "queried",
                        Message.of("{n, plural, one {query to answer} other {queries to answer}}", all(OpenWork.QUERY)),
                        "queries.xhtml"));
    }

    private Tally tally(OpenWork kind, String mark, Message words, String address) {
        return new Tally(all(kind), mark, words, address);
    }

    private long all(OpenWork kind) {
        return overview.all().getOrDefault(kind, Waiting.NONE).entries();
    }

    private long ofVisits(OpenWork kind) {
        return overview.ofForm().getOrDefault(kind, Waiting.NONE).entries();
    }

    /** How many visits are due or will be within thirty days. */
    public long getVisitsDue() {
        return ofVisits(OpenWork.DUE) + ofVisits(OpenWork.COMING);
    }

    public String getToday() {
        return RegistryTime.here().today(clock).toString();
    }

    public List<WorkLine> getVisits() {
        return visits;
    }

    /** Where all visits of the kind that stands first are listed. */
    public String getVisitsAddress() {
        return WorkPage.address(ofVisits(OpenWork.OVERDUE) > 0 ? OpenWork.OVERDUE : OpenWork.COMING, VISIT);
    }

    public List<WorkLine> getDrafts() {
        return lines(drafts.rows());
    }

    public List<WorkLine> getToVerify() {
        return toVerify;
    }

    public List<WorkLine> getToSign() {
        return toSign;
    }

    public List<Recent> getRecent() {
        return recent;
    }

    public WorkSearch.Readiness getReadiness() {
        return overview.readiness();
    }

    /** What is overdue in most children, form by form in the order of a case. */
    public List<Lack> getLacks() {
        return Forms.all().stream()
                .map(this::lack)
                .filter(lack -> lack.children() > 0)
                .toList();
    }

    private Lack lack(Form form) {
        return new Lack(
                form.words(),
                overview.readiness().overdue().getOrDefault(form.code(), 0L),
                "matrix.xhtml?only=overdue&form=" + form.code());
    }
}
