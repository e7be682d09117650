package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.followup.DiseaseStatus;
import org.jmmlregistry.followup.LastDisease;
import org.jmmlregistry.patient.Patient;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.transplant.Transplant;

/**
 * One case as immutable facts. What endpoints and cohorts use is lifted into records, whose dates know the day that analysis
 * takes for them and whether it is imputed; everything else is read from the answers by item.
 *
 * @param transplants HSCTs in order, boosts left out; the first has number 1
 * @param events relapses, autologous recoveries and graft failures, in order of date
 * @param statuses what visits found, in order of date
 * @param seen the last day on which the child was known to be alive, or the day of death
 */
public record CaseFile(
        RegistryId id,
        Patient patient,
        List<Transplant> transplants,
        List<DiseaseEvent> events,
        List<DiseaseStatus> statuses,
        Optional<Death> death,
        Optional<ClinicalDate> seen,
        CaseAnswers answers) {

    public CaseFile {
        transplants = List.copyOf(transplants);
        events = List.copyOf(events);
        statuses = List.copyOf(statuses);
    }

    public Optional<Transplant> transplant(int hsctSeq) {
        return transplants.stream().filter(each -> each.hsctSeq() == hsctSeq).findFirst();
    }

    /** The events under one HSCT, in order. */
    public List<DiseaseEvent> eventsAfter(int hsctSeq) {
        return events.stream().filter(event -> event.hsctSeq() == hsctSeq).toList();
    }

    /**
     * The case with its partial dates completed, in each way that may put what visits and events say of the disease in another
     * order; itself where none of them is partial.
     */
    public List<CaseFile> completions() {
        return CaseFiles.completions(this);
    }

    /** Whether leukaemia was there when the child was last looked at, by the days that analysis takes. */
    public LastDisease lastDisease() {
        return CaseFiles.lastDisease(events, statuses, transplants, answers);
    }

    /** Whether anything is recorded of an HSCT, even without its day. */
    public boolean isTransplanted() {
        return CaseFiles.isTransplanted(answers);
    }

    /** The last day on which the child was known to be alive, or the day of death, as analysis takes it. */
    public Optional<LocalDate> lastSeen() {
        return seen.map(ClinicalDate::imputed);
    }

    public boolean isDead() {
        return death.isPresent();
    }

    /** The name under which people know the case: its number in a series, otherwise the pseudonym. */
    public String name() {
        return patient.series().map(series -> series.number()).orElse(id.text());
    }
}
