package org.jmmlregistry.followup;

import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;

/** F15: a secondary malignancy. */
public final class MalignancyForm {

    public static final Item<ClinicalDate> SM_DATE =
            Item.date("sm_date", "Date of diagnosis").required();
    public static final Item<MalignancyType> SM_TYPE =
            Item.code("sm_type", "Type", MalignancyType.class).required();
    public static final Item<String> SM_MORPHOLOGY = Item.string("sm_morphology", "ICD-O-3 morphology")
            .pattern(
                    "[0-9]{4}/[0-9]",
                    Message.in("written form", "ICD-O-3 morphology with its behaviour, such as {example}", "9861/3"))
            .required();
    public static final Item<String> SM_TOPOGRAPHY = Item.string("sm_topography", "ICD-O-3 topography")
            .pattern("C[0-9]{2}\\.[0-9]", Message.in("written form", "ICD-O-3 topography, such as {example}", "C42.1"))
            .required();
    public static final Item<Coded> DONOR_ORIGIN = Item.code(
                    "donor_origin", "Origin of the malignant cells", "DONOR Donor | RECIPIENT Recipient")
            .requiredIf(Condition.is(SM_TYPE, "AML_MDS", "PTLD", "OTHER_HAEM"));
    public static final Item<Coded> TBI_EXPOSED =
            Item.code("tbi_exposed", "Within the radiation field", "Y Yes | N No");
    public static final Item<List<Coded>> THERAPY = Item.codes(
                    "therapy",
                    "Therapy",
                    "SURGERY Surgery | CHEMO Chemotherapy | RT Radiotherapy | RITUXIMAB Rituximab | NONE None")
            .required();
    public static final Item<Coded> OUTCOME = Item.code(
                    "outcome", "Outcome", "CR Complete remission | ALIVE_DISEASE Alive with the malignancy | DEAD Dead")
            .required();

    public static final Form FORM = Form.of(
                    "F15",
                    "Secondary malignancy",
                    Form.Repeat.REPEATED,
                    SM_DATE,
                    SM_TYPE,
                    SM_MORPHOLOGY,
                    SM_TOPOGRAPHY,
                    DONOR_ORIGIN,
                    TBI_EXPOSED,
                    THERAPY,
                    OUTCOME)
            .checkedBy(FollowUpChecks.ofMalignancy())
            .datedBy(SM_DATE);

    private MalignancyForm() {}
}
