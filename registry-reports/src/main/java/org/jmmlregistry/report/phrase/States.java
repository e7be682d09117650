package org.jmmlregistry.report.phrase;

import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.followup.InfectionKind;
import org.jmmlregistry.followup.MalignancyType;
import org.jmmlregistry.language.Message;

/** How a child was at a visit, as it stands in a sentence. */
public final class States {

    private States() {}

    public static Message immunosuppression(Coded drug) {
        return switch (drug.code()) {
            case "NONE" -> Message.in("drug", "none");
            case "CSA" -> Message.in("drug", "ciclosporin");
            case "TACRO" -> Message.in("drug", "tacrolimus");
            case "MMF" -> Message.in("drug", "mycophenolate");
            case "STEROID" -> Message.in("drug", "steroid");
            case "RUXO" -> Message.in("drug", "ruxolitinib");
            case "OTHER" -> Message.in("drug", "other");
            default -> drug.words();
        };
    }

    public static Message infection(Coded infection) {
        return switch (infection.code()) {
            case "NONE" -> Message.in("infection", "none");
            case "CMV" -> Message.in("infection", "cytomegalovirus");
            case "ADV" -> Message.in("infection", "adenovirus");
            case "EBV" -> Message.in("infection", "Epstein-Barr virus");
            case "BACTERIAL" -> Message.in("infection", "bacterial");
            case "FUNGAL" -> Message.in("infection", "fungal");
            case "OTHER" -> Message.in("infection", "other");
            default -> infection.words();
        };
    }

    public static Message infection(InfectionKind kind) {
        return switch (kind) {
            case REACTIVATION -> Message.in("infection", "reactivation");
            case DISEASE -> Message.in("infection", "disease");
        };
    }

    public static Message lateEffect(Coded organ) {
        return switch (organ.code()) {
            case "NONE" -> Message.in("late effect", "none");
            case "GROWTH" -> Message.in("late effect", "growth");
            case "THYROID" -> Message.in("late effect", "thyroid");
            case "GONADAL" -> Message.in("late effect", "gonads");
            case "PULMONARY" -> Message.in("late effect", "lung");
            case "CARDIAC" -> Message.in("late effect", "heart");
            case "CATARACT" -> Message.in("late effect", "cataract");
            case "DENTAL" -> Message.in("late effect", "teeth");
            case "NEUROCOG" -> Message.in("late effect", "neurocognitive");
            case "IRON_OVERLOAD" -> Message.in("late effect", "iron overload");
            case "VASCULOPATHY" -> Message.in("late effect", "vasculopathy");
            default -> organ.words();
        };
    }

    public static Message of(MalignancyType type) {
        return switch (type) {
            case AML_MDS -> Message.in("malignancy", "acute myeloid leukaemia or myelodysplastic syndrome");
            case PTLD -> Message.in("malignancy", "post-transplant lymphoproliferative disorder");
            case BRAIN -> Message.in("malignancy", "brain tumour");
            case THYROID -> Message.in("malignancy", "thyroid cancer");
            case SKIN -> Message.in("malignancy", "skin cancer");
            case BONE_SARCOMA -> Message.in("malignancy", "bone sarcoma");
            case MPNST -> Message.in("malignancy", "malignant peripheral nerve sheath tumour");
            case OTHER_SOLID -> Message.in("malignancy", "other solid tumour");
            case OTHER_HAEM -> Message.in("malignancy", "other haematological malignancy");
        };
    }
}
