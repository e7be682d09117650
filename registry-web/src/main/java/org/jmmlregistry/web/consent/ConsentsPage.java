package org.jmmlregistry.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.LocalDate;
import java.util.List;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.CaseSummary;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.PageNumber;
import org.jspecify.annotations.Nullable;

/** The children who have come of age since somebody consented for them, so that they must now be asked themselves. */
@Named
@RequestScoped
public class ConsentsPage {

    private static final int SIZE = 100;

    /** A case whose child must be asked. */
    public record Line(String id, String label, Worded kind, LocalDate due) {}

    private final CaseSearch search;
    private final Provider<Caller> caller;

    private String number = "";
    private List<Line> lines = List.of();
    private PageNumber pages = new PageNumber(1, 1, 0, 0, 0, "");

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ConsentsPage() {
        this(null, null);
    }

    @Inject
    public ConsentsPage(CaseSearch search, Provider<Caller> caller) {
        this.search = search;
        this.caller = caller;
    }

    public void load() {
        Page<CaseSummary> page = PageNumber.read(number, SIZE, wanted -> search.renewals(wanted, caller.get()));
        lines = page.rows().stream()
                .map(summary -> new Line(
                        summary.id().text(),
                        summary.label().orElse(""),
                        summary.child().kind(),
                        summary.renewalDue().orElseThrow()))
                .toList();
        pages = PageNumber.of(page, "consents.xhtml?");
    }

    public List<Line> getLines() {
        return lines;
    }

    public PageNumber getPages() {
        return pages;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }
}
