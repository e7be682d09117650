package org.jmmlregistry.report.secondhsct;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.SecondHsctTiming;
import org.jmmlregistry.study.Subject;

/** The file of children of the report on a second HSCT: from the failure of the first on, and from the second on. */
final class EarlyLateChildren {

    private EarlyLateChildren() {}

    static Basis.ChildRows of(Answer answer, SecondHsctTiming timing, Optional<SecondHscts> second) {
        Map<String, EndpointAnswer.Changing> failed = new HashMap<>();
        timing.children().forEach(child -> failed.put(child.name(), child));
        Function<Subject, Optional<EndpointAnswer.Changing>> of =
                child -> Optional.ofNullable(failed.get(child.file().name()));
        Basis.Columns<Subject> columns = Basis.ChildRows.of(answer.counted().children())
                .text("child", child -> child.file().name())
                .text("kind", child -> child.file().patient().label().code())
                .number("failureDays", child -> of.apply(child)
                        .map(each -> each.outcome().days()))
                .truth("failureDead", child -> of.apply(child)
                        .map(each -> each.outcome().occurred()))
                .truth("failureImputed", child -> of.apply(child)
                        .map(each -> each.outcome().isImputed()))
                .number("failureHappened", child -> of.apply(child)
                        .flatMap(each -> each.happened().stream().boxed().findFirst()));
        TimingBlocks.drawn(timing).ifPresent(landmark -> landmark(columns, landmark));
        second.ifPresent(children -> {
            Map<String, CourseRow> courses = new HashMap<>();
            children.courses().forEach(row -> courses.put(row.name(), row));
            SecondHsctChildren.add(
                    columns,
                    child -> Optional.ofNullable(courses.get(child.file().name())),
                    children);
        });
        return columns.rows();
    }

    /** The group and the course from the landmark on of whoever stands in its curves. */
    private static void landmark(Basis.Columns<Subject> columns, SecondHsctTiming.Landmark landmark) {
        String key = Curves.key(SecondHsctTiming.ENDPOINT, 1);
        Map<String, Outcome.Observed> without = Basis.outcomes(Stream.of(landmark.without()));
        Map<String, Outcome.Observed> with = Basis.outcomes(Stream.of(landmark.with()));
        columns.text(
                        key + "Group",
                        child -> without.containsKey(child.file().name())
                                ? Group.BEFORE.code()
                                : with.containsKey(child.file().name()) ? Group.AFTER.code() : "")
                .outcome(
                        key,
                        child -> Optional.ofNullable(without.getOrDefault(
                                child.file().name(), with.get(child.file().name()))));
    }
}
