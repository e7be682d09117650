package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.InOneEntry;
import org.jmmlregistry.criterion.Within;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Happening;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.Quantiles;
import org.jmmlregistry.transplant.TransplantForm;

/** Why groups that form after the clock has started are not compared from the start, and what can be asked instead. */
final class Naive {

    private static final List<Integer> LANDMARKS = List.of(6, 12);

    private final Specification asked;
    private final Endpoint endpoint;
    private final Grouping grouping;

    Naive(Specification asked, Endpoint endpoint) {
        this.asked = asked;
        this.endpoint = endpoint;
        this.grouping = asked.grouping().orElseThrow();
    }

    static Message nobodyFollowed() {
        return Message.of("Nobody is followed beyond day 0, so that nothing can be compared.");
    }

    EndpointAnswer refused(List<Subject> subjects, int outside) {
        return new EndpointAnswer.NotCompared(
                endpoint,
                outside,
                Message.of(
                        "On the day on which the clock of “{endpoint}” starts, it is not known of any child to which group it "
                                + "will belong ({grouping}). A child comes into a later group only if it lives until then, "
                                + "so that a curve from the start would show that group living longer even if nothing had "
                                + "done it any good.",
                        endpoint,
                        grouping),
                grouping instanceof ByHappening event ? waiting(event, subjects) : Optional.empty(),
                instead());
    }

    private Optional<EndpointAnswer.Waiting> waiting(ByHappening event, List<Subject> subjects) {
        List<Double> months = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.outcome(endpoint, asked.hsctSeq()) instanceof Outcome.Observed observed) {
                OptionalLong day = event.days(subject, endpoint, asked.hsctSeq(), observed.origin());
                day.ifPresent(days -> months.add(Months.ofDays((double) days)));
                if (day.isEmpty() && observed.occurred()) {
                    ended.add(observed.days());
                }
            }
        }
        if (months.isEmpty()) {
            return Optional.empty();
        }
        double[] all = months.stream().mapToDouble(each -> each).sorted().toArray();
        double median = Quantiles.median(all);
        int before = (int)
                ended.stream().filter(days -> Months.ofDays(days) < median).count();
        return Optional.of(new EndpointAnswer.Waiting(
                all.length,
                OptionalDouble.of(median),
                OptionalDouble.of(all[0]),
                OptionalDouble.of(all[all.length - 1]),
                before));
    }

    private List<EndpointAnswer.Alternative> instead() {
        return events().flatMap(event -> instead(event).stream()).toList();
    }

    private List<EndpointAnswer.Alternative> instead(Happening event) {
        List<EndpointAnswer.Alternative> some = new ArrayList<>();
        ByHappening by = new ByHappening(event);
        for (int months : LANDMARKS) {
            if (months < asked.horizonMonths()) {
                some.add(new EndpointAnswer.Alternative(
                        Message.of("Landmark at {n, plural, one {# month} other {# months}}: {event}", months, event),
                        Message.of(
                                "Of the children who are still followed {n, plural, one {# month} other {# months}} after the start: do those to whom it had "
                                        + "happened by then fare otherwise from there on?",
                                months),
                        asked.grouped(by, new Clock.FromLandmark(months))));
            }
        }
        some.add(new EndpointAnswer.Alternative(
                Message.of("On each day: {event}", event),
                Message.of(
                        "On each day: is the hazard of those to whom it has happened another than of those to whom it has "
                                + "not yet?"),
                asked.grouped(by, new Clock.EachDay())));
        return some;
    }

    /** The events that the groups are formed by. */
    private Stream<Happening> events() {
        if (grouping instanceof ByHappening event) {
            return Stream.of(event.what());
        }
        if (grouping instanceof ByCriterion by) {
            return by.criterion().formula().conditions().stream()
                    .flatMap(condition -> form(condition).stream())
                    .flatMap(form -> Optional.ofNullable(BY_FORM.get(form.code())).stream())
                    .distinct();
        }
        return Stream.empty();
    }

    private static Optional<Form> form(CaseCondition condition) {
        if (condition instanceof Within within) {
            return Optional.of(within.event().form());
        }
        return condition instanceof InOneEntry entry ? Optional.of(entry.form()) : Optional.empty();
    }

    /** What happened where a form has an entry. */
    private static final Map<String, Happening> BY_FORM = Map.of(
            TransplantForm.FORM.code(), Happening.NEXT_HSCT,
            WithdrawalForm.FORM.code(), Happening.WITHDRAWAL,
            DliForm.FORM.code(), Happening.DLI,
            AcuteGvhdForm.FORM.code(), Happening.ACUTE_GVHD_II_IV,
            ChronicGvhdForm.FORM.code(), Happening.CHRONIC_GVHD,
            RelapseForm.FORM.code(), Happening.FAILURE,
            MalignancyForm.FORM.code(), Happening.SECONDARY_MALIGNANCY);
}
