package org.jmmlregistry.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.diagnosis.Constitution;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RecoverySubtype;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * Whether leukaemia was seen at an event: its mutation or karyotype again, or two of a spleen larger than before, monocytes
 * above 1.0, and blasts of 5 % or more. What the child was born with is no sign of it.
 */
final class SignsOfDisease {

    private static final BigDecimal MONOCYTOSIS = BigDecimal.ONE;
    private static final BigDecimal BLAST_EXCESS = new BigDecimal("5");

    /** The spleen of a healthy small child may be felt so far, in cm. */
    private static final BigDecimal SMALL_SPLEEN = new BigDecimal("2");

    private SignsOfDisease() {}

    static Claim at(Entry event) {
        Constitution inborn = Constitution.of(event.inCase());
        return Claim.any(
                inborn.holdsDriver(event.get(RelapseForm.EVENT_DATE))
                        ? Claim.FALSE
                        : Claim.of(event.get(RelapseForm.MUTATION_PRESENT), yes -> yes),
                Claim.of(event.has(RelapseForm.KARYOTYPE_AT_EVENT, inborn::isAcquired)),
                Claim.atLeast(
                        2,
                        event.get(RelapseForm.SPLEEN_CM)
                                .map(size -> isLarger(size, event))
                                .orElse(Claim.UNKNOWN),
                        Claim.of(event.get(RelapseForm.MONO_ABS), count -> count.compareTo(MONOCYTOSIS) > 0),
                        Claim.of(event.get(RelapseForm.BLAST_PCT), share -> share.compareTo(BLAST_EXCESS) >= 0)));
    }

    /** A spleen that was measured in disease before may have been smaller since; one never measured before may be normal. */
    private static Claim isLarger(BigDecimal size, Entry event) {
        if (size.signum() == 0) {
            return Claim.FALSE;
        }
        Optional<Entry> before = lastMeasured(event);
        if (before.isEmpty()) {
            return size.compareTo(SMALL_SPLEEN) > 0 ? Claim.TRUE : Claim.UNKNOWN;
        }
        boolean larger = size.compareTo(spleen(before.get()).orElseThrow()) > 0;
        return isLeukaemic(before.get()) && !larger ? Claim.UNKNOWN : Claim.of(larger);
    }

    /** The last spleen that was measured before the event: before an HSCT, at a boost, or at an earlier event. */
    private static Optional<Entry> lastMeasured(Entry event) {
        int hsctSeq = event.key().hsctSeq();
        Stream<Entry> hscts = event.inCase().of(TransplantForm.FORM).stream()
                .filter(hsct -> hsct.key().hsctSeq() <= hsctSeq)
                .filter(hsct -> !TransplantForm.isBoost(hsct) || isBefore(hsct, TransplantForm.HSCT_DATE, event));
        Stream<Entry> events = event.inCase().of(RelapseForm.FORM).stream()
                .filter(other -> other.key().hsctSeq() < hsctSeq
                        || (other.key().hsctSeq() == hsctSeq && isBefore(other, RelapseForm.EVENT_DATE, event)));
        return Stream.concat(hscts, events)
                .filter(entry -> spleen(entry).isPresent())
                .max(Comparator.comparingInt((Entry entry) -> entry.key().hsctSeq())
                        .thenComparing(SignsOfDisease::day));
    }

    /** An HSCT without a date comes before what is dated under it. */
    private static LocalDate day(Entry entry) {
        return entry.get(RelapseForm.EVENT_DATE)
                .or(() -> entry.get(TransplantForm.HSCT_DATE))
                .map(ClinicalDate::imputed)
                .orElse(LocalDate.MIN);
    }

    private static Optional<BigDecimal> spleen(Entry entry) {
        return entry.get(RelapseForm.SPLEEN_CM).or(() -> entry.get(TransplantForm.SPLEEN_AT_HSCT_CM));
    }

    private static boolean isLeukaemic(Entry event) {
        return event.is(RelapseForm.EVENT_TYPE, EventType.RELAPSE, EventType.PROGRESSION_TO_AML)
                || event.is(RelapseForm.AR_SUBTYPE, RecoverySubtype.AR_LEUKAEMIC);
    }

    /** Whether an entry, however partial dates are completed, lies before an event. */
    static boolean isBefore(Entry other, Item<ClinicalDate> when, Entry event) {
        return other.get(when)
                .flatMap(date -> event.get(RelapseForm.EVENT_DATE).map(date::certainlyBefore))
                .orElse(false);
    }
}
