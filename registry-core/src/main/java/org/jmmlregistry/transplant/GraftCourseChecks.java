package org.jmmlregistry.transplant;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.notBefore;
import static org.jmmlregistry.dictionary.Check.soft;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;

/** The checks within F08, F09 and F14. */
final class GraftCourseChecks {

    private static final BigDecimal ALL_DONORS = new BigDecimal("100.5");
    private static final ClinicalDate END_OF_2005 = ClinicalDate.of(LocalDate.of(2005, 12, 31));
    private static final int BORDER_DAYS = 7;

    private GraftCourseChecks() {}

    static Check[] ofEngraftment() {
        return new Check[] {
            soft(
                    "EC-F08-3",
                    EngraftmentForm.ANC_RECOVERY_DATE,
                    "Neutrophils recovered later than day +42 after marrow; please confirm.",
                    entry -> later(entry, EngraftmentForm.ANC_RECOVERY_DATE, 42) && graft(entry, GraftSource.BM)),
            soft(
                    "F08.anc_recovery_date/unusual",
                    EngraftmentForm.ANC_RECOVERY_DATE,
                    "Neutrophil recovery before day +8 or after day +42 is unusual; please confirm.",
                    entry -> earlier(entry, EngraftmentForm.ANC_RECOVERY_DATE, 8)
                            || (later(entry, EngraftmentForm.ANC_RECOVERY_DATE, 42) && !graft(entry, GraftSource.BM))),
            soft(
                    "F08.plt20_date/unusual",
                    EngraftmentForm.PLT20_DATE,
                    "Platelet recovery after day +100 is unusual; please confirm.",
                    entry -> later(entry, EngraftmentForm.PLT20_DATE, 100)),
            notBefore("F08", EngraftmentForm.PLT50_DATE, EngraftmentForm.PLT20_DATE)
        };
    }

    static Check[] ofChimerism() {
        return new Check[] {
            hard(
                    "EC-X8",
                    ChimerismForm.DONOR_PCT_2,
                    "The two donors together cannot have more than 100 % of the cells.",
                    entry -> entry.both(
                            ChimerismForm.DONOR_PCT,
                            ChimerismForm.DONOR_PCT_2,
                            (first, second) -> first.add(second).compareTo(ALL_DONORS) > 0)),
            soft(
                    "F09.method/old",
                    ChimerismForm.METHOD,
                    "Restriction fragments after 2005 are unusual; please confirm the assay.",
                    entry -> entry.is(ChimerismForm.METHOD, ChimerismMethod.RFLP)
                            && entry.has(ChimerismForm.CHIM_DATE, date -> date.certainlyAfter(END_OF_2005)))
        };
    }

    static Check[] ofSecondHsct() {
        return new Check[] {
            soft(
                    "F14.retransplant_within_6mo/border",
                    SecondHsctForm.RETRANSPLANT_WITHIN_6MO,
                    "This HSCT lies within a week of six months after the first; please check both dates.",
                    GraftCourseChecks::isAtSixMonths)
        };
    }

    private static boolean isAtSixMonths(Entry entry) {
        return Days.ofHsct(entry.inCase(), 1)
                .flatMap(first -> Days.ofHsct(entry.inCase(), entry.key().hsctSeq())
                        .map(date -> Math.abs(date.imputed().toEpochDay()
                                        - first.imputed().plusMonths(6).toEpochDay())
                                <= BORDER_DAYS))
                .orElse(false);
    }

    private static boolean later(Entry entry, Item<ClinicalDate> item, int days) {
        return Days.ofHsct(entry.inCase(), entry.key().hsctSeq())
                .filter(hsct -> entry.has(item, date -> date.certainlyLaterThan(hsct, days)))
                .isPresent();
    }

    private static boolean earlier(Entry entry, Item<ClinicalDate> item, int days) {
        return Days.ofHsct(entry.inCase(), entry.key().hsctSeq())
                .filter(hsct -> entry.has(item, date -> date.certainlyEarlierThan(hsct, days)))
                .isPresent();
    }

    private static boolean graft(Entry entry, GraftSource source) {
        return entry.inCase()
                .first(TransplantForm.FORM, entry.key().hsctSeq(), TransplantForm.STEM_CELL_SOURCE)
                .filter(source::equals)
                .isPresent();
    }
}
