package org.jmmlregistry.outcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * A clinical endpoint as a value: what is counted from when, and the definition that reports print.
 *
 * @param version grows when the meaning changes
 * @param events the first of them is the event
 * @param competing after one of them the event can no longer come first
 * @param window the day after the origin on which whoever had none of them is censored; empty if there is no such day
 */
public record Endpoint(
        String abbreviation,
        Message words,
        int version,
        Message definition,
        Origin origin,
        List<Happening> events,
        List<Happening> competing,
        Optional<Integer> window)
        implements Worded {

    /** Since this version a leukaemic or undetermined autologous recovery is a relapse. */
    private static final int WITH_RECOVERIES = 2;

    public static final Endpoint OVERALL_SURVIVAL = survival(
            "OS",
            Message.name("endpoint", "Overall survival"),
            Message.of(
                    "Time from day 0 of the HSCT under study to death of any cause; children alive are censored at the last "
                            + "contact. A further HSCT does not censor."),
            List.of(Happening.DEATH));

    public static final Endpoint LEUKAEMIA_FREE_SURVIVAL = survival(
            "LFS",
            Message.name("endpoint", "Leukaemia-free survival"),
            Message.of(
                    "Time from day 0 of the HSCT under study to relapse or death of any cause, whichever comes first; an autologous "
                            + "recovery that is leukaemic, or of which that is not determined, is a relapse. Children "
                            + "alive without relapse are censored at the last contact. The founding paper's phrase is “alive "
                            + "and disease-free”."),
            List.of(Happening.RELAPSE, Happening.DEATH));

    public static final Endpoint RELAPSE_INCIDENCE = incidence(
            "RI",
            Message.name("endpoint", "Relapse incidence"),
            Message.of(
                    "Probability of relapse since day 0 of the HSCT under study, where death without relapse competes. An "
                            + "autologous recovery that is leukaemic, or of which that is not determined, is a relapse. A "
                            + "death of the disease without a recorded relapse is a relapse on the day of death. Children alive "
                            + "without relapse are censored at the last contact. With NRM and LFS it adds to 1 (family A)."),
            Happening.RELAPSE,
            Happening.DEATH);

    public static final Endpoint NON_RELAPSE_MORTALITY = incidence(
            "NRM",
            Message.name("endpoint", "Non-relapse mortality"),
            Message.of(
                    "Probability of death without relapse since day 0 of the HSCT under study, where relapse competes. An "
                            + "autologous recovery that is leukaemic, or of which that is not determined, is a relapse. "
                            + "Children alive without relapse are censored at the last contact. With RI and LFS it adds to 1 "
                            + "(family A)."),
            Happening.DEATH,
            Happening.RELAPSE);

    public Endpoint {
        events = List.copyOf(events);
        competing = List.copyOf(competing);
        if (events.isEmpty() || competing.stream().anyMatch(events::contains)) {
            throw new IllegalArgumentException(
                    "events and competing: at least one event and none in both, not " + events + " and " + competing);
        }
    }

    private static Endpoint survival(String abbreviation, Message words, Message definition, List<Happening> events) {
        int version = events.contains(Happening.RELAPSE) ? WITH_RECOVERIES : 1;
        return new Endpoint(abbreviation, words, version, definition, Origin.HSCT, events, List.of(), Optional.empty());
    }

    private static Endpoint incidence(
            String abbreviation, Message words, Message definition, Happening event, Happening competing) {
        return new Endpoint(
                abbreviation,
                words,
                WITH_RECOVERIES,
                definition,
                Origin.HSCT,
                List.of(event),
                List.of(competing),
                Optional.empty());
    }

    /**
     * The same endpoint where an undetermined autologous recovery is no relapse; empty if relapse does not matter to it. It
     * is printed beside wherever the two differ.
     */
    public Optional<Endpoint> withoutUndetermined() {
        if (!known().contains(Happening.RELAPSE)) {
            return Optional.empty();
        }
        return Optional.of(new Endpoint(
                abbreviation, words, version, definition, origin, certain(events), certain(competing), window));
    }

    private static List<Happening> certain(List<Happening> some) {
        return some.stream()
                .map(each -> each == Happening.RELAPSE ? Happening.CERTAIN_RELAPSE : each)
                .toList();
    }

    /**
     * The endpoint after the n-th HSCT of a case.
     *
     * @return not evaluable if the case has no such HSCT, or no day on which the child was last seen after it
     */
    public Outcome after(int hsctSeq, CaseFile file) {
        Optional<ClinicalDate> day = origin.day(hsctSeq, file);
        if (day.isEmpty()) {
            return new Outcome.NotEvaluable(Message.of("no HSCT number {number}", hsctSeq));
        }
        ClinicalDate from = day.get();
        Optional<Outcome.Observed> ended = Happening.first(known(), hsctSeq, file)
                .map(first -> new Outcome.Observed(from, first.day(), cause(first.what())));
        return ended.or(() -> file.seen()
                        .filter(seen -> !seen.imputed().isBefore(from.imputed()))
                        .map(seen -> new Outcome.Observed(from, seen, 0)))
                .<Outcome>map(this::withinWindow)
                .orElseGet(() -> new Outcome.NotEvaluable(Message.of("not seen after HSCT {number}", hsctSeq)));
    }

    private List<Happening> known() {
        return Stream.concat(events.stream(), competing.stream()).toList();
    }

    private int cause(Happening what) {
        return events.contains(what) ? 1 : 2 + competing.indexOf(what);
    }

    private Outcome.Observed withinWindow(Outcome.Observed observed) {
        return window.filter(days -> observed.days() > days)
                .map(observed::censoredAfter)
                .orElse(observed);
    }
}
