package org.jmmlregistry.casebook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;

/**
 * What the checks over forms refuse in a case already, apart from what is written now: it stays something to do and stops no
 * save of another entry. What a save writes, brings about or changes is refused as ever.
 *
 * @param before the case as it stands
 * @param after the case with the save in it
 * @param written the entries that the save writes
 */
record StandingFindings(CaseAnswers before, CaseAnswers after, Set<EntryKey> written, LocalDate today) {

    /** What is said of the case with the save in it, as far as the save has a part in it as a refusal. */
    List<Finding> said() {
        List<Finding> all = CrossChecks.review(after, today);
        if (all.stream().noneMatch(each -> each.refuses() && !written.contains(each.entry()))) {
            return all;
        }
        Set<Finding> untouched = new HashSet<>(CrossChecks.review(before, today));
        untouched.retainAll(CrossChecks.review(without(written), today));
        return all.stream()
                .map(each -> each.refuses() && untouched.contains(each) && !hasPart(each) ? toDo(each) : each)
                .toList();
    }

    /** The case as if some entries were not there. */
    private CaseAnswers without(Set<EntryKey> keys) {
        CaseAnswers rest = after;
        for (EntryKey key : keys) {
            rest = rest.without(key);
        }
        return rest;
    }

    /**
     * Whether what is written would break the same rule at the same item if it stood there alone with the entry: a finding that
     * names one of several entries stands there whichever of them is written.
     */
    private boolean hasPart(Finding finding) {
        return written.contains(finding.entry())
                || (breaks(finding, union(Set.of(finding.entry()), written))
                        && !breaks(finding, Set.of(finding.entry())));
    }

    private static Set<EntryKey> union(Set<EntryKey> some, Set<EntryKey> others) {
        Set<EntryKey> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private boolean breaks(Finding finding, Set<EntryKey> alone) {
        Set<EntryKey> others = new HashSet<>(after.byKey().keySet());
        others.removeAll(alone);
        return CrossChecks.review(without(others), today).stream()
                .anyMatch(each -> each.refuses()
                        && each.check().equals(finding.check())
                        && each.entry().equals(finding.entry())
                        && each.item().equals(finding.item()));
    }

    private static Finding toDo(Finding finding) {
        return new Finding(
                finding.entry(), finding.item(), finding.check(), Severity.TASK, finding.message(), finding.values());
    }
}
