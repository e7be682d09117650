package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.WrittenForm.Reference;

/** F12d: response to a withdrawal of immunosuppression, a DLI or another salvage therapy. */
public final class ResponseForm {

    private static final String RESPONSES =
            "CR Complete response | PR Partial response | SD Stable disease | PD Progressive disease | NE Not evaluable";

    public static final Item<ClinicalDate> ASSESS_DATE =
            Item.date("assess_date", "Date of the assessment").required();
    public static final Item<String> FOR_INTERVENTION = Item.string("for_intervention", "Intervention that is assessed")
            .naming(Reference.ofSameHsct("F12a", "F12b", "F12c"))
            .required();
    public static final Item<OverallResponse> RESP_OVERALL =
            Item.code("resp_overall", "Overall response", OverallResponse.class).required();
    public static final Item<ChimerismResponse> RESP_CHIMERISM = Item.code(
                    "resp_chimerism", "Response of chimerism", ChimerismResponse.class)
            .required();
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
                    "F12d",
                    "Response assessment",
                    Form.Repeat.REPEATED_PER_HSCT,
                    ASSESS_DATE,
                    FOR_INTERVENTION,
                    RESP_OVERALL,
                    RESP_CHIMERISM,
                    RESP_WBC,
                    RESP_PLT,
                    RESP_PRECURSORS,
                    RESP_BM_BLAST,
                    RESP_SPLEEN,
                    RESP_EM,
                    RESP_CYTO,
                    RESP_MOLECULAR)
            .checkedBy(InterventionChecks.ofResponse())
            .datedBy(ASSESS_DATE);

    private ResponseForm() {}
}
