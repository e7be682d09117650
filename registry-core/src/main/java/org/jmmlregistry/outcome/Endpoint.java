package org.jmmlregistry.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.transplant.Transplant;

/** A clinical endpoint: one constant with its name, its abbreviation, the definition that reports print, and its rule. */
public enum Endpoint implements Worded {
    OVERALL_SURVIVAL(
            "OS",
            "Overall survival",
            "Time from day 0 of the HSCT under study to death of any cause; children alive are censored at the last "
                    + "contact. A further HSCT does not censor.",
            (file, hsct) -> file.death().map(Death::date)),
    LEUKAEMIA_FREE_SURVIVAL(
            "LFS",
            "Leukaemia-free survival",
            "Time from day 0 of the HSCT under study to relapse or death of any cause, whichever comes first; children "
                    + "alive without relapse are censored at the last contact. The founding paper's phrase is “alive "
                    + "and disease-free”.",
            (file, hsct) -> Stream.concat(
                            file.eventsAfter(hsct.hsctSeq()).stream()
                                    .filter(DiseaseEvent::isRelapse)
                                    .map(DiseaseEvent::date),
                            file.death().map(Death::date).stream())
                    .min(Comparator.naturalOrder()));

    private final String abbreviation;
    private final String label;
    private final String definition;
    private final BiFunction<CaseFile, Transplant, Optional<LocalDate>> event;

    Endpoint(
            String abbreviation,
            String label,
            String definition,
            BiFunction<CaseFile, Transplant, Optional<LocalDate>> event) {
        this.abbreviation = abbreviation;
        this.label = label;
        this.definition = definition;
        this.event = event;
    }

    public String abbreviation() {
        return abbreviation;
    }

    @Override
    public Message words() {
        return Message.name("endpoint", label);
    }

    public String definition() {
        return definition;
    }

    /**
     * The endpoint after the n-th HSCT of a case.
     *
     * @return not evaluable if the case has no such HSCT, or no day on which the child was last seen after it
     */
    public Outcome after(int hsctSeq, CaseFile file) {
        Optional<Transplant> hsct = file.transplant(hsctSeq);
        if (hsct.isEmpty()) {
            return new Outcome.NotEvaluable("no HSCT number " + hsctSeq);
        }
        LocalDate origin = hsct.get().date();
        Optional<LocalDate> occurred = event.apply(file, hsct.get());
        if (occurred.isPresent()) {
            return new Outcome.Observed(origin, occurred.get(), true);
        }
        return file.lastSeen()
                .filter(seen -> !seen.isBefore(origin))
                .<Outcome>map(seen -> new Outcome.Observed(origin, seen, false))
                .orElseGet(() -> new Outcome.NotEvaluable("not seen after HSCT " + hsctSeq));
    }
}
