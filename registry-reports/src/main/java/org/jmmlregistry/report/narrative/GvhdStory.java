package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.transplant.Transplant;

/** Acute and chronic GVHD after one HSCT; a clinician looks for both. */
final class GvhdStory {
    private final CaseFile file;
    private final Transplant hsct;

    GvhdStory(CaseFile file, Transplant hsct) {
        this.file = file;
        this.hsct = hsct;
    }

    boolean isEmpty() {
        return acute().isEmpty() && chronic().isEmpty();
    }

    String told() {
        if (isEmpty()) {
            return "Whether acute or chronic GVHD occurred was not recorded.";
        }
        return Prose.joined(
                acute().isEmpty() ? "Whether acute GVHD occurred was not recorded." : String.join(" ", acute()),
                chronic().isEmpty() ? "Whether chronic GVHD occurred was not recorded." : String.join(" ", chronic()));
    }

    private List<String> acute() {
        return file.answers().of(AcuteGvhdForm.FORM, hsct.hsctSeq()).stream()
                .flatMap(entry -> acute(entry.answers()).stream())
                .toList();
    }

    private List<String> chronic() {
        return file.answers().of(ChronicGvhdForm.FORM, hsct.hsctSeq()).stream()
                .flatMap(entry -> chronic(entry.answers()).stream())
                .toList();
    }

    private Optional<String> acute(Answers answers) {
        return answers.get(AcuteGvhdForm.AGVHD_PRESENT).map(present -> {
            if (!present) {
                return "No acute GVHD occurred.";
            }
            String grade = Prose.label(answers, AcuteGvhdForm.OVERALL_GRADE)
                    .map(each -> " of " + each)
                    .orElse(" of a grade that was not recorded");
            return "Acute GVHD%s began %s%s."
                    .formatted(grade, onset(answers.get(AcuteGvhdForm.ONSET_DATE)), organs(answers));
        });
    }

    private static String organs(Answers answers) {
        List<String> organs = new ArrayList<>();
        organ(answers, AcuteGvhdForm.SKIN_STAGE, "the skin", organs);
        organ(answers, AcuteGvhdForm.LIVER_STAGE, "the liver", organs);
        organ(answers, AcuteGvhdForm.UGI_STAGE, "the upper gut", organs);
        organ(answers, AcuteGvhdForm.LGI_STAGE, "the lower gut", organs);
        return organs.isEmpty() ? "" : " and involved " + Prose.series(organs);
    }

    private static void organ(Answers answers, Item<Integer> item, String name, List<String> organs) {
        answers.get(item).filter(stage -> stage > 0).ifPresent(stage -> organs.add(name + " (stage " + stage + ")"));
    }

    private Optional<String> chronic(Answers answers) {
        return answers.get(ChronicGvhdForm.CGVHD_PRESENT).map(present -> {
            if (!present) {
                return "No chronic GVHD occurred.";
            }
            String severity = Prose.label(answers, ChronicGvhdForm.NIH_GLOBAL)
                    .map(each -> Prose.capital(each) + " chronic GVHD")
                    .orElse("Chronic GVHD of a severity that was not recorded");
            return "%s began %s.".formatted(severity, onset(answers.get(ChronicGvhdForm.ONSET_DATE)));
        });
    }

    private String onset(Optional<ClinicalDate> date) {
        return date.map(day -> "on " + Prose.day(hsct.dayOf(day.imputed()))).orElse("on a day that was not recorded");
    }
}
