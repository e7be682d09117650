package org.jmmlregistry.casefile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventRule;
import org.jmmlregistry.followup.EventRule.Ruling;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Recovery;

/** What engraftment, chimerism and interventions say about a disease event and the HSCT that follows it. */
final class Events {

    private static final BigDecimal MONOCYTOSIS = BigDecimal.ONE;
    private static final BigDecimal BLAST_EXCESS = new BigDecimal("5");

    private Events() {}

    static Optional<EventType> typeByRule(Entry event) {
        return ruling(event).flatMap(Ruling::type);
    }

    static Optional<Boolean> needsAdjudication(Entry event) {
        return ruling(event)
                .map(ruling -> ruling.flagged()
                        || ruling.type()
                                .filter(type -> !event.is(RelapseForm.EVENT_TYPE, type))
                                .isPresent());
    }

    /** Not evaluated without a donor percentage at the event. */
    private static Optional<Ruling> ruling(Entry event) {
        return event.get(RelapseForm.DONOR_PCT_AT_EVENT)
                .flatMap(donorPct -> EventRule.of(new EventRule.Findings(
                        recovered(event),
                        Claim.of(event.get(RelapseForm.PANCYTOPENIA), yes -> yes),
                        donorPct,
                        earlierFullDonor(event),
                        disease(event))));
    }

    private static Claim recovered(Entry event) {
        return Claim.of(
                event.inCase()
                        .first(EngraftmentForm.FORM, event.key().hsctSeq(), EngraftmentForm.ANC_RECOVERY)
                        .filter(recovery -> recovery != Recovery.TOO_EARLY),
                recovery -> recovery != Recovery.NO);
    }

    private static Claim earlierFullDonor(Entry event) {
        List<BigDecimal> earlier = event
                .inCase()
                .of(ChimerismForm.FORM, event.key().hsctSeq())
                .stream()
                .filter(sample -> isBefore(sample, event))
                .flatMap(sample -> DonorChimerism.donorPct(sample).stream())
                .toList();
        return earlier.isEmpty() ? Claim.UNKNOWN : Claim.of(earlier.stream().anyMatch(DonorChimerism::isFull));
    }

    private static boolean isBefore(Entry sample, Entry event) {
        return sample.get(ChimerismForm.CHIM_DATE)
                .flatMap(date -> event.get(RelapseForm.EVENT_DATE).map(date::certainlyBefore))
                .orElse(false);
    }

    private static Claim disease(Entry event) {
        return Claim.any(
                Claim.of(event.get(RelapseForm.MUTATION_PRESENT), yes -> yes),
                Claim.of(event.get(RelapseForm.SPLEEN_CM), size -> size.signum() > 0),
                atLeast(event, RelapseForm.MONO_ABS, MONOCYTOSIS),
                atLeast(event, RelapseForm.BLAST_PCT, BLAST_EXCESS));
    }

    private static Claim atLeast(Entry event, Item<BigDecimal> item, BigDecimal limit) {
        return Claim.of(event.get(item), value -> value.compareTo(limit) >= 0);
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
