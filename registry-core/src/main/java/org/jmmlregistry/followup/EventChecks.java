package org.jmmlregistry.followup;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.notBefore;
import static org.jmmlregistry.dictionary.Check.soft;
import static org.jmmlregistry.followup.RelapseForm.*;

import java.math.BigDecimal;
import java.util.Optional;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
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
                    entry -> differs(entry, IS_WITHDRAWN_FOR_EVENT, WithdrawalForm.FORM)),
            soft(
                    "F13.dli_given_for_event/f12b",
                    DLI_GIVEN_FOR_EVENT,
                    "Whether donor lymphocytes were given differs from what F12b records.",
                    entry -> differs(entry, DLI_GIVEN_FOR_EVENT, DliForm.FORM)),
            notBefore("F13", ADJUDICATION_DATE, EVENT_DATE)
        };
    }

    /** A form that the case never used for anything says nothing; one that it used under this HSCT does. */
    private static boolean differs(Entry event, Item<Boolean> item, Form form) {
        boolean used = !event.inCase().of(form, event.key().hsctSeq()).isEmpty();
        Optional<Boolean> said = event.get(item);
        return said.filter(yes -> !yes && used).isPresent();
    }
}
