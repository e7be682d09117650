package org.jmmlregistry.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cases of one published series, or those of none.
 *
 * @param series the code of the series; empty for those of none
 */
public record CaseGroup(String series, List<CaseLine> lines) {

    /** Series by series, those of none at the end; groups without a case are left out. */
    static List<CaseGroup> of(List<CaseLine> lines) {
        Map<String, List<CaseLine>> bySeries = new TreeMap<>();
        lines.forEach(line -> bySeries.computeIfAbsent(line.seriesCode(), code -> new ArrayList<>())
                .add(line));
        List<CaseGroup> groups = new ArrayList<>();
        bySeries.forEach((series, members) -> {
            if (!series.isEmpty()) {
                groups.add(new CaseGroup(series, members));
            }
        });
        if (bySeries.containsKey("")) {
            groups.add(new CaseGroup("", bySeries.get("")));
        }
        return List.copyOf(groups);
    }

    public boolean isOfSeries() {
        return !series.isEmpty();
    }

    /** The name of the group on its page. */
    public String anchor() {
        return isOfSeries() ? "series-" + series : "no-series";
    }
}
