package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.Cause;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.Covariates;
import org.jmmlregistry.statistics.Cox;
import org.jmmlregistry.statistics.CoxDesign;
import org.jmmlregistry.statistics.CoxModel;
import org.jmmlregistry.statistics.CoxOptions;
import org.jmmlregistry.statistics.FineGray;
import org.jmmlregistry.statistics.FineGrayModel;
import org.jmmlregistry.statistics.Firth;
import org.jmmlregistry.statistics.Fit;
import org.jmmlregistry.statistics.ProportionalHazards;
import org.jmmlregistry.statistics.Term;

/** Fits a regression to the children of whom outcome and covariates are known. */
final class Fitting {

    /** A coefficient, and its covariate in each child. */
    private record Column(
            Covariate covariate, Optional<Group> group, Optional<Group> reference, List<OptionalDouble> values) {}

    /** The columns of a covariate, and of which children it is known. */
    private record Explained(List<Column> columns, List<Boolean> known) {

        int lacking() {
            return (int) known.stream().filter(is -> !is).count();
        }
    }

    private static final int NOT_KNOWN = -1;

    private final Endpoint endpoint;
    private final double level;
    private final List<Outcome.Observed> outcomes;
    private final List<Explained> covariates;
    private final List<Column> columns;

    private Fitting(Endpoint endpoint, double level, List<Outcome.Observed> outcomes, List<Explained> covariates) {
        this.endpoint = endpoint;
        this.level = level;
        this.outcomes = outcomes;
        this.covariates = covariates;
        this.columns =
                covariates.stream().flatMap(each -> each.columns().stream()).toList();
    }

    /** @throws org.jmmlregistry.language.Refused if children cannot be divided as asked */
    static Regression of(Specification asked, Endpoint endpoint, List<Subject> subjects) {
        List<Subject> known = new ArrayList<>();
        List<Outcome.Observed> outcomes = new ArrayList<>();
        for (Followed child : Followed.each(asked, endpoint, subjects)) {
            if (child.outcome() instanceof Outcome.Observed observed) {
                known.add(child.subject());
                outcomes.add(observed);
            }
        }
        List<Explained> covariates = new ArrayList<>();
        List<Regression.LeftOut> leftOut = new ArrayList<>();
        for (Covariate covariate : asked.covariates()) {
            Explained explained = explained(covariate, known, asked.hsctSeq());
            covariates.add(explained);
            if (explained.lacking() > 0) {
                leftOut.add(new Regression.LeftOut(covariate, explained.lacking()));
            }
        }
        return new Fitting(endpoint, asked.level().doubleValue(), outcomes, covariates)
                .fitted(late(asked, endpoint), leftOut);
    }

    /** A covariate that is known only after the clock has started. */
    private static Optional<Message> late(Specification asked, Endpoint endpoint) {
        return asked.covariates().stream()
                .filter(covariate ->
                        covariate.known(asked.hsctSeq()).compareTo(Starts.of(endpoint, asked.hsctSeq())) > 0)
                .findFirst()
                .map(covariate -> Message.of(
                        "“{covariate}” is known only after the clock of “{endpoint}” has started; who has it lived until "
                                + "then, so that no regression from the start is fitted with it.",
                        covariate.described(),
                        endpoint));
    }

    private static Explained explained(Covariate covariate, List<Subject> subjects, int hsctSeq) {
        if (covariate instanceof Covariate.Amount amount) {
            List<OptionalDouble> values = subjects.stream()
                    .map(subject -> ByNumber.number(amount.of().of(subject, hsctSeq)))
                    .toList();
            return new Explained(
                    List.of(new Column(covariate, Optional.empty(), Optional.empty(), values)),
                    values.stream().map(OptionalDouble::isPresent).toList());
        }
        Split split =
                ((Covariate.Category) covariate).by().split(subjects, hsctSeq).withoutEmpty();
        Map<Subject, Integer> groups = new HashMap<>();
        for (int group = 0; group < split.groups().size(); group++) {
            for (Subject member : split.members().get(group)) {
                groups.put(member, group);
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int group = 1; group < split.groups().size(); group++) {
            int number = group;
            List<OptionalDouble> values = subjects.stream()
                    .map(subject -> indicator(groups.getOrDefault(subject, NOT_KNOWN), number))
                    .toList();
            columns.add(new Column(
                    covariate,
                    Optional.of(split.groups().get(group)),
                    Optional.of(split.groups().get(0)),
                    values));
        }
        return new Explained(columns, subjects.stream().map(groups::containsKey).toList());
    }

    private static OptionalDouble indicator(int own, int group) {
        return own == NOT_KNOWN ? OptionalDouble.empty() : OptionalDouble.of(own == group ? 1 : 0);
    }

    private Regression fitted(Optional<Message> late, List<Regression.LeftOut> leftOut) {
        int[] rows = IntStream.range(0, outcomes.size())
                .filter(row -> covariates.stream().allMatch(each -> each.known().get(row)))
                .toArray();
        int events = (int)
                IntStream.of(rows).filter(row -> outcomes.get(row).occurred()).count();
        return new Regression(endpoint, rows.length, events, leftOut, result(late, rows, events));
    }

    private Regression.Result result(Optional<Message> late, int[] rows, int events) {
        if (late.isPresent()) {
            return new Regression.NotFitted(late.get(), Optional.empty());
        }
        if (columns.isEmpty()) {
            return new Regression.NotFitted(
                    Message.of(
                            "All children whose covariates are known stand in one group, so that there is nothing to compare."),
                    Optional.empty());
        }
        if (events < HazardRatio.EVENTS_FOR_EACH * columns.size()) {
            Message few = Message.of(
                    "{events, plural, =0 {No event} one {# event} other {# events}} for {n, plural, one {# coefficient} other "
                            + "{# coefficients}}: a regression wants {least} events for each.",
                    events,
                    columns.size(),
                    HazardRatio.EVENTS_FOR_EACH);
            return new Regression.NotFitted(few, events == 0 || !isSurvival() ? Optional.empty() : firth(rows));
        }
        return isSurvival() ? cox(rows) : fineGray(rows);
    }

    private boolean isSurvival() {
        return endpoint.competing().isEmpty();
    }

    private double[] days(int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> (double) outcomes.get(row).days())
                .toArray();
    }

    private int[] causes(int[] rows) {
        return IntStream.of(rows).map(row -> outcomes.get(row).cause()).toArray();
    }

    private Covariates covariates(int[] rows) {
        Covariates all = Covariates.of(name(0), values(columns.get(0), rows));
        for (int column = 1; column < columns.size(); column++) {
            all = all.and(name(column), values(columns.get(column), rows));
        }
        return all;
    }

    /** As a reason names it for which there is no fit; of those that are called alike each has its number too. */
    private String name(int column) {
        Column named = columns.get(column);
        String words = named.group()
                .map(group -> Message.of("{covariate}: {group}", named.covariate(), group))
                .orElse(named.covariate().described())
                .toString();
        return "“" + words + "” (" + (column + 1) + ")";
    }

    private static Message notFound(String reason) {
        return Message.of("No ratios can be found: {reason}.", reason);
    }

    private static double[] values(Column column, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> column.values().get(row).orElseThrow())
                .toArray();
    }

    private Regression.Result cox(int[] rows) {
        Fit<CoxModel> fit =
                Cox.fit(CoxDesign.of(days(rows), causes(rows), covariates(rows)), CoxOptions.DEFAULT.withLevel(level));
        return fit.model()
                .<Regression.Result>map(model -> {
                    ProportionalHazards test = model.proportionalHazards();
                    return new Regression.Fitted(
                            Regression.Method.COX,
                            ratios(model.terms(), Optional.of(test)),
                            Optional.of(test.global()));
                })
                .orElseGet(() -> new Regression.NotFitted(notFound(fit.reason()), firth(rows)));
    }

    private Regression.Result fineGray(int[] rows) {
        Cause cause = new Cause(1, 1 + endpoint.competing().size());
        Fit<FineGrayModel> fit = FineGray.fit(days(rows), causes(rows), cause, covariates(rows), level);
        return fit.model()
                .<Regression.Result>map(model -> new Regression.Fitted(
                        Regression.Method.FINE_GRAY, ratios(model.terms(), Optional.empty()), Optional.empty()))
                .orElseGet(() -> new Regression.NotFitted(notFound(fit.reason()), Optional.empty()));
    }

    private List<Regression.Ratio> ratios(List<Term> terms, Optional<ProportionalHazards> test) {
        return IntStream.range(0, columns.size())
                .mapToObj(each -> {
                    Term term = terms.get(each);
                    Optional<ChiSquaredTest> stays =
                            test.map(tests -> tests.terms().get(each));
                    Column column = columns.get(each);
                    return new Regression.Ratio(
                            column.covariate(),
                            column.group(),
                            column.reference(),
                            term.ratio(),
                            term.lower(),
                            term.upper(),
                            term.pValue(),
                            stays);
                })
                .toList();
    }

    private Optional<Regression.Fitted> firth(int[] rows) {
        Fit<Firth.Model> fit = Firth.fit(
                CoxDesign.of(days(rows), causes(rows), covariates(rows)), CoxOptions.DEFAULT.withLevel(level));
        return fit.model()
                .filter(model ->
                        model.terms().stream().allMatch(term -> term.limits().areDefined()))
                .map(model -> new Regression.Fitted(
                        Regression.Method.FIRTH,
                        IntStream.range(0, columns.size())
                                .mapToObj(each ->
                                        ratio(columns.get(each), model.terms().get(each)))
                                .toList(),
                        Optional.empty()));
    }

    private static Regression.Ratio ratio(Column column, Firth.ProfileTerm term) {
        return new Regression.Ratio(
                column.covariate(),
                column.group(),
                column.reference(),
                term.ratio(),
                term.limits().lower().orElseThrow(),
                term.limits().upper().orElseThrow(),
                term.pValue(),
                Optional.empty());
    }
}
