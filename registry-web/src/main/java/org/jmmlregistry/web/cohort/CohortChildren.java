package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.CaseSummary;
import org.jmmlregistry.index.CohortCounts;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.index.Sought;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jspecify.annotations.Nullable;

/** The children of a criterion, as many as whoever asks may know of: how many, and which. */
@RequestScoped
public class CohortChildren {

    private final CohortCounts counts;
    private final CaseSearch search;
    private final Provider<Caller> caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CohortChildren() {
        this(null, null, null);
    }

    @Inject
    public CohortChildren(CohortCounts counts, CaseSearch search, Provider<Caller> caller) {
        this.counts = counts;
        this.search = search;
        this.caller = caller;
    }

    CohortCounts.Counted count(Optional<Criterion> criterion, List<Formula<CaseCondition>> parts) {
        return counts.count(criterion, parts, caller.get());
    }

    /** One part of the children; that they were looked up stands in the trail. */
    Page<CaseSummary> list(Criterion criterion, CohortCounts.Which which, Page.Wanted wanted, String source) {
        CaseSearch.Found found = counts.find(criterion, which, wanted, caller.get());
        search.note(Sought.ALL.where(criterion), found, source, caller.get());
        return found.page();
    }

    /** @throws Refused if the text names none */
    static CohortCounts.Which which(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return CohortCounts.Which.HOLDING;
        }
        return Arrays.stream(CohortCounts.Which.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.malformed("\"which\" must be HOLDING or OPEN."));
    }
}
