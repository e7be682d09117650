package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Outcome;

/**
 * Endpoints estimated over time, drawn on one scale and read at fixed months; all count from the same day.
 *
 * @param title what is shown
 * @param axis what the months are counted from
 * @param estimates one curve each
 * @param complement the endpoint that adds to 1 with them, which the readings show beside them; may be empty
 * @param months when they are read
 */
public record Curves(
        Message title,
        Message axis,
        List<EndpointEstimate> estimates,
        Optional<EndpointEstimate> complement,
        List<Integer> months)
        implements Block {

    public Curves {
        estimates = List.copyOf(estimates);
        months = List.copyOf(months);
        if (estimates.isEmpty() || months.isEmpty()) {
            throw new IllegalArgumentException(
                    "estimates and months: at least one of each, not " + estimates.size() + " and " + months.size());
        }
    }

    /** Its name for programs: {@code os2}, or {@code ri2Nrm2} for two. */
    public String name() {
        StringBuilder name = new StringBuilder();
        for (EndpointEstimate estimate : estimates) {
            String key = key(estimate);
            name.append(name.isEmpty() ? key : key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
        }
        return name.toString();
    }

    /** The name of one endpoint for programs: {@code os2} after the second HSCT. */
    public static String key(EndpointEstimate estimate) {
        return estimate.endpoint().code().toLowerCase(Locale.ROOT) + estimate.hsctSeq();
    }

    /** Whether each curve has a child behind it. */
    public boolean isEstimated() {
        return estimates.stream().allMatch(each -> each.estimated().isPresent());
    }

    /** How many children stand behind the curves, and how many had the events. */
    public List<Message> counted() {
        List<Message> counted = new ArrayList<>();
        for (EndpointEstimate estimate : estimates) {
            estimate.estimated()
                    .ifPresent(each -> counted.add(Message.of(
                            "{endpoint}: {n, plural, one {# child} other {# children}}, {events, plural, one {# event} other "
                                    + "{# events}}.",
                            estimate.endpoint(),
                            each.n(),
                            each.events())));
        }
        return counted;
    }

    /** Of how many of the children behind each curve the first or the last day is imputed. */
    public List<Message> imputed() {
        return estimates.stream()
                .filter(estimate -> estimate.estimated().isPresent())
                .map(Curves::imputed)
                .toList();
    }

    /** The same of one endpoint. */
    public static Message imputed(EndpointEstimate estimate) {
        return Message.of(
                "{endpoint}: first or last day imputed in {count} of {n, plural, one {# child} other {# children}}.",
                estimate.endpoint(),
                estimate.imputed(),
                estimate.observed().size());
    }

    /** Each child left out of a curve, with the reason. */
    public List<Message> leftOut() {
        return estimates.stream()
                .flatMap(estimate -> estimate.notEvaluable().stream())
                .map(child -> Message.of(
                        "{child}: {reason}", child.name(), ((Outcome.NotEvaluable) child.outcome()).reason()))
                .distinct()
                .toList();
    }

    /** The curves read at the months; empty if no child stands behind one of them. */
    public Optional<Table> readings() {
        if (!isEstimated()) {
            return Optional.empty();
        }
        boolean alone = estimates.size() == 1 && complement.isEmpty();
        Table.Rows<Integer> table = Table.of(name(), months)
                .words("time", Message.of("Time"), 65, month -> Cell.words(Message.of("{months} months", month)));
        for (EndpointEstimate estimate : estimates) {
            atRisk(table, estimate, alone);
            Message name = estimate.endpoint().words();
            table.figures(key(estimate), alone ? Message.of("Probability") : name, 80, at(estimate, Cells::probability))
                    .figures(
                            key(estimate) + "Limits",
                            alone
                                    ? Message.of("95 % limits")
                                    : Message.of(
                                            "95 % limits ({endpoint})",
                                            estimate.endpoint().abbreviation()),
                            80,
                            at(estimate, Cells::limits));
        }
        complement.filter(each -> each.estimated().isPresent()).ifPresent(each -> {
            atRisk(table, each, false);
            table.figures(key(each), each.endpoint().words(), 80, at(each, Cells::probability))
                    .figures("sum", Message.of("Sum"), 45, month -> sum(each, month));
        });
        return Optional.of(table.table());
    }

    /** Each endpoint counts its own: who had one may still be at risk of the other. */
    private static void atRisk(Table.Rows<Integer> table, EndpointEstimate estimate, boolean alone) {
        Message heading = alone
                ? Message.of("At risk")
                : Message.of("At risk ({endpoint})", estimate.endpoint().abbreviation());
        table.figures(alone ? "atRisk" : key(estimate) + "AtRisk", heading, 50, month -> {
            Estimated.Reading reading = estimate.estimated().orElseThrow().at(month);
            return Cell.count(reading.atRisk()).few(reading.few());
        });
    }

    private static Function<Integer, Cell> at(EndpointEstimate estimate, BiFunction<Estimated, Integer, Cell> cell) {
        Estimated estimated = estimate.estimated().orElseThrow();
        return month -> cell.apply(estimated, month);
    }

    /** Nothing where one of those added is not known. */
    private Cell sum(EndpointEstimate complementary, int month) {
        double sum = 0;
        for (EndpointEstimate each :
                Stream.concat(estimates.stream(), Stream.of(complementary)).toList()) {
            Estimated estimated = each.estimated().orElseThrow();
            if (!estimated.at(month).value().isDefined()) {
                return Cells.endOfFollowUp(estimated);
            }
            sum += estimated.at(month).value().orElseThrow();
        }
        return Cells.probability(sum);
    }
}
