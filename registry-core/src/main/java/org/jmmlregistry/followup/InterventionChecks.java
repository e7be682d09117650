package org.jmmlregistry.followup;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.notBefore;
import static org.jmmlregistry.dictionary.Check.soft;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;

/** The checks within F12a to F12d. */
final class InterventionChecks {

    private static final int RESPONSE_DAYS = 90;
    private static final int DLI_INTERVAL_DAYS = 28;

    private InterventionChecks() {}

    static Check[] ofWithdrawal() {
        return new Check[] {
            notBefore("F12a", WithdrawalForm.STOP_DATE, WithdrawalForm.TAPER_START_DATE),
            notBefore("F12a", WithdrawalForm.RESPONSE_DATE, WithdrawalForm.STOP_DATE),
            soft(
                    "F12a.response_date/late",
                    WithdrawalForm.RESPONSE_DATE,
                    "The response came more than 90 days after the stop; please confirm that they belong together.",
                    entry -> entry.both(
                            WithdrawalForm.RESPONSE_DATE,
                            WithdrawalForm.STOP_DATE,
                            (response, stop) -> response.certainlyLaterThan(stop, RESPONSE_DAYS)))
        };
    }

    static Check[] ofDli() {
        return new Check[] {
            hard(
                    "F12b.dli_seq/sequence",
                    DliForm.DLI_SEQ,
                    "The DLI under an HSCT are numbered 1, 2, 3 …; the one before this number is missing, or the number stands twice.",
                    InterventionChecks::outOfSequence),
            soft(
                    "F12b.dli_date/interval",
                    DliForm.DLI_DATE,
                    "This DLI follows the one before within 28 days; 4 to 6 weeks are recommended.",
                    InterventionChecks::soonAfterAnother),
            soft(
                    "F12b.prior_therapy/relapse",
                    DliForm.PRIOR_THERAPY,
                    "Cytoreduction is advised before a DLI for overt relapse; please confirm that none was given.",
                    entry -> entry.is(DliForm.PRIOR_THERAPY, Cytoreduction.NONE)
                            && entry.is(DliForm.DLI_INDICATION, DliIndication.RELAPSE)),
            notBefore("F12b", DliForm.AGVHD_DLI_ONSET, DliForm.DLI_DATE),
            notBefore("F12b", DliForm.DLI_RESPONSE_DATE, DliForm.DLI_DATE),
            soft(
                    "F12b.dli_response_date/late",
                    DliForm.DLI_RESPONSE_DATE,
                    "The response came more than 90 days after the DLI; please confirm that they belong together.",
                    entry -> entry.both(
                            DliForm.DLI_RESPONSE_DATE,
                            DliForm.DLI_DATE,
                            (response, dli) -> response.certainlyLaterThan(dli, RESPONSE_DAYS)))
        };
    }

    static Check[] ofSalvage() {
        return new Check[] {notBefore("F12c", SalvageForm.SALVAGE_STOP, SalvageForm.SALVAGE_START)};
    }

    static Check[] ofResponse() {
        return new Check[] {
            hard(
                    "F12d.for_intervention/unknown",
                    ResponseForm.FOR_INTERVENTION,
                    "The intervention that is assessed must be one that is recorded after the same HSCT.",
                    entry -> entry.get(ResponseForm.FOR_INTERVENTION).isPresent()
                            && intervention(entry).isEmpty()),
            hard(
                    "F12d.assess_date/early",
                    ResponseForm.ASSESS_DATE,
                    "The response cannot be assessed before the intervention begins.",
                    entry -> begin(entry)
                            .filter(start -> entry.has(ResponseForm.ASSESS_DATE, date -> date.certainlyBefore(start)))
                            .isPresent()),
            soft(
                    "F12d.assess_date/late",
                    ResponseForm.ASSESS_DATE,
                    "The response is assessed more than 90 days after the intervention; please confirm.",
                    entry -> begin(entry)
                            .filter(start -> entry.has(
                                    ResponseForm.ASSESS_DATE, date -> date.certainlyLaterThan(start, RESPONSE_DAYS)))
                            .isPresent())
        };
    }

    private static List<Entry> others(Entry dli) {
        return dli.inCase().of(DliForm.FORM, dli.key().hsctSeq()).stream()
                .filter(other -> !other.key().equals(dli.key()))
                .toList();
    }

    private static boolean outOfSequence(Entry dli) {
        List<Integer> numbers = others(dli).stream()
                .flatMap(other -> other.get(DliForm.DLI_SEQ).stream())
                .toList();
        return dli.has(
                DliForm.DLI_SEQ, number -> numbers.contains(number) || (number > 1 && !numbers.contains(number - 1)));
    }

    private static boolean soonAfterAnother(Entry dli) {
        return others(dli).stream()
                .flatMap(other -> other.get(DliForm.DLI_DATE).stream())
                .anyMatch(other -> dli.has(
                        DliForm.DLI_DATE,
                        date -> !date.certainlyBefore(other) && date.certainlyEarlierThan(other, DLI_INTERVAL_DAYS)));
    }

    private static Optional<Entry> intervention(Entry response) {
        return response.get(ResponseForm.FOR_INTERVENTION)
                .flatMap(EntryKey::parse)
                .filter(key -> key.hsctSeq() == response.key().hsctSeq())
                .flatMap(response.inCase()::entry);
    }

    private static Optional<ClinicalDate> begin(Entry response) {
        return intervention(response).flatMap(entry -> entry.get(WithdrawalForm.TAPER_START_DATE)
                .or(() -> entry.get(DliForm.DLI_DATE))
                .or(() -> entry.get(SalvageForm.SALVAGE_START)));
    }
}
