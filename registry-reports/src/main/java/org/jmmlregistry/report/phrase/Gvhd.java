package org.jmmlregistry.report.phrase;

import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.NihSeverity;
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
        };
    }
}
