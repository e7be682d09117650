package org.jmmlregistry.followup;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.notBefore;
import static org.jmmlregistry.dictionary.Check.soft;
import static org.jmmlregistry.followup.RelapseForm.*;

import java.math.BigDecimal;
import java.util.Set;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;

/** The checks within F13. */
final class EventChecks {

    private static final BigDecimal FULL_DONOR = new BigDecimal("95");
    private static final BigDecimal ABSENT_DONOR = new BigDecimal("5");

    private EventChecks() {}

    static Check[] ofRecord() {
        return new Check[] {
            soft(
                    "EC-F13-3",
                    ADJUDICATED_BY,
                    "This event counts in the endpoints and should be adjudicated; nobody is named yet.",
                    entry -> !entry.is(EVENT_TYPE, EventType.POOR_GRAFT_FUNCTION)
                            && entry.get(EVENT_TYPE).isPresent()
                            && entry.get(ADJUDICATED_BY).isEmpty()),
            hard(
                    "F13.ar_subtype/type",
                    AR_SUBTYPE,
                    "A subtype of autologous recovery belongs to an autologous recovery only.",
                    entry -> entry.get(AR_SUBTYPE).isPresent()
                            && entry.has(EVENT_TYPE, type -> type != EventType.AUTOLOGOUS_RECOVERY)),
            hard(
                    "F13.mono_abs/wbc",
                    MONO_ABS,
                    "There cannot be more monocytes than white blood cells.",
                    entry -> entry.both(MONO_ABS, WBC, (monocytes, wbc) -> monocytes.compareTo(wbc) > 0)),
            soft(
                    "F13.detection/chimerism",
                    DETECTION,
                    "Falling chimerism alone is no relapse; it should be confirmed by a second sample and the mutation.",
                    entry -> entry.has(
                            DETECTION,
                            how -> how.size() == 1 && how.get(0).code().equals("CHIMERISM_ONLY")))
        };
    }

    static Check[] ofFindings() {
        return new Check[] {
            soft(
                    "F13.donor_pct_at_event/relapse",
                    DONOR_PCT_AT_EVENT,
                    "A relapse with more than 95 % donor cells is unusual; please confirm.",
                    entry -> entry.is(EVENT_TYPE, EventType.RELAPSE)
                            && entry.has(DONOR_PCT_AT_EVENT, donor -> donor.compareTo(FULL_DONOR) > 0)),
            soft(
                    "F13.donor_pct_at_event/recovery",
                    DONOR_PCT_AT_EVENT,
                    "An autologous recovery with more than 5 % donor cells is unusual; please confirm.",
                    entry -> entry.is(EVENT_TYPE, EventType.AUTOLOGOUS_RECOVERY)
                            && entry.has(DONOR_PCT_AT_EVENT, donor -> donor.compareTo(ABSENT_DONOR) > 0)),
            soft(
                    "F13.mutation_present/relapse",
                    MUTATION_PRESENT,
                    "A relapse without the driver mutation is unusual; please confirm.",
                    entry -> entry.is(EVENT_TYPE, EventType.RELAPSE) && entry.is(MUTATION_PRESENT, false)),
            soft(
                    "F13.is_withdrawn_for_event/f12a",
                    IS_WITHDRAWN_FOR_EVENT,
                    "Whether immunosuppression was withdrawn differs from what F12a records.",
                    entry -> entry.is(IS_WITHDRAWN_FOR_EVENT, false) && withdrawnSince(entry)),
            soft(
                    "F13.dli_given_for_event/f12b",
                    DLI_GIVEN_FOR_EVENT,
                    "Whether donor lymphocytes were given differs from what F12b records.",
                    entry -> entry.is(DLI_GIVEN_FOR_EVENT, false) && givenSince(entry)),
            notBefore("F13", ADJUDICATION_DATE, EVENT_DATE)
        };
    }

    /** Immunosuppression that was reduced since the event, for its reason, was withdrawn because of it. */
    private static boolean withdrawnSince(Entry event) {
        return event.inCase().of(WithdrawalForm.FORM, event.key().hsctSeq()).stream()
                .filter(withdrawal -> isSince(withdrawal, WithdrawalForm.TAPER_START_DATE, event)
                        || isSince(withdrawal, WithdrawalForm.STOP_DATE, event))
                .anyMatch(withdrawal -> isReason(withdrawal, WithdrawalForm.WITHDRAWAL_REASON, event));
    }

    private static boolean givenSince(Entry event) {
        return event.inCase().of(DliForm.FORM, event.key().hsctSeq()).stream()
                .filter(dli -> isSince(dli, DliForm.DLI_DATE, event))
                .anyMatch(dli -> isReason(dli, DliForm.DLI_INDICATION, event));
    }

    private static boolean isSince(Entry intervention, Item<ClinicalDate> when, Entry event) {
        return intervention.has(when, date -> event.has(EVENT_DATE, day -> !date.certainlyBefore(day)));
    }

    /** Whether the reason of an intervention, as its own form names it, is an event of that kind. */
    private static boolean isReason(Entry intervention, Item<? extends Coded> reason, Entry event) {
        Set<String> reasons = event.get(EVENT_TYPE)
                .map(type -> switch (type) {
                    case RELAPSE, PROGRESSION_TO_AML -> Set.of("RELAPSE");
                    case AUTOLOGOUS_RECOVERY -> Set.of("AUTOLOGOUS_RECOVERY", "RELAPSE");
                    case PRIMARY_GRAFT_FAILURE, SECONDARY_GRAFT_FAILURE, POOR_GRAFT_FUNCTION -> Set.of("GRAFT_FAILURE");
                })
                .orElse(Set.of());
        return intervention.has(reason, why -> reasons.contains(why.code()));
    }
}
