package org.jmmlregistry.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.index.OpenWork;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.index.WaitingEntries;
import org.jmmlregistry.index.WaitingEntry;
import org.jmmlregistry.index.WorkFilter;
import org.jmmlregistry.index.WorkSearch;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.PageNumber;
import org.jspecify.annotations.Nullable;

/** The entries that wait, one by one, kind by kind. */
@Named
@RequestScoped
public class WorkPage {

    /** A kind that can be looked at, with how much of it waits. */
    public record Kind(OpenWork work, String address, long entries, boolean shown) {

        /** What {@code aria-current} says of it; nothing if another one is shown. */
        public @Nullable String current() {
            return shown ? "page" : null;
        }
    }

    private static final int SIZE = 50;
    private static final List<OpenWork> KINDS = Arrays.stream(OpenWork.values())
            .filter(each -> each != OpenWork.QUERY && each != OpenWork.ANSWERED)
            .toList();

    private final WaitingEntries waiting;
    private final WorkSearch search;
    private final Provider<Caller> caller;
    private final Clock clock;

    private String kind = "";
    private String form = "";
    private String number = "";
    private OpenWork shown = OpenWork.OVERDUE;
    private Page<WorkLine> page = new Page<>(List.of(), 1, SIZE, 0);
    private Map<OpenWork, WorkSearch.Waiting> counts = Map.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected WorkPage() {
        this(null, null, null, null);
    }

    @Inject
    public WorkPage(WaitingEntries waiting, WorkSearch search, Provider<Caller> caller, Clock clock) {
        this.waiting = waiting;
        this.search = search;
        this.caller = caller;
        this.clock = clock;
    }

    static String word(OpenWork work) {
        return work.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the entries of a kind are listed. */
    static String address(OpenWork work, String form) {
        return "work.xhtml?kind=" + word(work) + (form.isEmpty() ? "" : "&form=" + form);
    }

    public void load() {
        shown = KINDS.stream()
                .filter(each -> word(each).equals(kind))
                .findFirst()
                .orElse(OpenWork.OVERDUE);
        Optional<String> of = Forms.form(form).map(Form::code);
        form = of.orElse("");
        LocalDate today = RegistryTime.here().today(clock);
        boolean writes = caller.get().may(Right.WRITE_CASES);
        Page<WaitingEntry> found = PageNumber.read(number, SIZE, wanted -> waiting.of(shown, of, wanted, caller.get()));
        page = found.map(each -> WorkLine.of(each, today, writes));
        WorkFilter filter = of.map(WorkFilter.ALL::inForm).orElse(WorkFilter.ALL);
        counts = search.waiting(KINDS, filter, caller.get());
    }

    public List<Kind> getKinds() {
        return KINDS.stream()
                .map(each -> new Kind(
                        each,
                        address(each, form),
                        counts.getOrDefault(each, WorkSearch.Waiting.NONE).entries(),
                        each == shown))
                .toList();
    }

    public Message getShown() {
        return shown.words();
    }

    /** Whether the day is that of the last change. */
    public boolean isOfEntries() {
        return !shown.isWanted();
    }

    /** Whether what is listed is signed off on a page of its own. */
    public boolean isSignedOff() {
        return shown == OpenWork.TO_VERIFY || shown == OpenWork.TO_SIGN;
    }

    /** The title of the form to which the list is narrowed; empty if it is not. */
    public Optional<Message> getNarrowedTo() {
        return Forms.form(form).map(Form::words);
    }

    public List<WorkLine> getLines() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public PageNumber getPages() {
        return PageNumber.of(page, address(shown, form));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null ? "" : form;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }
}
