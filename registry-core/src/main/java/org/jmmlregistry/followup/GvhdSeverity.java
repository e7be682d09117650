package org.jmmlregistry.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;

/** The grade that the stages of acute GVHD give (MAGIC), and the severity that the organ scores of chronic GVHD give (NIH 2014). */
final class GvhdSeverity {

    private static final Map<String, Item<OrganScore>> ORGANS = Map.of(
            "SKIN", ChronicGvhdForm.SKIN,
            "MOUTH", ChronicGvhdForm.MOUTH,
            "EYES", ChronicGvhdForm.EYES,
            "GI", ChronicGvhdForm.GI,
            "LIVER", ChronicGvhdForm.LIVER,
            "LUNG", ChronicGvhdForm.LUNG,
            "JOINT_FASCIA", ChronicGvhdForm.JOINT_FASCIA,
            "GENITAL", ChronicGvhdForm.GENITAL);

    private GvhdSeverity() {}

    /** The most severe organ decides; empty unless all four stages are given. */
    static Optional<GvhdGrade> grade(Entry entry) {
        return entry.get(AcuteGvhdForm.SKIN_STAGE).flatMap(skin -> entry.get(AcuteGvhdForm.LIVER_STAGE)
                .flatMap(liver -> entry.get(AcuteGvhdForm.UGI_STAGE).flatMap(upper -> entry.get(AcuteGvhdForm.LGI_STAGE)
                        .map(lower -> grade(skin, liver, upper, lower)))));
    }

    static GvhdGrade grade(int skin, int liver, int upperGut, int lowerGut) {
        if (skin == 4 || liver == 4 || lowerGut == 4) {
            return GvhdGrade.IV;
        }
        if (liver >= 2 || lowerGut >= 2) {
            return GvhdGrade.III;
        }
        if (skin == 3 || liver == 1 || upperGut == 1 || lowerGut == 1) {
            return GvhdGrade.II;
        }
        return skin >= 1 ? GvhdGrade.I : GvhdGrade.NONE;
    }

    /**
     * Severe is any organ 3 or lung 2; moderate three or more organs, any organ 2, or lung 1; mild one or two organs of
     * score 1 (NIH 2014). An organ wholly explained by another cause scores 0. Where an organ is not scored, what the
     * others give is the least that it can be. Empty if no organ is affected.
     */
    static Optional<NihSeverity> nih(Entry entry) {
        List<Optional<OrganScore>> scores = ORGANS.entrySet().stream()
                .map(organ -> score(entry, organ.getKey(), organ.getValue()))
                .toList();
        Optional<OrganScore> lung = score(entry, "LUNG", ChronicGvhdForm.LUNG);
        if (count(scores, OrganScore.THREE) > 0 || lung.equals(Optional.of(OrganScore.TWO))) {
            return Optional.of(NihSeverity.SEVERE);
        }
        boolean open = scores.stream().anyMatch(score -> score.isEmpty() || score.get() == OrganScore.NE);
        if (count(scores, OrganScore.TWO) > 0
                || count(scores, OrganScore.ONE) >= 3
                || lung.equals(Optional.of(OrganScore.ONE))) {
            return Optional.of(open ? NihSeverity.AT_LEAST_MODERATE : NihSeverity.MODERATE);
        }
        return count(scores, OrganScore.ONE) == 0
                ? Optional.empty()
                : Optional.of(open ? NihSeverity.AT_LEAST_MILD : NihSeverity.MILD);
    }

    private static long count(List<Optional<OrganScore>> scores, OrganScore wanted) {
        return scores.stream().filter(Optional.of(wanted)::equals).count();
    }

    /** Whether an organ scores above 0 although its abnormality has another cause. */
    static boolean scoresOtherCause(Entry entry) {
        return entry.get(ChronicGvhdForm.ORGAN_NONGVHD_CAUSE).stream()
                .flatMap(List::stream)
                .flatMap(organ -> Optional.ofNullable(ORGANS.get(organ.code())).stream())
                .anyMatch(item -> entry.has(item, score -> score.points() > 0));
    }

    private static Optional<OrganScore> score(Entry entry, String organ, Item<OrganScore> item) {
        boolean otherCause = entry.has(
                ChronicGvhdForm.ORGAN_NONGVHD_CAUSE,
                organs -> organs.stream().map(Coded::code).anyMatch(organ::equals));
        return otherCause ? Optional.of(OrganScore.NONE) : entry.get(item);
    }
}
