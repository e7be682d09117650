package org.jmmlregistry.transplant;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.terminology.CibmtrForm;

/** F09: donor chimerism of one sample. */
public final class ChimerismForm {

    public static final Item<ClinicalDate> CHIM_DATE =
            Item.date("chim_date", "Date of the sample").required().outside(CibmtrForm.CHIMERISM_STUDIES);
    public static final Item<Integer> DAY_POST = Item.integer("day_post", "Day after this HSCT", "d")
            .hardFrom(0)
            .derived(entry -> Days.sinceHsct(entry, entry.get(ChimerismForm.CHIM_DATE)));
    public static final Item<List<CellType>> CELL_TYPE =
            Item.codes("cell_type", "Cells tested", CellType.class).required().outside(CibmtrForm.CHIMERISM_STUDIES);
    public static final Item<Coded> TISSUE = Item.code("tissue", "Tissue", "PB Peripheral blood | BM Bone marrow")
            .required();
    public static final Item<ChimerismMethod> METHOD =
            Item.code("method", "Assay", ChimerismMethod.class).required();
    public static final Item<BigDecimal> SENSITIVITY_PCT =
            Item.number("sensitivity_pct", "Detection limit", 5, 3, "%").hard(0.001, 10);
    public static final Item<BigDecimal> DONOR_PCT =
            Item.number("donor_pct", "Donor chimerism", 5, 2, "%").hard(0, 100).required();
    public static final Item<BigDecimal> DONOR_PCT_2 = Item.number(
                    "donor_pct_2", "Chimerism of a second donor (two cord blood units)", 5, 2, "%")
            .hard(0, 100);
    public static final Item<BigDecimal> ANC_AT_SAMPLE = Item.number(
                    "anc_at_sample", "Neutrophils at the sample", 6, 2, "10*9/L")
            .hard(0, 500);
    public static final Item<ChimerismClass> CHIM_CLASS =
            Item.code("chim_class", "Chimerism class", ChimerismClass.class).derived(DonorChimerism::classOf);
    public static final Item<ChimerismTrend> CHIM_TREND = Item.code(
                    "chim_trend", "Chimerism trend in the same cells", ChimerismTrend.class)
            .derived(DonorChimerism::trendOf);

    public static final Form FORM = Form.of(
                    "F09",
                    "Chimerism",
                    Form.Repeat.REPEATED_PER_HSCT,
                    CHIM_DATE,
                    DAY_POST,
                    CELL_TYPE,
                    TISSUE,
                    METHOD,
                    SENSITIVITY_PCT,
                    DONOR_PCT,
                    DONOR_PCT_2,
                    ANC_AT_SAMPLE,
                    CHIM_CLASS,
                    CHIM_TREND)
            .checkedBy(GraftCourseChecks.ofChimerism())
            .datedBy(CHIM_DATE);

    private ChimerismForm() {}
}
