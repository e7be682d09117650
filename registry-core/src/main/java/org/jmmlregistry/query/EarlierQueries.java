package org.jmmlregistry.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Finding;

/**
 * Queries of a case that an earlier version kept by their English words. At the first review each comes to rest on the finding
 * of the same check, entry and item, even if the check has other words today, so that nothing is asked twice or settled.
 */
record EarlierQueries(List<DataQuery> queries) {

    static EarlierQueries in(List<DataQuery> all) {
        return new EarlierQueries(
                all.stream().filter(DataQuery::isFromEarlierVersion).toList());
    }

    void restOn(List<Finding> findings) {
        List<Finding> unasked = new ArrayList<>(findings);
        List<DataQuery> left = new ArrayList<>();
        for (DataQuery query : queries) {
            Optional<Finding> same =
                    findings.stream().filter(query::isAbout).filter(query::says).findFirst();
            same.ifPresentOrElse(query::restOn, () -> left.add(query));
            same.ifPresent(unasked::remove);
        }
        left.sort(Comparator.comparing(query -> query.status().isSettled()));
        for (DataQuery query : left) {
            Optional<Finding> inOtherWords =
                    unasked.stream().filter(query::isAbout).findFirst();
            inOtherWords
                    .or(() -> query.status().isSettled()
                            ? Optional.empty()
                            : findings.stream().filter(query::isAbout).findFirst())
                    .ifPresentOrElse(query::restOn, query::restOnWords);
            inOtherWords.ifPresent(unasked::remove);
        }
    }
}
