package org.jmmlregistry.report.interventions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Subject;
import org.jmmlregistry.study.TreatedChild;
import org.jmmlregistry.study.TreatedChild.Kind;

/** The file of children of the report on treatments: what each was given, what was known before, and what became of it. */
final class TreatmentChildren {

    private TreatmentChildren() {}

    static Basis.ChildRows of(Answer answer, Map<Kind, List<TreatedChild>> treated) {
        Basis.Columns<Subject> columns = Basis.ChildRows.of(answer.counted().children())
                .text("child", child -> child.file().name())
                .text("kind", child -> child.file().patient().label().code());
        treated.forEach((kind, children) -> add(columns, answer, kind, children));
        return columns.rows();
    }

    private static void add(Basis.Columns<Subject> columns, Answer answer, Kind kind, List<TreatedChild> children) {
        Map<Subject, TreatedChild> those = new HashMap<>();
        children.forEach(child -> those.put(child.subject(), child));
        Function<Subject, Optional<TreatedChild>> of = child -> Optional.ofNullable(those.get(child));
        String key = TreatmentGroup.key(kind);
        columns.truth(key, child -> Optional.of(those.containsKey(child)))
                .text(
                        key + "Why",
                        child -> of.apply(child).map(TreatmentGroup::whyOf).orElse(""))
                .text(
                        key + "Donor",
                        child -> of.apply(child).map(TreatmentGroup::donorOf).orElse(""));
        if (kind == Kind.DLI) {
            columns.text(
                            key + "Dose",
                            child -> of.apply(child).map(TreatmentGroup::doseOf).orElse(""))
                    .number(key + "Infusions", child -> of.apply(child)
                            .map(each -> each.infusions().size()));
        }
        columns.truth(key + "Responded", child -> of.apply(child).flatMap(TreatmentGroup.Fact.RESPONDED::of))
                .truth(key + "Gvhd", child -> of.apply(child).flatMap(TreatmentGroup.Fact.GVHD::of))
                .truth(key + "Again", child -> of.apply(child).flatMap(TreatmentGroup.Fact.AGAIN::of))
                .truth(key + "Alive", child -> of.apply(child).flatMap(TreatmentGroup.Fact.ALIVE::of))
                .number(key + "Days", child -> observed(of, child).map(Outcome.Observed::days))
                .truth(key + "Dead", child -> observed(of, child).map(Outcome.Observed::occurred));
        response(columns, answer, kind, children);
    }

    private static Optional<Outcome.Observed> observed(Function<Subject, Optional<TreatedChild>> of, Subject child) {
        return of.apply(child)
                .map(TreatedChild::survival)
                .filter(Outcome.Observed.class::isInstance)
                .map(Outcome.Observed.class::cast);
    }

    private static void response(
            Basis.Columns<Subject> columns, Answer answer, Kind kind, List<TreatedChild> children) {
        String key = Curves.key(kind.response(), 1);
        Map<Subject, String> groups = new HashMap<>();
        TreatmentBlocks.curveGroups(answer, kind, children)
                .forEach((group, members) -> members.forEach(child -> groups.put(child.subject(), group.code())));
        Map<Subject, Outcome.Observed> outcomes = answer.outcomes(kind.response());
        columns.text(key + "Group", child -> groups.getOrDefault(child, ""))
                .outcome(key, child -> Optional.ofNullable(outcomes.get(child)));
    }
}
