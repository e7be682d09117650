package org.jmmlregistry.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;

/** F05: one line of therapy before HSCT. */
public final class PriorTherapyForm {

    private static final String RESPONSES =
            "CR Complete response | PR Partial response | SD Stable disease | PD Progressive disease | NE Not evaluable";

    public static final Item<Integer> LINE_NO = Item.integer("line_no", "Number of the line", "")
            .hardFrom(1)
            .softUpTo(4)
            .required();
    public static final Item<List<PriorAgent>> AGENTS =
            Item.codes("agents", "Agents", PriorAgent.class).required();
    public static final Item<ClinicalDate> START_DATE =
            Item.date("start_date", "Start").required();
    public static final Item<ClinicalDate> STOP_DATE = Item.date("stop_date", "Stop");
    public static final Item<Integer> CYCLES_N =
            Item.integer("cycles_n", "Cycles", "").hard(1, 60).softUpTo(24);
    public static final Item<BigDecimal> DOSE_CUM =
            Item.number("dose_cum", "Cumulative dose", 9, 2, "").hardAbove(0);
    public static final Item<Coded> DOSE_UNIT = Item.code("dose_unit", "Unit of the dose", "MG_M2 mg/m² | MG_KG mg/kg")
            .requiredIf(Condition.given(DOSE_CUM));
    public static final Item<BestResponse> BEST_RESPONSE =
            Item.code("best_response", "Best response", BestResponse.class).required();
    public static final Item<ClinicalDate> RESPONSE_DATE =
            Item.date("response_date", "Date of the response").requiredIf(Condition.is(BEST_RESPONSE, "cCR", "cPR"));
    public static final Item<Coded> RESP_WBC = Item.code("resp_wbc", "Response of white blood cells", RESPONSES);
    public static final Item<Coded> RESP_PLT = Item.code("resp_plt", "Response of platelets", RESPONSES);
    public static final Item<Coded> RESP_PRECURSORS =
            Item.code("resp_precursors", "Response of precursors and blasts in blood", RESPONSES);
    public static final Item<Coded> RESP_BM_BLAST = Item.code("resp_bm_blast", "Response of marrow blasts", RESPONSES);
    public static final Item<Coded> RESP_SPLEEN = Item.code("resp_spleen", "Response of spleen size", RESPONSES);
    public static final Item<Coded> RESP_EM = Item.code("resp_em", "Response of extramedullary disease", RESPONSES);
    public static final Item<Coded> RESP_CYTO = Item.code("resp_cyto", "Cytogenetic response", RESPONSES);
    public static final Item<Coded> RESP_MOLECULAR = Item.code("resp_molecular", "Molecular response", RESPONSES);

    public static final Form FORM = Form.of(
                    "F05",
                    "Therapy before HSCT",
                    Form.Repeat.REPEATED,
                    LINE_NO,
                    AGENTS,
                    START_DATE,
                    STOP_DATE,
                    CYCLES_N,
                    DOSE_CUM,
                    DOSE_UNIT,
                    BEST_RESPONSE,
                    RESPONSE_DATE,
                    RESP_WBC,
                    RESP_PLT,
                    RESP_PRECURSORS,
                    RESP_BM_BLAST,
                    RESP_SPLEEN,
                    RESP_EM,
                    RESP_CYTO,
                    RESP_MOLECULAR)
            .checkedBy(TherapyChecks.ofPriorTherapy())
            .datedBy(START_DATE)
            .headed(LINE_NO, Message.in("section", "Therapy"))
            .headed(BEST_RESPONSE, Message.in("section", "Response"));

    private PriorTherapyForm() {}
}
