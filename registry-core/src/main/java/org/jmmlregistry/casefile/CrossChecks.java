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
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** The checks that span the forms of a case. */
public final class CrossChecks {

    /** What a check says in general. */
    public record Rule(String id, Severity severity, String english) implements Worded {

        @Override
        public Message words() {
            return Message.name("rule", english);
        }
    }

    private static final List<CrossCheck> ALL = Stream.of(
                    OrderChecks.all(),
                    Windows.all(),
                    BaselineChecks.all(),
                    GraftChecks.all(),
                    DonorLossChecks.all(),
                    CourseChecks.all(),
                    FollowUpCrossChecks.all(),
                    Contradictions.all(),
                    OutcomeContradictions.all(),
                    DayLimits.all())
            .flatMap(List::stream)
            .toList();

    private CrossChecks() {}

    static List<CrossCheck> all() {
        return ALL;
    }

    /** The rules in words, each once, as the list of checks prints them. */
    public static List<Rule> rules() {
        return ALL.stream()
                .map(check -> new Rule(check.id(), check.severity(), check.rule()))
                .toList();
    }

    /**
     * Everything that the checks over forms have to say about a case. Where several rules say the same sentence of the same
     * item, it is said once.
     *
     * @param today the day of review
     */
    public static List<Finding> review(CaseAnswers all, LocalDate today) {
        CaseAnswers asked = all.asOf(today);
        Set<List<Object>> said = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        ALL.stream().flatMap(check -> reviewed(check, new Course(asked, today))).forEach(finding -> {
            EntryKey where = finding.entry();
            if (said.add(List.of(where, finding.item(), finding.message()))) {
                findings.add(finding);
            }
        });
        findings.addAll(DerivedRanges.review(asked, today));
        return List.copyOf(findings);
    }

    /** What a check says however the partial dates are completed. */
    private static Stream<Finding> reviewed(CrossCheck check, Course course) {
        return check.review(course).filter(finding -> course.all().completions(finding.entry()).stream()
                .allMatch(completed -> check.review(new Course(completed, course.today()))
                        .anyMatch(each -> each.entry().equals(finding.entry())
                                && each.item().equals(finding.item()))));
    }
}
