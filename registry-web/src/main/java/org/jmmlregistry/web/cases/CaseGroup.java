package org.jmmlregistry.web.cases;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.index.CaseSearch;

/**
 * The cases of one published series, or those of none, as far as they are on one page.
 *
 * @param series the code of the series; empty for those of none
 * @param cases how many there are on all pages
 */
public record CaseGroup(String series, long cases, List<CaseLine> lines) {

    /**
     * Groups without a line on the page are left out.
     *
     * @param counts every series among the cases that were found, in the order of the list
     */
    static List<CaseGroup> of(List<CaseLine> lines, List<CaseSearch.SeriesCount> counts) {
        List<CaseGroup> groups = new ArrayList<>();
        for (CaseSearch.SeriesCount count : counts) {
            List<CaseLine> members = lines.stream()
                    .filter(line -> line.seriesCode().equals(count.code()))
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new CaseGroup(count.code(), count.cases(), members));
            }
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
