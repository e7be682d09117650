package org.jmmlregistry.followup;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.notBefore;
import static org.jmmlregistry.dictionary.Check.soft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;

/** The checks within F10 and F11. */
final class GvhdChecks {

    private static final ClinicalDate NIH_CRITERIA = ClinicalDate.of(LocalDate.of(2005, 1, 1));

    private GvhdChecks() {}

    static Check[] ofGrade() {
        return new Check[] {
            soft(
                    "EC-F10-1",
                    AcuteGvhdForm.OVERALL_GRADE,
                    "Stages and overall grade belong together: give both, or say why one is absent.",
                    GvhdChecks::stagesWithoutGrade),
            soft(
                    "EC-F10-3",
                    AcuteGvhdForm.RESPONSE_D28,
                    "A complete response of grade IV at day 28 is unusual; please confirm.",
                    entry -> entry.is(AcuteGvhdForm.OVERALL_GRADE, GvhdGrade.IV)
                            && entry.is(AcuteGvhdForm.RESPONSE_D28, AcuteGvhdResponse.CR)),
            soft(
                    "EC-F10-4",
                    AcuteGvhdForm.OVERALL_GRADE,
                    "The overall grade is not the one that the stages give; please check both.",
                    GvhdChecks::gradeDiffers),
            soft(
                    "F10.skin_stage/band",
                    AcuteGvhdForm.SKIN_STAGE,
                    "The skin stage does not fit the share of body surface.",
                    entry -> entry.both(
                            AcuteGvhdForm.SKIN_STAGE,
                            AcuteGvhdForm.BSA_PCT,
                            (stage, surface) -> Math.min(stage, 3) != band(surface, "0.1", "25", "50.1"))),
            soft(
                    "F10.liver_stage/band",
                    AcuteGvhdForm.LIVER_STAGE,
                    "The liver stage does not fit the bilirubin.",
                    entry -> entry.both(
                            AcuteGvhdForm.LIVER_STAGE,
                            AcuteGvhdForm.BILIRUBIN,
                            (stage, bilirubin) -> stage != band(bilirubin, "2", "3.1", "6.1", "15.1"))),
            soft(
                    "F10.lgi_stage/band",
                    AcuteGvhdForm.LGI_STAGE,
                    "The lower gastrointestinal stage does not fit the stool volume or the episodes.",
                    GvhdChecks::gutDiffers)
        };
    }

    static Check[] ofAcuteDates() {
        return new Check[] {
            notBefore("F10", AcuteGvhdForm.MAX_GRADE_DATE, AcuteGvhdForm.ONSET_DATE),
            notBefore("F10", AcuteGvhdForm.STEROID_STOP_DATE, AcuteGvhdForm.STEROID_START_DATE),
            notBefore("F10", AcuteGvhdForm.RESOLVED_DATE, AcuteGvhdForm.ONSET_DATE),
            hard(
                    "F10.steroid_start_date/onset",
                    AcuteGvhdForm.STEROID_START_DATE,
                    "Steroid for acute GVHD cannot start more than 2 days before its onset.",
                    entry -> entry.both(
                            AcuteGvhdForm.STEROID_START_DATE,
                            AcuteGvhdForm.ONSET_DATE,
                            (start, onset) -> start.certainlyEarlierThan(onset, -2)))
        };
    }

    static Check[] ofChronic() {
        return new Check[] {
            soft(
                    "EC-F11-1",
                    ChronicGvhdForm.NIH_GLOBAL,
                    "The global severity is not the one that the organ scores give; please check both.",
                    GvhdChecks::severityDiffers),
            notBefore("F11", ChronicGvhdForm.MAX_SEVERITY_DATE, ChronicGvhdForm.ONSET_DATE),
            hard(
                    "F11.onset_type/acute",
                    ChronicGvhdForm.ONSET_TYPE,
                    "A progressive or quiescent onset needs acute GVHD before it; enter that (F10) first.",
                    entry -> entry.has(ChronicGvhdForm.ONSET_TYPE, type -> !type.code()
                                    .equals("DE_NOVO"))
                            && entry.inCase().of(AcuteGvhdForm.FORM).stream()
                                    .noneMatch(acute -> acute.is(AcuteGvhdForm.AGVHD_PRESENT, true))),
            hard(
                    "F11.organ_nongvhd_cause/score",
                    ChronicGvhdForm.ORGAN_NONGVHD_CAUSE,
                    "An organ whose abnormality has another cause is scored 0.",
                    GvhdSeverity::scoresOtherCause),
            soft(
                    "F11.seattle/old",
                    ChronicGvhdForm.SEATTLE,
                    "Chronic GVHD before 2005 was classed as limited or extensive; that class is missing.",
                    entry -> entry.has(ChronicGvhdForm.ONSET_DATE, onset -> onset.certainlyBefore(NIH_CRITERIA))
                            && entry.answers().answer(ChronicGvhdForm.SEATTLE).isEmpty())
        };
    }

    private static boolean stagesWithoutGrade(Entry entry) {
        List<Item<Integer>> stages = List.of(
                AcuteGvhdForm.SKIN_STAGE, AcuteGvhdForm.LIVER_STAGE, AcuteGvhdForm.UGI_STAGE, AcuteGvhdForm.LGI_STAGE);
        boolean allStages = stages.stream().allMatch(stage -> entry.get(stage).isPresent());
        boolean noStage =
                stages.stream().allMatch(stage -> entry.answers().answer(stage).isEmpty());
        boolean grade = entry.get(AcuteGvhdForm.OVERALL_GRADE).isPresent();
        boolean silentOnGrade =
                entry.answers().answer(AcuteGvhdForm.OVERALL_GRADE).isEmpty();
        return (allStages && silentOnGrade) || (grade && noStage);
    }

    private static boolean gradeDiffers(Entry entry) {
        return GvhdSeverity.grade(entry)
                .filter(rule -> entry.has(AcuteGvhdForm.OVERALL_GRADE, grade -> grade != rule))
                .isPresent();
    }

    private static boolean severityDiffers(Entry entry) {
        return GvhdSeverity.nih(entry)
                .filter(rule -> entry.has(ChronicGvhdForm.NIH_GLOBAL, severity -> !rule.allows(severity)))
                .isPresent();
    }

    /**
     * Volume decides where it is measured, otherwise the episodes; stage 4 rests on pain, ileus or blood. Above 50 kg the
     * volumes of adults apply (MAGIC 2016).
     */
    private static boolean gutDiffers(Entry entry) {
        Optional<Integer> band = entry.get(AcuteGvhdForm.STOOL_ML_D)
                .map(volume -> band(BigDecimal.valueOf(volume), "500", "1000", "1501"))
                .or(() -> entry.get(AcuteGvhdForm.STOOL_ML_KG_D).map(volume -> band(volume, "10", "20", "30.1")))
                .or(() -> entry.get(AcuteGvhdForm.STOOL_EPISODES)
                        .map(episodes -> band(BigDecimal.valueOf(episodes), "4", "7", "11")));
        return band.filter(stage -> entry.has(AcuteGvhdForm.LGI_STAGE, given -> given != 4 && !given.equals(stage)))
                .isPresent();
    }

    /** The number of limits that a value has reached. */
    private static int band(BigDecimal value, String... limits) {
        int reached = 0;
        for (String limit : limits) {
            if (value.compareTo(new BigDecimal(limit)) >= 0) {
                reached++;
            }
        }
        return reached;
    }
}
