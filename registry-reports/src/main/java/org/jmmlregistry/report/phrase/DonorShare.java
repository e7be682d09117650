package org.jmmlregistry.report.phrase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.IntStream;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;

/**
 * The share of donor cells in whole percent, which is what assays can tell; with decimals only where the whole percent would be
 * read as another chimerism, or as all cells or none though it is not.
 */
public final class DonorShare {

    private static final Set<Item<?>> ITEMS = Set.of(
            ChimerismForm.DONOR_PCT,
            ChimerismForm.DONOR_PCT_2,
            RelapseForm.DONOR_PCT_AT_EVENT,
            WithdrawalForm.DONOR_PCT_BEFORE,
            WithdrawalForm.DONOR_PCT_AFTER);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private DonorShare() {}

    /** Whether an item asks for a share of donor cells. */
    public static boolean isAskedBy(Item<?> item) {
        return ITEMS.contains(item);
    }

    /** {@code 99} for 98.67 percent, {@code 95.3} for 95.3 percent; without a sign. */
    public static Message of(BigDecimal percent) {
        return Figures.plain(IntStream.range(0, percent.scale())
                .mapToObj(decimals -> percent.setScale(decimals, RoundingMode.HALF_UP))
                .filter(rounded -> isReadAlike(rounded, percent))
                .findFirst()
                .orElse(percent));
    }

    private static boolean isReadAlike(BigDecimal rounded, BigDecimal percent) {
        return DonorChimerism.isFull(rounded) == DonorChimerism.isFull(percent)
                && DonorChimerism.isAbsent(rounded) == DonorChimerism.isAbsent(percent)
                && (rounded.compareTo(ALL) == 0) == (percent.compareTo(ALL) == 0)
                && rounded.signum() == percent.signum();
    }
}
