package org.jmmlregistry.transplant;

import static org.jmmlregistry.transplant.ChimerismForm.*;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;

/**
 * What the donor percentages of one HSCT mean: above 95 % full, below 5 % absent, mixed between; split if two lineages, or
 * one lineage and the mixture of all cells, differ on one day, by 5 points or more, which is what assays err by. The lineage is told by the cell type; blood and marrow of the
 * same cells are one lineage.
 */
public final class DonorChimerism {

    private static final BigDecimal FULL_ABOVE = new BigDecimal("95");
    private static final BigDecimal ABSENT_BELOW = new BigDecimal("5");
    private static final BigDecimal LEAST_CHANGE = new BigDecimal("5");

    private DonorChimerism() {}

    public static boolean isFull(BigDecimal donorPct) {
        return donorPct.compareTo(FULL_ABOVE) > 0;
    }

    public static boolean isAbsent(BigDecimal donorPct) {
        return donorPct.compareTo(ABSENT_BELOW) < 0;
    }

    /** The cells of all donors together; empty if the sample gave no number. */
    public static Optional<BigDecimal> donorPct(Entry sample) {
        return donorPct(sample.answers());
    }

    /** The same of the answers of a sample. */
    public static Optional<BigDecimal> donorPct(Answers sample) {
        return sample.get(DONOR_PCT)
                .map(donor -> donor.add(sample.get(DONOR_PCT_2).orElse(BigDecimal.ZERO)));
    }

    /** Empty where it is not known whether two samples that differ were taken on one day. */
    static Optional<ChimerismClass> classOf(Entry sample) {
        Optional<ChimerismClass> own = ownClass(sample).filter(each -> each != ChimerismClass.NE);
        if (own.isEmpty()) {
            return ownClass(sample);
        }
        List<Entry> differing = others(sample).stream()
                .filter(other -> !lineages(other).equals(lineages(sample)))
                .filter(other -> ownClass(other)
                        .filter(each -> each != ChimerismClass.NE && each != own.get())
                        .isPresent())
                .filter(other -> step(other, sample) != 0)
                .filter(other -> mayBeOfOneDay(other, sample))
                .toList();
        boolean sameDay = differing.stream().anyMatch(other -> !isPartial(other) && !isPartial(sample));
        if (sameDay) {
            return Optional.of(ChimerismClass.SPLIT);
        }
        return differing.isEmpty() ? own : Optional.empty();
    }

    private static boolean isPartial(Entry sample) {
        return sample.has(CHIM_DATE, ClinicalDate::isPartial);
    }

    private static boolean mayBeOfOneDay(Entry other, Entry sample) {
        return other.get(CHIM_DATE)
                .filter(date -> sample.has(CHIM_DATE, day -> !date.certainlyBefore(day) && !date.certainlyAfter(day)))
                .isPresent();
    }

    private static Optional<ChimerismClass> ownClass(Entry sample) {
        if (sample.answers().absence(DONOR_PCT).isPresent()) {
            return Optional.of(ChimerismClass.NE);
        }
        return donorPct(sample).map(donor -> {
            if (isFull(donor)) {
                return ChimerismClass.FULL_DONOR;
            }
            return isAbsent(donor) ? ChimerismClass.ABSENT : ChimerismClass.MIXED;
        });
    }

    static Optional<ChimerismTrend> trendOf(Entry sample) {
        return previous(sample).flatMap(before -> trend(before, sample));
    }

    private static Optional<ChimerismTrend> trend(Entry before, Entry sample) {
        Optional<BigDecimal> now = donorPct(sample);
        Optional<BigDecimal> then = donorPct(before);
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        if (isFull(now.get()) && isFull(then.get())) {
            return Optional.of(ChimerismTrend.STABLE_FULL);
        }
        int change = drift(sample);
        if (change == 0) {
            return isMixed(now.get()) && isMixed(then.get())
                    ? Optional.of(ChimerismTrend.STABLE_MIXED)
                    : Optional.empty();
        }
        if (change * drift(before) < 0) {
            return Optional.of(ChimerismTrend.FLUCTUATING);
        }
        return Optional.of(change < 0 ? ChimerismTrend.DECREASING_DONOR : ChimerismTrend.INCREASING_DONOR);
    }

    private static boolean isMixed(BigDecimal donorPct) {
        return !isFull(donorPct) && !isAbsent(donorPct);
    }

    /** The sign of the change from one sample to another; 0 if it is below 5 points, or one of them gave no number. */
    private static int step(Entry from, Entry to) {
        return movement(change(from, to));
    }

    private static BigDecimal change(Entry from, Entry to) {
        return donorPct(from)
                .flatMap(then -> donorPct(to).map(now -> now.subtract(then)))
                .orElse(BigDecimal.ZERO);
    }

    private static int movement(BigDecimal change) {
        return change.abs().compareTo(LEAST_CHANGE) < 0 ? 0 : change.signum();
    }

    /**
     * The sign of the change from the sample before, or where that is below 5 points, of the small changes in one direction that
     * end with it; a fall of 4 points a month is one of 20 in five.
     */
    private static int drift(Entry sample) {
        Optional<Entry> before = previous(sample);
        int last = before.map(each -> step(each, sample)).orElse(0);
        BigDecimal sum = BigDecimal.ZERO;
        Entry later = sample;
        while (last == 0 && before.isPresent() && step(before.get(), later) == 0) {
            BigDecimal change = change(before.get(), later);
            if (change.signum() * sum.signum() < 0) {
                break;
            }
            sum = sum.add(change);
            later = before.get();
            before = previous(later);
        }
        return last == 0 ? movement(sum) : last;
    }

    /** Whether all white cells of blood or marrow were tested together; a sample that names no cells counts as one of all. */
    public static boolean isOfAllCells(Entry sample) {
        return lineages(sample).stream().allMatch(CellType.Lineage.MIXTURE::equals);
    }

    private static Set<CellType.Lineage> lineages(Entry sample) {
        return sample.get(CELL_TYPE).stream()
                .flatMap(List::stream)
                .map(CellType::lineage)
                .collect(Collectors.toSet());
    }

    /** The sample before, of the same cells and tissue under the same HSCT, that gave a number. */
    public static Optional<Entry> previous(Entry sample) {
        return sample.get(CHIM_DATE).flatMap(date -> others(sample).stream()
                .filter(other -> other.get(CELL_TYPE).equals(sample.get(CELL_TYPE)))
                .filter(other -> other.get(TISSUE).equals(sample.get(TISSUE)))
                .filter(other ->
                        other.has(CHIM_DATE, earlier -> earlier.imputed().isBefore(date.imputed())))
                .filter(other -> donorPct(other).isPresent())
                .max(Comparator.comparing(
                        other -> other.get(CHIM_DATE).map(ClinicalDate::imputed).orElseThrow())));
    }

    private static List<Entry> others(Entry sample) {
        return sample.inCase().of(FORM, sample.key().hsctSeq()).stream()
                .filter(other -> !other.key().equals(sample.key()))
                .toList();
    }
}
