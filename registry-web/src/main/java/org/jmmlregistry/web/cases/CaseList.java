package org.jmmlregistry.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.CaseSummary;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.index.Sought;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.PageNumber;
import org.jmmlregistry.web.http.UrlPart;
import org.jspecify.annotations.Nullable;

/** The list of cases, page by page, and what is sought in it. */
@Named
@RequestScoped
public class CaseList {

    private static final int SIZE = 50;
    private static final int LONGEST = 200;
    private static final String SOURCE = "page";

    private final CaseSearch search;
    private final AnswerSearch answers;
    private final Provider<Caller> caller;

    private String sought = "";
    private String number = "";
    private long renewals;
    private long missing;
    private Optional<Message> complaint = Optional.empty();
    private CaseSearch.Found found = new CaseSearch.Found(new Page<>(List.of(), 1, SIZE, 0), List.of(), 0);
    private List<CaseGroup> groups = List.of();
    private CaseSearch.Counts counts = new CaseSearch.Counts(0, 0, 0, 0);

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CaseList() {
        this(null, null, null);
    }

    @Inject
    public CaseList(CaseSearch search, AnswerSearch answers, Provider<Caller> caller) {
        this.search = search;
        this.answers = answers;
        this.caller = caller;
    }

    public void load() {
        counts = search.counts(caller.get());
        missing = search.missing(caller.get());
        renewals = search.renewals(new Page.Wanted(1, 1), caller.get()).total();
        try {
            find(answers.criterion());
        } catch (Refused refused) {
            complaint = Optional.of(refused.why());
        }
    }

    private void find(Optional<Criterion> criterion) {
        Sought wanted = new Sought(sought, Optional.empty(), criterion);
        PageNumber.read(number, SIZE, part -> {
            found = search.find(wanted, part, caller.get());
            return found.page();
        });
        if (criterion.isPresent()) {
            search.note(wanted, found, SOURCE, caller.get());
        }
        Page<CaseSummary> page = found.page();
        List<RegistryId> ids = page.rows().stream().map(CaseSummary::id).toList();
        Map<RegistryId, List<CaseSearch.Match>> matches =
                criterion.map(each -> search.matches(each, ids, caller.get())).orElse(Map.of());
        groups = CaseGroup.of(
                page.rows().stream()
                        .map(summary -> CaseLine.of(summary).with(matches.getOrDefault(summary.id(), List.of())))
                        .toList(),
                found.series());
    }

    /** The lines of this page, series by series. */
    public List<CaseGroup> getGroups() {
        return groups;
    }

    public CaseSearch.Counts getCounts() {
        return counts;
    }

    /** How many children have come of age and must be asked themselves. */
    public long getRenewals() {
        return renewals;
    }

    /** How many cases the list does not show yet. */
    public long getMissing() {
        return missing;
    }

    /** How many cases were found, on all pages. */
    public long getFound() {
        return found.page().total();
    }

    public boolean isNarrowed() {
        return !(sought + answers.query()).isBlank();
    }

    /** What is sought, in words. */
    public Message getInWords() {
        String text = sought.strip();
        Optional<Criterion> criterion = complaint.isPresent() ? Optional.empty() : answers.criterion();
        if (text.isEmpty()) {
            return criterion.map(Criterion::words).orElse(Message.verbatim(""));
        }
        return criterion
                .map(each -> Message.of("“{text}”, {criterion}", text, each))
                .orElse(Message.of("“{text}”", text));
    }

    /** Why nothing can be sought like this; empty if something can. */
    public Optional<Message> getComplaint() {
        return complaint;
    }

    /** The cases on this page of which it is unknown whether they are part of their series. */
    public List<CaseLine> getOfUnknownMembership() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(CaseLine::membershipUnknown)
                .toList();
    }

    public PageNumber getPages() {
        return PageNumber.of(found.page(), "cases.xhtml?q=" + UrlPart.of(sought) + answers.query());
    }

    public String getSought() {
        return sought;
    }

    public void setSought(@Nullable String text) {
        sought = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }
}
