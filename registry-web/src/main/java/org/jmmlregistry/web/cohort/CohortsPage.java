package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.savedcohort.CohortVersion;
import org.jmmlregistry.savedcohort.SavedCohort;
import org.jmmlregistry.savedcohort.SavedCohorts;
import org.jmmlregistry.security.Caller;

/** The list of saved cohorts, each with how many children it has now. */
@Named
@RequestScoped
public class CohortsPage {

    /**
     * A saved cohort.
     *
     * @param children how many it has now; empty if its criterion cannot be read any more
     */
    public record Row(SavedCohort cohort, Optional<Long> children) {

        public CohortVersion latest() {
            return cohort.latest();
        }

        /** What it asks, in words. */
        public Message words() {
            return latest().criterion()
                    .map(Criterion::words)
                    .or(() -> latest().unreadable())
                    .orElseThrow();
        }

        public String savedOn() {
            return RegistryTime.here().day(latest().savedAt()).toString();
        }
    }

    private final SavedCohorts cohorts;
    private final CohortChildren children;
    private final Provider<Caller> caller;
    private List<Row> rows = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CohortsPage() {
        this(null, null, null);
    }

    @Inject
    public CohortsPage(SavedCohorts cohorts, CohortChildren children, Provider<Caller> caller) {
        this.cohorts = cohorts;
        this.children = children;
        this.caller = caller;
    }

    public void load() {
        List<SavedCohort> saved = cohorts.list(caller.get());
        List<Formula<CaseCondition>> parts = saved.stream()
                .flatMap(each -> each.latest().criterion().stream())
                .map(Criterion::formula)
                .toList();
        List<Long> counts = children.count(Optional.empty(), parts).parts();
        List<Row> all = new ArrayList<>();
        int counted = 0;
        for (SavedCohort each : saved) {
            boolean readable = each.latest().criterion().isPresent();
            all.add(new Row(each, readable ? Optional.of(counts.get(counted)) : Optional.empty()));
            counted += readable ? 1 : 0;
        }
        rows = List.copyOf(all);
    }

    public List<Row> getRows() {
        return rows;
    }
}
