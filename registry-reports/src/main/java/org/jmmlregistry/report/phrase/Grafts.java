package org.jmmlregistry.report.phrase;

import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.Serotherapy;

/** What was done to a graft and to the child before it, as it stands in a sentence. */
public final class Grafts {

    private Grafts() {}

    public static Message manipulation(Coded way) {
        return switch (way.code()) {
            case "NONE" -> Message.in("graft", "none");
            case "TCD_CD34SEL" -> Message.in("graft", "T-cell depletion by CD34 selection");
            case "TCR_AB_CD19_DEPL" -> Message.in("graft", "depletion of TCR alpha/beta and CD19");
            case "RBC_DEPL" -> Message.in("graft", "red-cell depletion");
            case "PLASMA_RED" -> Message.in("graft", "plasma reduction");
            case "CRYO" -> Message.in("graft", "cryopreservation");
            default -> way.words();
        };
    }

    public static Message of(Serotherapy antibody) {
        return switch (antibody) {
            case NONE -> Message.in("serotherapy", "none");
            case ATG_T -> Message.in("serotherapy", "anti-thymocyte globulin (Thymoglobulin)");
            case ATG_F -> Message.in("serotherapy", "anti-T-lymphocyte globulin (Grafalon)");
            case ATG_H -> Message.in("serotherapy", "horse anti-thymocyte globulin (Atgam)");
            case ALEMTUZUMAB -> Message.in("serotherapy", "alemtuzumab");
        };
    }
}
