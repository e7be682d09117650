package org.jmmlregistry.report.phrase;

import org.jmmlregistry.diagnosis.DiagnosisCode;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.language.Message;

/** The diagnosis and causes of death as they stand in a sentence. */
public final class Diseases {

    private Diseases() {}

    public static Message of(DiagnosisCode diagnosis) {
        return switch (diagnosis) {
            case JMML -> Message.in("diagnosis", "juvenile myelomonocytic leukaemia");
            case NS_MPD -> Message.in("diagnosis", "myeloproliferative disorder of Noonan syndrome");
            case JMML_LIKE -> Message.in("diagnosis", "JMML-like neoplasm");
            case OTHER -> Message.in("diagnosis", "other disease");
        };
    }

    public static Message cause(CauseOfDeath cause) {
        return switch (cause) {
            case DISEASE -> Message.in("cause of death", "recurrence, persistence or progression of the disease");
            case ACUTE_GVHD -> Message.in("cause of death", "acute GVHD");
            case CHRONIC_GVHD -> Message.in("cause of death", "chronic GVHD");
            case GVHD_UNSPECIFIED -> Message.in("cause of death", "GVHD, not said whether acute or chronic");
            case GRAFT_FAILURE -> Message.in("cause of death", "graft rejection or failure");
            case CYTOKINE_RELEASE -> Message.in("cause of death", "cytokine-release syndrome");
            case HAEMORRHAGE -> Message.in("cause of death", "haemorrhage");
            case INFECTION -> Message.in("cause of death", "infection");
            case INTERSTITIAL_PNEUMONIA -> Message.in("cause of death", "interstitial pneumonia");
            case VOD_SOS -> Message.in("cause of death", "veno-occlusive disease");
            case ORGAN_FAILURE -> Message.in("cause of death", "organ failure");
            case TOXICITY_UNSPECIFIED -> Message.in("cause of death", "treatment toxicity, not specified");
            case SECONDARY_MALIGNANCY -> Message.in("cause of death", "secondary malignancy");
            case ACCIDENT -> Message.in("cause of death", "accident");
            case SUICIDE -> Message.in("cause of death", "suicide");
            case OTHER -> Message.in("cause of death", "other cause");
        };
    }
}
