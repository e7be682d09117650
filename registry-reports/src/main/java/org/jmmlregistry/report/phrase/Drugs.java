package org.jmmlregistry.report.phrase;

import org.jmmlregistry.diagnosis.PriorAgent;
import org.jmmlregistry.followup.SalvageAgent;
import org.jmmlregistry.followup.WithdrawnDrug;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.ConditioningAgent;
import org.jmmlregistry.transplant.ProphylaxisDrug;

/** Drugs and other treatments as they stand in a sentence. */
public final class Drugs {

    private Drugs() {}

    public static Message of(PriorAgent agent) {
        return switch (agent) {
            case AZACITIDINE -> Message.in("drug", "azacitidine");
            case DECITABINE -> Message.in("drug", "decitabine");
            case MERCAPTOPURINE -> Message.in("drug", "6-mercaptopurine");
            case LD_ARAC -> Message.in("drug", "low-dose cytarabine");
            case HD_ARAC -> Message.in("drug", "high-dose cytarabine");
            case FLUDARABINE -> Message.in("drug", "fludarabine");
            case FLAG -> Message.in("drug", "FLAG");
            case ISOTRETINOIN -> Message.in("drug", "isotretinoin");
            case TRAMETINIB -> Message.in("drug", "trametinib");
            case HYDROXYUREA -> Message.in("drug", "hydroxyurea");
            case ETOPOSIDE -> Message.in("drug", "etoposide");
            case INTERFERON -> Message.in("drug", "interferon");
            case STEROID -> Message.in("drug", "steroid");
            case VENETOCLAX -> Message.in("drug", "venetoclax");
            case OTHER -> Message.in("drug", "other agent");
        };
    }

    public static Message of(ConditioningAgent agent) {
        return switch (agent) {
            case BU -> Message.in("drug", "busulfan");
            case TREO -> Message.in("drug", "treosulfan");
            case CY -> Message.in("drug", "cyclophosphamide");
            case MEL -> Message.in("drug", "melphalan");
            case FLU -> Message.in("drug", "fludarabine");
            case TT -> Message.in("drug", "thiotepa");
            case VP16 -> Message.in("drug", "etoposide");
            case ARAC -> Message.in("drug", "cytarabine");
            case CLO -> Message.in("drug", "clofarabine");
            case TBI -> Message.in("drug", "total body irradiation");
            case TLI -> Message.in("drug", "total lymphoid irradiation");
            case SPLENIC_RT -> Message.in("drug", "splenic irradiation");
            case OTHER -> Message.in("drug", "other agent");
        };
    }

    public static Message of(ProphylaxisDrug drug) {
        return switch (drug) {
            case CSA -> Message.in("drug", "ciclosporin");
            case TACRO -> Message.in("drug", "tacrolimus");
            case MTX -> Message.in("drug", "methotrexate");
            case MMF -> Message.in("drug", "mycophenolate");
            case STEROID -> Message.in("drug", "steroid");
            case PTCY -> Message.in("drug", "post-transplant cyclophosphamide");
            case SIROLIMUS -> Message.in("drug", "sirolimus");
            case ABATACEPT -> Message.in("drug", "abatacept");
            case ATG -> Message.in("drug", "anti-thymocyte globulin");
            case ALEMTUZUMAB -> Message.in("drug", "alemtuzumab");
            case NONE -> Message.in("drug", "none");
            case OTHER -> Message.in("drug", "other");
        };
    }

    public static Message of(WithdrawnDrug drug) {
        return switch (drug) {
            case CSA -> Message.in("drug", "ciclosporin");
            case TACRO -> Message.in("drug", "tacrolimus");
            case MTX -> Message.in("drug", "methotrexate");
            case MMF -> Message.in("drug", "mycophenolate");
            case STEROID -> Message.in("drug", "steroid");
            case SIROLIMUS -> Message.in("drug", "sirolimus");
            case OTHER -> Message.in("drug", "other");
        };
    }

    public static Message of(SalvageAgent agent) {
        return switch (agent) {
            case AZACITIDINE -> Message.in("drug", "azacitidine");
            case DECITABINE -> Message.in("drug", "decitabine");
            case TRAMETINIB -> Message.in("drug", "trametinib");
            case MERCAPTOPURINE -> Message.in("drug", "6-mercaptopurine");
            case ARAC -> Message.in("drug", "cytarabine");
            case FLAG -> Message.in("drug", "FLAG");
            case SPLENECTOMY -> Message.in("drug", "splenectomy");
            case INTERFERON -> Message.in("drug", "interferon");
            case ISOTRETINOIN -> Message.in("drug", "isotretinoin");
            case OTHER -> Message.in("drug", "other agent");
        };
    }
}
