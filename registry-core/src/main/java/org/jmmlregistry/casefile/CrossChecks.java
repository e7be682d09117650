package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;

/** The checks that span the forms of a case. */
public final class CrossChecks {

    private static final List<CrossCheck> ALL = Stream.of(
                    OrderChecks.all(),
                    Windows.all(),
                    BaselineChecks.all(),
                    GraftChecks.all(),
                    CourseChecks.all(),
                    FollowUpCrossChecks.all(),
                    DayLimits.all())
            .flatMap(List::stream)
            .toList();

    private CrossChecks() {}

    static List<CrossCheck> all() {
        return ALL;
    }

    /** The ids of the checks that this class evaluates. */
    public static List<String> ids() {
        return ALL.stream().map(CrossCheck::id).toList();
    }

    /**
     * Everything that the checks over forms have to say about a case. Where several rules say the same sentence of the same
     * item, it is said once.
     *
     * @param today the day of review
     */
    public static List<Finding> review(CaseAnswers all, LocalDate today) {
        Course course = new Course(all, today);
        Set<List<Object>> said = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        ALL.stream().flatMap(check -> check.review(course)).forEach(finding -> {
            EntryKey where = finding.entry();
            if (said.add(List.of(where, finding.item(), finding.message()))) {
                findings.add(finding);
            }
        });
        findings.addAll(DerivedRanges.review(all, today));
        return List.copyOf(findings);
    }
}
