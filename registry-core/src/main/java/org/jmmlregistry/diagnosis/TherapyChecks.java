package org.jmmlregistry.diagnosis;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.notBefore;
import static org.jmmlregistry.dictionary.Check.soft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;

/** The checks within F05 and F06. */
final class TherapyChecks {

    private static final ClinicalDate END_OF_2010 = ClinicalDate.of(LocalDate.of(2010, 12, 31));
    private static final BigDecimal AZACITIDINE_PER_CYCLE = new BigDecimal(75 * 7);
    private static final int DAYS_BEFORE_DIAGNOSIS = 90;

    private TherapyChecks() {}

    static Check[] ofPriorTherapy() {
        return new Check[] {
            hard(
                    "F05.line_no/unique",
                    PriorTherapyForm.LINE_NO,
                    "Another line of therapy has the same number.",
                    TherapyChecks::sameLine),
            soft(
                    "F05.start_date/diagnosis",
                    PriorTherapyForm.START_DATE,
                    "The therapy starts more than 90 days before the diagnosis; please confirm.",
                    TherapyChecks::longBeforeDiagnosis),
            soft(
                    "F05.agents/isotretinoin",
                    PriorTherapyForm.AGENTS,
                    "Isotretinoin after 2010 is unusual; please confirm.",
                    entry -> entry.both(
                            PriorTherapyForm.AGENTS,
                            PriorTherapyForm.START_DATE,
                            (agents, start) ->
                                    agents.contains(PriorAgent.ISOTRETINOIN) && start.certainlyAfter(END_OF_2010))),
            soft(
                    "F05.dose_cum/azacitidine",
                    PriorTherapyForm.DOSE_CUM,
                    "The dose of azacitidine is not that of 75 mg/m² on 7 days of each cycle; please confirm.",
                    TherapyChecks::unusualAzacitidine),
            notBefore("F05", PriorTherapyForm.RESPONSE_DATE, PriorTherapyForm.START_DATE)
        };
    }

    static Check[] ofSpleen() {
        return new Check[] {
            soft(
                    "F06.splenectomy_done/late",
                    SpleenForm.SPLENECTOMY_DONE,
                    "Splenectomy is no longer recommended; please confirm that it was done after 2010.",
                    entry -> entry.is(SpleenForm.SPLENECTOMY_DONE, true)
                            && entry.has(SpleenForm.SPLENECTOMY_DATE, date -> date.certainlyAfter(END_OF_2010))),
            soft(
                    "F06.asplenia_prophylaxis/none",
                    SpleenForm.ASPLENIA_PROPHYLAXIS,
                    "A child without a spleen needs vaccination or antibiotics.",
                    entry -> entry.is(SpleenForm.SPLENECTOMY_DONE, true)
                            && entry.is(SpleenForm.ASPLENIA_PROPHYLAXIS, false))
        };
    }

    private static boolean sameLine(Entry entry) {
        return entry.inCase().of(PriorTherapyForm.FORM).stream()
                .filter(other -> !other.key().equals(entry.key()))
                .anyMatch(other ->
                        entry.has(PriorTherapyForm.LINE_NO, number -> other.is(PriorTherapyForm.LINE_NO, number)));
    }

    private static boolean longBeforeDiagnosis(Entry entry) {
        return entry.inCase()
                .first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE)
                .filter(diagnosis -> entry.has(
                        PriorTherapyForm.START_DATE,
                        start -> start.certainlyEarlierThan(diagnosis, -DAYS_BEFORE_DIAGNOSIS)))
                .isPresent();
    }

    private static boolean unusualAzacitidine(Entry entry) {
        return entry.has(PriorTherapyForm.AGENTS, agents -> agents.equals(List.of(PriorAgent.AZACITIDINE)))
                && entry.has(PriorTherapyForm.DOSE_UNIT, unit -> unit.code().equals("MG_M2"))
                && entry.both(
                        PriorTherapyForm.DOSE_CUM,
                        PriorTherapyForm.CYCLES_N,
                        (dose, cycles) ->
                                dose.compareTo(AZACITIDINE_PER_CYCLE.multiply(BigDecimal.valueOf(cycles))) != 0);
    }
}
