package org.jmmlregistry.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.followup.EventRule.Earlier;
import org.jmmlregistry.followup.EventRule.Findings;
import org.jmmlregistry.followup.EventRule.Ruling;
import org.junit.jupiter.api.Test;

/**
 * Every combination of findings against the definitions of the events, written down here a second time as sentences about
 * a child instead of as an order of rules.
 */
class EventRuleTest {

    private static final List<String> DONOR = List.of("0", "4.9", "5", "40", "95", "95.1", "100");
    private static final List<Claim> KNOWN = List.of(Claim.TRUE, Claim.FALSE);

    @Test
    void each_of_336_known_combinations_is_named_as_its_definition_says() {
        int tried = 0;
        for (Claim recovered : KNOWN) {
            for (Claim pancytopenia : KNOWN) {
                for (String donor : DONOR) {
                    for (Earlier earlier : Earlier.values()) {
                        for (boolean recorded : List.of(true, false)) {
                            for (Claim disease : KNOWN) {
                                Child child = new Child(
                                        recovered == Claim.TRUE,
                                        pancytopenia == Claim.TRUE,
                                        Double.parseDouble(donor),
                                        earlier,
                                        recorded,
                                        disease == Claim.TRUE);
                                Findings found = new Findings(
                                        recovered,
                                        recovered.not(),
                                        pancytopenia,
                                        new BigDecimal(donor),
                                        earlier,
                                        recorded,
                                        disease);
                                assertEquals(child.event(), EventRule.of(found).flatMap(Ruling::type), found::toString);
                                assertEquals(
                                        child.mustBeDecidedByPeople(),
                                        EventRule.of(found).map(Ruling::flagged).orElse(false),
                                        found::toString);
                                tried++;
                            }
                        }
                    }
                }
            }
        }
        assertEquals(336, tried);
    }

    /** What was found, in plain values, and what the definitions make of it. */
    private record Child(
            boolean recovered,
            boolean pancytopenic,
            double donor,
            Earlier earlier,
            boolean hadRecovery,
            boolean diseased) {

        Optional<EventType> event() {
            if (pancytopenic && !diseased) {
                EventType afterRecovery =
                        donor > 95 ? EventType.POOR_GRAFT_FUNCTION : EventType.SECONDARY_GRAFT_FAILURE;
                return Optional.of(recovered ? afterRecovery : EventType.PRIMARY_GRAFT_FAILURE);
            }
            boolean ownCellsOnly = recovered && donor < 5;
            boolean graftWasThere = earlier == Earlier.FULL_DONOR;
            if (ownCellsOnly && !graftWasThere && !hadRecovery) {
                return Optional.of(EventType.AUTOLOGOUS_RECOVERY);
            }
            if (diseased) {
                boolean cameBack = graftWasThere || hadRecovery || (donor >= 5 && donor <= 95);
                return cameBack ? Optional.of(EventType.RELAPSE) : Optional.empty();
            }
            return ownCellsOnly && graftWasThere ? Optional.of(EventType.AUTOLOGOUS_RECOVERY) : Optional.empty();
        }

        boolean mustBeDecidedByPeople() {
            if (pancytopenic && !diseased) {
                return false;
            }
            boolean ownCellsOnly = recovered && donor < 5;
            boolean recovery = ownCellsOnly && earlier != Earlier.FULL_DONOR && !hadRecovery;
            if (recovery) {
                return earlier == Earlier.NO_SAMPLE;
            }
            if (diseased) {
                return earlier != Earlier.FULL_DONOR && !hadRecovery && donor >= 5;
            }
            return ownCellsOnly && earlier == Earlier.FULL_DONOR;
        }
    }

    private static Optional<Ruling> ruling(Claim recovered, Claim tooLate, Claim low, String donor, Claim disease) {
        return EventRule.of(
                new Findings(recovered, tooLate, low, new BigDecimal(donor), Earlier.NEVER_FULL, false, disease));
    }

    @Test
    void counts_that_came_within_the_time_allowed_are_no_primary_graft_failure_although_they_came_after_the_event() {
        assertEquals(Optional.empty(), ruling(Claim.FALSE, Claim.FALSE, Claim.TRUE, "60", Claim.FALSE));
    }

    @Test
    void whether_counts_recovered_must_be_known_before_cytopenia_has_a_name() {
        assertEquals(Optional.empty(), ruling(Claim.UNKNOWN, Claim.UNKNOWN, Claim.TRUE, "60", Claim.FALSE));
    }

    @Test
    void a_graft_failure_of_which_the_disease_is_unknown_is_decided_by_people() {
        assertEquals(
                Optional.of(new Ruling(Optional.of(EventType.SECONDARY_GRAFT_FAILURE), Optional.empty(), true)),
                ruling(Claim.TRUE, Claim.FALSE, Claim.TRUE, "60", Claim.UNKNOWN));
    }

    @Test
    void a_recovery_is_leukaemic_by_its_disease_and_undetermined_without_a_look() {
        assertEquals(Optional.of(RecoverySubtype.AR_LEUKAEMIC), subtype(Claim.TRUE));
        assertEquals(Optional.of(RecoverySubtype.AR_NON_LEUKAEMIC), subtype(Claim.FALSE));
        assertEquals(Optional.empty(), subtype(Claim.UNKNOWN));
    }

    private static Optional<RecoverySubtype> subtype(Claim disease) {
        return ruling(Claim.TRUE, Claim.FALSE, Claim.FALSE, "1", disease).flatMap(Ruling::subtype);
    }
}
