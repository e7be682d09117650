package org.jmmlregistry.followup;

import java.math.BigDecimal;
import java.util.Optional;
import org.jmmlregistry.dictionary.Claim;

/**
 * The decision order by which what was found at an event names it; the first rule that applies decides.
 *
 * <p>The source of the founding cohort does not say where autologous recovery ends and early relapse begins; this order
 * is the registry's own.
 */
public final class EventRule {

    private static final BigDecimal FULL_ABOVE = new BigDecimal("95");
    private static final BigDecimal ABSENT_BELOW = new BigDecimal("5");

    /**
     * What was found.
     *
     * @param recovered whether neutrophils had recovered after the HSCT
     * @param pancytopenia whether all blood counts were low at the event
     * @param donorPct donor chimerism at the event
     * @param earlierFullDonor whether an earlier sample under this HSCT had full donor chimerism
     * @param disease whether leukaemia was seen, clinically or by its mutation
     */
    public record Findings(
            Claim recovered, Claim pancytopenia, BigDecimal donorPct, Claim earlierFullDonor, Claim disease) {

        boolean absent() {
            return donorPct.compareTo(ABSENT_BELOW) < 0;
        }

        boolean full() {
            return donorPct.compareTo(FULL_ABOVE) > 0;
        }
    }

    /**
     * What the order says.
     *
     * @param type empty if no rule names the event
     * @param flagged whether people must decide in any case
     */
    public record Ruling(Optional<EventType> type, boolean flagged) {}

    private EventRule() {}

    /** Empty if what is recorded does not reach any rule. */
    public static Optional<Ruling> of(Findings found) {
        if (found.pancytopenia() == Claim.TRUE && found.recovered() != Claim.UNKNOWN) {
            return plain(
                    found.recovered() == Claim.TRUE
                            ? EventType.SECONDARY_GRAFT_FAILURE
                            : EventType.PRIMARY_GRAFT_FAILURE);
        }
        if (found.recovered() == Claim.TRUE && found.absent() && found.earlierFullDonor() == Claim.FALSE) {
            return plain(EventType.AUTOLOGOUS_RECOVERY);
        }
        if (found.disease() == Claim.TRUE) {
            return diseased(found);
        }
        boolean lostWithoutDisease = found.disease() == Claim.FALSE
                && found.recovered() == Claim.TRUE
                && found.absent()
                && found.earlierFullDonor() == Claim.TRUE;
        return lostWithoutDisease ? flagged(Optional.of(EventType.AUTOLOGOUS_RECOVERY)) : Optional.empty();
    }

    private static Optional<Ruling> diseased(Findings found) {
        if (found.earlierFullDonor() == Claim.TRUE) {
            return plain(EventType.RELAPSE);
        }
        if (found.earlierFullDonor() == Claim.UNKNOWN || found.absent()) {
            return Optional.empty();
        }
        return flagged(found.full() ? Optional.empty() : Optional.of(EventType.RELAPSE));
    }

    private static Optional<Ruling> plain(EventType type) {
        return Optional.of(new Ruling(Optional.of(type), false));
    }

    private static Optional<Ruling> flagged(Optional<EventType> type) {
        return Optional.of(new Ruling(type, true));
    }
}
