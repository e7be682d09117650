package org.jmmlregistry.report.phrase;

import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.followup.OrganScore;
import org.jmmlregistry.language.Message;

/** How severe GVHD was, as it stands in a sentence. */
public final class Gvhd {

    private Gvhd() {}

    public static Message grade(GvhdGrade grade) {
        return switch (grade) {
            case NONE -> Message.in("GVHD", "grade 0");
            case I -> Message.in("GVHD", "grade I");
            case II -> Message.in("GVHD", "grade II");
            case III -> Message.in("GVHD", "grade III");
            case IV -> Message.in("GVHD", "grade IV");
        };
    }

    public static Message severity(NihSeverity severity) {
        return switch (severity) {
            case MILD -> Message.in("GVHD", "mild");
            case MODERATE -> Message.in("GVHD", "moderate");
            case SEVERE -> Message.in("GVHD", "severe");
            case AT_LEAST_MILD -> Message.in("GVHD", "at least mild");
            case AT_LEAST_MODERATE -> Message.in("GVHD", "at least moderate");
        };
    }

    public static Message organ(OrganScore score) {
        return switch (score) {
            case NONE -> Message.in("NIH organ score", "0");
            case ONE -> Message.in("NIH organ score", "1");
            case TWO -> Message.in("NIH organ score", "2");
            case THREE -> Message.in("NIH organ score", "3");
            case NE -> Message.in("NIH organ score", "not evaluable");
        };
    }

    public static Message secondLine(Coded drug) {
        return switch (drug.code()) {
            case "NONE" -> Message.in("drug", "none");
            case "RUXOLITINIB" -> Message.in("drug", "ruxolitinib");
            case "ECP" -> Message.in("drug", "extracorporeal photopheresis");
            case "MMF" -> Message.in("drug", "mycophenolate");
            case "ANTI_TNF" -> Message.in("drug", "TNF blockade");
            case "MSC" -> Message.in("drug", "mesenchymal stromal cells");
            case "OTHER" -> Message.in("drug", "other");
            default -> drug.words();
        };
    }

    public static Message therapy(Coded drug) {
        return switch (drug.code()) {
            case "STEROID" -> Message.in("drug", "steroid");
            case "CNI" -> Message.in("drug", "calcineurin inhibitor");
            case "RUXOLITINIB" -> Message.in("drug", "ruxolitinib");
            case "ECP" -> Message.in("drug", "extracorporeal photopheresis");
            case "IBRUTINIB" -> Message.in("drug", "ibrutinib");
            case "IMATINIB" -> Message.in("drug", "imatinib");
            case "OTHER" -> Message.in("drug", "other");
            default -> drug.words();
        };
    }
}
