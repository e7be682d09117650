package org.jmmlregistry.followup;

import java.math.BigDecimal;
import java.util.Optional;
import org.jmmlregistry.dictionary.Claim;

/**
 * The decision order by which what was found at an event names it; the first rule that applies decides, and a rule of
 * which it is not known whether it applies leaves the event without a name.
 *
 * <p>Pancytopenia that nobody recorded counts as none; a graft failure of which the disease is not known is one that people
 * decide. The source of the founding cohort does not say where autologous
 * recovery ends and early relapse begins; this order is the registry's own. Graft failure and poor graft function are
 * those of the EBMT Handbook 2019, chapter 41: not explained by disease, and poor graft function with donor cells.
 */
public final class EventRule {

    private static final BigDecimal FULL_ABOVE = new BigDecimal("95");
    private static final BigDecimal ABSENT_BELOW = new BigDecimal("5");

    /**
     * What was found.
     *
     * @param recovered whether neutrophils had recovered by the event
     * @param tooLate whether they had not recovered by the day on which primary graft failure is told: 30 after marrow or
     *     blood, 42 after cord blood
     * @param pancytopenia whether all blood counts were low at the event
     * @param donorPct donor chimerism at the event
     * @param earlier what earlier samples under this HSCT showed
     * @param recoveryRecorded whether an autologous recovery was recorded before under this HSCT
     * @param disease whether leukaemia was seen, by its mutation or karyotype, or by two of its signs
     */
    public record Findings(
            Claim recovered,
            Claim tooLate,
            Claim pancytopenia,
            BigDecimal donorPct,
            Earlier earlier,
            boolean recoveryRecorded,
            Claim disease) {

        private boolean absent() {
            return donorPct.compareTo(ABSENT_BELOW) < 0;
        }

        private boolean full() {
            return donorPct.compareTo(FULL_ABOVE) > 0;
        }

        private Claim low() {
            return Claim.of(pancytopenia == Claim.TRUE);
        }
    }

    /** What samples under the same HSCT showed before the event. */
    public enum Earlier {
        FULL_DONOR,
        NEVER_FULL,
        NO_SAMPLE
    }

    /**
     * What the order says.
     *
     * @param type empty if no rule names the event
     * @param subtype of an autologous recovery; empty if it is another event or the disease is not known
     * @param flagged whether people must decide in any case
     */
    public record Ruling(Optional<EventType> type, Optional<RecoverySubtype> subtype, boolean flagged) {}

    private EventRule() {}

    /** Empty if what is recorded does not reach any rule. */
    public static Optional<Ruling> of(Findings found) {
        Claim withoutDisease = Claim.of(found.disease() != Claim.TRUE);
        boolean disputable = found.disease() == Claim.UNKNOWN;
        Claim primary =
                Claim.all(found.low(), found.tooLate(), found.recovered().not(), withoutDisease);
        if (primary != Claim.FALSE) {
            return decided(primary, ruling(EventType.PRIMARY_GRAFT_FAILURE, disputable));
        }
        Claim lost = Claim.all(found.low(), found.recovered(), withoutDisease);
        if (lost != Claim.FALSE) {
            EventType type = found.full() ? EventType.POOR_GRAFT_FUNCTION : EventType.SECONDARY_GRAFT_FAILURE;
            return decided(lost, ruling(type, disputable));
        }
        Claim ownMarrow = Claim.all(
                found.recovered(),
                Claim.of(found.absent()),
                Claim.of(found.earlier() != Earlier.FULL_DONOR),
                Claim.of(!found.recoveryRecorded()));
        if (ownMarrow != Claim.FALSE) {
            return decided(ownMarrow, recovery(found.disease(), found.earlier() == Earlier.NO_SAMPLE));
        }
        return found.disease() == Claim.TRUE ? diseased(found) : lostDonor(found);
    }

    private static Optional<Ruling> diseased(Findings found) {
        if (found.earlier() == Earlier.FULL_DONOR || found.recoveryRecorded()) {
            return Optional.of(ruling(EventType.RELAPSE, false));
        }
        if (found.absent()) {
            return Optional.empty();
        }
        return Optional.of(
                new Ruling(found.full() ? Optional.empty() : Optional.of(EventType.RELAPSE), Optional.empty(), true));
    }

    private static Optional<Ruling> lostDonor(Findings found) {
        boolean lost = found.disease() == Claim.FALSE
                && found.recovered() == Claim.TRUE
                && found.absent()
                && found.earlier() == Earlier.FULL_DONOR;
        return lost ? Optional.of(recovery(Claim.FALSE, true)) : Optional.empty();
    }

    private static Ruling recovery(Claim disease, boolean flagged) {
        Optional<RecoverySubtype> subtype =
                switch (disease) {
                    case TRUE -> Optional.of(RecoverySubtype.AR_LEUKAEMIC);
                    case FALSE -> Optional.of(RecoverySubtype.AR_NON_LEUKAEMIC);
                    case UNKNOWN -> Optional.empty();
                };
        return new Ruling(Optional.of(EventType.AUTOLOGOUS_RECOVERY), subtype, flagged);
    }

    private static Ruling ruling(EventType type, boolean flagged) {
        return new Ruling(Optional.of(type), Optional.empty(), flagged);
    }

    private static Optional<Ruling> decided(Claim rule, Ruling ruling) {
        return rule == Claim.TRUE ? Optional.of(ruling) : Optional.empty();
    }
}
