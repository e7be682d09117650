package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.Quantiles;
import org.jmmlregistry.statistics.StandardisedDifference;

/**
 * What children were like in each group.
 *
 * @param groups with the children of each
 * @param lines one for each number, and one for each answer to a question with a list
 */
public record Baseline(List<Column> groups, List<Line> lines) {

    public Baseline {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /** A group and who belongs to it. */
    public record Column(Group group, List<Subject> members) {

        public Column {
            members = List.copyOf(members);
        }

        public int children() {
            return members.size();
        }
    }

    /** A line of the table. */
    public sealed interface Line {

        Covariate of();

        /** How far two groups lie apart, in units of their spread; empty unless there are two groups. */
        Optional<Estimate> difference();
    }

    /** A number in each group. */
    public record Amounts(Covariate of, List<Amount> byGroup, Optional<Estimate> difference) implements Line {}

    /**
     * @param who has the number
     * @param quartiles empty if no child has it
     * @param missing children without it, by the reason
     */
    public record Amount(List<Subject> who, Optional<Quantiles> quartiles, Map<Message, Integer> missing) {

        public Amount {
            who = List.copyOf(who);
        }

        public int known() {
            return who.size();
        }
    }

    /**
     * An answer in each group.
     *
     * @param who gave it, by group
     */
    public record Answers(
            Covariate of,
            Group answer,
            List<List<Subject>> who,
            List<Proportion> byGroup,
            Optional<Estimate> difference)
            implements Line {

        public Answers {
            who = who.stream().map(List::copyOf).toList();
        }
    }

    /** Who has no answer, by the reason. */
    public record Missing(Covariate of, Message reason, List<Integer> byGroup) implements Line {

        @Override
        public Optional<Estimate> difference() {
            return Optional.empty();
        }
    }

    static Baseline of(Specification asked, Split split) {
        List<Column> groups = new ArrayList<>();
        for (int group = 0; group < split.groups().size(); group++) {
            groups.add(new Column(split.groups().get(group), split.members().get(group)));
        }
        List<Line> lines = asked.described().stream()
                .flatMap(covariate -> lines(covariate, asked, split).stream())
                .toList();
        return new Baseline(groups, lines);
    }

    private static List<Line> lines(Covariate covariate, Specification asked, Split split) {
        return covariate instanceof Covariate.Amount amount
                ? List.of(amounts(amount, asked, split))
                : answers((Covariate.Category) covariate, asked, split);
    }

    private static Line amounts(Covariate.Amount amount, Specification asked, Split split) {
        List<Amount> byGroup = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (List<Subject> members : split.members()) {
            Map<Message, Integer> missing = new LinkedHashMap<>();
            List<Subject> who = new ArrayList<>();
            List<Double> known = new ArrayList<>();
            for (Subject subject : members) {
                ItemOfHsct.Found found = amount.of().of(subject, asked.hsctSeq());
                if (found instanceof ItemOfHsct.Found.Nothing nothing) {
                    missing.merge(nothing.why(), 1, Integer::sum);
                }
                ByNumber.number(found).ifPresent(number -> {
                    who.add(subject);
                    known.add(number);
                });
            }
            double[] numbers = known.stream().mapToDouble(Double::doubleValue).toArray();
            values.add(numbers);
            byGroup.add(new Amount(
                    who, numbers.length == 0 ? Optional.empty() : Optional.of(Quantiles.of(numbers)), missing));
        }
        return new Amounts(
                amount,
                byGroup,
                values.size() == 2
                        ? Optional.of(StandardisedDifference.of(values.get(0), values.get(1)))
                        : Optional.empty());
    }

    private static List<Line> answers(Covariate.Category category, Specification asked, Split split) {
        List<Subject> all = split.members().stream().flatMap(List::stream).toList();
        Split answered = category.by().split(all, asked.hsctSeq()).withoutEmpty();
        List<Integer> known = within(split, answered.members().stream().flatMap(List::stream));
        List<Line> lines = new ArrayList<>();
        for (int answer = 0; answer < answered.groups().size(); answer++) {
            List<List<Subject>> who = whoWithin(split, answered.members().get(answer).stream());
            List<Proportion> shares = IntStream.range(0, who.size())
                    .mapToObj(group -> Proportion.clopperPearson(
                            who.get(group).size(),
                            known.get(group),
                            asked.level().doubleValue()))
                    .toList();
            lines.add(new Answers(
                    category,
                    answered.groups().get(answer),
                    who,
                    shares,
                    shares.size() == 2
                            ? Optional.of(StandardisedDifference.ofProportions(shares.get(0), shares.get(1)))
                            : Optional.empty()));
        }
        answered.notKnown()
                .forEach((reason, children) ->
                        lines.add(new Missing(category, reason, within(split, children.stream()))));
        return lines;
    }

    /** How many of some children each group has. */
    private static List<Integer> within(Split split, Stream<Subject> some) {
        return whoWithin(split, some).stream().map(List::size).toList();
    }

    /** Which of some children each group has. */
    private static List<List<Subject>> whoWithin(Split split, Stream<Subject> some) {
        Set<Subject> wanted = some.collect(Collectors.toSet());
        return split.members().stream()
                .map(members -> members.stream().filter(wanted::contains).toList())
                .toList();
    }
}
