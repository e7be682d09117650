package org.jmmlregistry.casefile;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventRule;
import org.jmmlregistry.followup.EventRule.Ruling;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RecoverySubtype;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.GraftSource;
import org.jmmlregistry.transplant.Recovery;
import org.jmmlregistry.transplant.TransplantForm;

/** What engraftment, chimerism and interventions say about a disease event and the HSCT that follows it. */
final class Events {

    private static final Set<EventType> GRAFT_TROUBLE = EnumSet.of(
            EventType.PRIMARY_GRAFT_FAILURE, EventType.SECONDARY_GRAFT_FAILURE, EventType.POOR_GRAFT_FUNCTION);

    private Events() {}

    static Optional<EventType> typeByRule(Entry event) {
        return ruling(event).flatMap(Ruling::type);
    }

    static Optional<Boolean> needsAdjudication(Entry event) {
        return ruling(event)
                .map(ruling -> ruling.flagged()
                        || ruling.type().filter(type -> differs(event, type)).isPresent());
    }

    /** Progression to AML is a relapse that the rule has no other name for. */
    static boolean differs(Entry event, EventType rule) {
        return !event.is(RelapseForm.EVENT_TYPE, rule)
                && !(rule == EventType.RELAPSE && event.is(RelapseForm.EVENT_TYPE, EventType.PROGRESSION_TO_AML));
    }

    /** The subtype of an autologous recovery that what was found speaks for; empty if the disease is not known. */
    static Optional<RecoverySubtype> subtypeByRule(Entry event) {
        return ruling(event).flatMap(Ruling::subtype);
    }

    /** Whether the rule names a graft that failed, or works poorly, only because nobody knows of disease. */
    static boolean restsOnUnknownDisease(Entry event) {
        return ruling(event)
                .filter(Ruling::flagged)
                .flatMap(Ruling::type)
                .filter(GRAFT_TROUBLE::contains)
                .isPresent();
    }

    /** Not evaluated without a donor percentage at the event. */
    private static Optional<Ruling> ruling(Entry event) {
        return event.get(RelapseForm.DONOR_PCT_AT_EVENT)
                .flatMap(donorPct -> EventRule.of(new EventRule.Findings(
                        recovered(event),
                        recoveredTooLate(event),
                        Claim.of(event.get(RelapseForm.PANCYTOPENIA), yes -> yes),
                        donorPct,
                        earlierSamples(event),
                        recoveryRecorded(event),
                        SignsOfDisease.at(event))));
    }

    /** A recovery after the event had not happened by then. */
    private static Claim recovered(Entry event) {
        return engrafted(event, EngraftmentForm.ANC_RECOVERY)
                .filter(recovery -> recovery != Recovery.TOO_EARLY)
                .map(recovery -> Claim.of(recovery != Recovery.NO && !recoveredAfter(event)))
                .orElse(Claim.UNKNOWN);
    }

    private static boolean recoveredAfter(Entry event) {
        return engrafted(event, EngraftmentForm.ANC_RECOVERY_DATE)
                .flatMap(recovery -> event.get(RelapseForm.EVENT_DATE).map(recovery::certainlyAfter))
                .orElse(false);
    }

    /** Whether neutrophils had not recovered by day 30, or day 42 after cord blood. */
    static Claim recoveredTooLate(Entry event) {
        return engrafted(event, EngraftmentForm.ANC_RECOVERY)
                .map(recovery -> switch (recovery) {
                    case NO -> Claim.TRUE;
                    case YES -> laterThanAllowed(event);
                    case NEVER_BELOW, PREV_REPORTED -> Claim.FALSE;
                    case TOO_EARLY -> Claim.UNKNOWN;
                })
                .orElse(Claim.UNKNOWN);
    }

    private static Claim laterThanAllowed(Entry event) {
        int seq = event.key().hsctSeq();
        int limit = event.inCase()
                .first(TransplantForm.FORM, seq, TransplantForm.STEM_CELL_SOURCE)
                .map(GraftSource::lastDayOfRecovery)
                .orElse(GraftSource.LAST_DAY_OF_RECOVERY);
        return engrafted(event, EngraftmentForm.ANC_RECOVERY_DATE)
                .flatMap(recovery -> event.inCase()
                        .first(TransplantForm.FORM, seq, TransplantForm.HSCT_DATE)
                        .map(hsct -> Claim.of(recovery.certainlyLaterThan(hsct, limit))))
                .orElse(Claim.FALSE);
    }

    private static <T> Optional<T> engrafted(Entry event, Item<T> item) {
        return event.inCase().first(EngraftmentForm.FORM, event.key().hsctSeq(), item);
    }

    private static EventRule.Earlier earlierSamples(Entry event) {
        List<BigDecimal> earlier = event
                .inCase()
                .of(ChimerismForm.FORM, event.key().hsctSeq())
                .stream()
                .filter(sample -> SignsOfDisease.isBefore(sample, ChimerismForm.CHIM_DATE, event))
                .flatMap(sample -> DonorChimerism.donorPct(sample).stream())
                .toList();
        if (earlier.isEmpty()) {
            return EventRule.Earlier.NO_SAMPLE;
        }
        return earlier.stream().anyMatch(DonorChimerism::isFull)
                ? EventRule.Earlier.FULL_DONOR
                : EventRule.Earlier.NEVER_FULL;
    }

    private static boolean recoveryRecorded(Entry event) {
        return event.inCase().of(RelapseForm.FORM, event.key().hsctSeq()).stream()
                .filter(other -> other.is(RelapseForm.EVENT_TYPE, EventType.AUTOLOGOUS_RECOVERY))
                .anyMatch(other -> SignsOfDisease.isBefore(other, RelapseForm.EVENT_DATE, event));
    }

    /** A recorded withdrawal before this HSCT, or else what the event says. */
    static Optional<Boolean> withdrawnBefore(Entry secondHsct) {
        return triedBefore(secondHsct, WithdrawalForm.FORM.code(), RelapseForm.IS_WITHDRAWN_FOR_EVENT);
    }

    static Optional<Boolean> dliBefore(Entry secondHsct) {
        return triedBefore(secondHsct, DliForm.FORM.code(), RelapseForm.DLI_GIVEN_FOR_EVENT);
    }

    private static Optional<Boolean> triedBefore(Entry secondHsct, String form, Item<Boolean> atEvent) {
        boolean recorded = secondHsct.inCase().of(form).stream()
                .anyMatch(entry -> entry.key().hsctSeq() < secondHsct.key().hsctSeq());
        return recorded
                ? Optional.of(true)
                : secondHsct.inCase().of(RelapseForm.FORM).stream()
                        .filter(event ->
                                event.key().hsctSeq() < secondHsct.key().hsctSeq())
                        .flatMap(event -> event.get(atEvent).stream())
                        .reduce(Boolean::logicalOr);
    }
}
