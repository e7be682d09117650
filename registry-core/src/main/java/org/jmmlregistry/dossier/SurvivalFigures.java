package org.jmmlregistry.dossier;

import java.util.Locale;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.SurvivalCurve;

/** Survival curves of published data, and all that is read from them. */
final class SurvivalFigures {

    private final References references;
    private final Comparisons found;

    private SurvivalFigures(References references, Comparisons found) {
        this.references = references;
        this.found = found;
    }

    static void compare(References references, Comparisons found) {
        SurvivalFigures figures = new SurvivalFigures(references, found);
        figures.ofGroups("aml", "group");
        figures.ofGroups("lung", "sex");
        figures.ofGroups("veteran", "celltype");
        figures.ofGroups("ovarian", "rx");
        figures.withDelayedEntry();
        figures.fromLandmark();
    }

    static Method limits(LimitType type) {
        return switch (type) {
            case PLAIN -> Method.PLAIN_LIMITS;
            case LOG -> Method.LOG_LIMITS;
            case LOG_LOG -> Method.LOG_LOG_LIMITS;
        };
    }

    private void ofGroups(String set, String column) {
        ReferenceRows table = references.rows(set + ".csv");
        ReferenceFile whole = references.computed(set + ".json");
        found.on(set, whole);
        for (ReferenceFile curve : whole.get("kaplanMeier").each()) {
            ReferenceRows rows = table.ofGroup(column, curve.get("group").text());
            double[] time = rows.numbers("time");
            int[] status = rows.integers("status");
            for (LimitType type : LimitType.values()) {
                compare(curve, Method.KAPLAN_MEIER, KaplanMeier.estimate(time, status, 0.95, type), type);
            }
            if (curve.has("medianFollowUpReverseKM")) {
                ReferenceFile followUp = curve.get("medianFollowUpReverseKM");
                SurvivalCurve.Quantile median = KaplanMeier.followUp(time, status, 0.95, LimitType.LOG_LOG)
                        .quantile(0.5);
                found.of(Method.FOLLOW_UP, followUp.get("median"), median.time());
                found.of(Method.FOLLOW_UP, followUp.get("lower"), followUp.get("upper"), median.limits());
            }
        }
    }

    private void withDelayedEntry() {
        ReferenceRows table = references.rows("heart.csv");
        ReferenceFile whole = references.computed("heart.json");
        found.on("heart", whole);
        for (ReferenceFile curve : whole.get("kaplanMeierLeftTruncated").each()) {
            ReferenceRows rows = table.ofGroup("transplant", curve.get("group").text());
            for (LimitType type : LimitType.values()) {
                SurvivalCurve actual = KaplanMeier.estimate(
                        rows.numbers("start"),
                        rows.numbers("stop"),
                        rows.integers("event"),
                        new Confidence(0.95, type));
                compare(curve, Method.DELAYED_ENTRY, actual, type);
            }
        }
    }

    private void fromLandmark() {
        ReferenceRows table = references.rows("veteran.csv");
        ReferenceFile reference = references.computed("landmark.json");
        found.on("landmark", references.computed("veteran.json"));
        SurvivalCurve curve =
                KaplanMeier.fromLandmark(table.numbers("time"), table.integers("status"), 60, Confidence.LOG_LOG_95);
        Method landmark = Method.LANDMARK;
        found.of(landmark, reference.get("n"), curve.n());
        found.of(landmark, reference.get("time"), curve.size(), curve::time);
        found.of(landmark, reference.get("survival"), curve.size(), curve::survival);
        found.of(landmark, reference.get("lower"), curve.size(), step -> lower(curve, step));
        found.of(landmark, reference.get("upper"), curve.size(), step -> upper(curve, step));
        SurvivalCurve.Quantile median = curve.quantile(0.5);
        ReferenceFile expected = reference.get("median");
        found.of(landmark, expected.get("time"), median.time());
        found.of(landmark, expected.get("lower"), expected.get("upper"), median.limits());
    }

    static double lower(SurvivalCurve curve, int step) {
        return curve.limits(step).lower().value().orElse(Double.NaN);
    }

    static double upper(SurvivalCurve curve, int step) {
        return curve.limits(step).upper().value().orElse(Double.NaN);
    }

    private void compare(ReferenceFile reference, Method method, SurvivalCurve curve, LimitType type) {
        ReferenceFile limits =
                reference.get(type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        int size = curve.size();
        found.of(method, reference.get("n"), curve.n());
        found.of(method, reference.get("time"), size, curve::time);
        found.of(method, reference.get("nRisk"), size, curve::atRisk);
        found.of(method, reference.get("nEvent"), size, curve::events);
        found.of(method, reference.get("nCensor"), size, curve::censored);
        found.of(method, reference.get("survival"), size, curve::survival);
        found.of(method, reference.get("stdErr"), size, step -> curve.standardError(step)
                .value()
                .orElse(Double.NaN));
        found.of(Method.NELSON_AALEN, reference.get("nelsonAalen"), size, curve::cumulativeHazard);
        found.of(limits(type), limits.get("lower"), size, step -> lower(curve, step));
        found.of(limits(type), limits.get("upper"), size, step -> upper(curve, step));
        compareQuantiles(limits.get("quantiles"), curve);
        compareAt(limits.get("at"), method, curve, type);
        for (ReferenceFile restricted : reference.get("rmst").each()) {
            SurvivalCurve.RestrictedMean mean =
                    curve.restrictedMean(restricted.get("tau").number());
            found.of(Method.RESTRICTED_MEAN, restricted.get("rmst"), mean.mean());
            found.of(Method.RESTRICTED_MEAN, restricted.get("stdErr"), mean.standardError());
        }
    }

    private void compareQuantiles(ReferenceFile reference, SurvivalCurve curve) {
        for (int each = 0; each < reference.get("p").size(); each++) {
            SurvivalCurve.Quantile quantile =
                    curve.quantile(reference.get("p").get(each).number());
            found.of(Method.SURVIVAL_QUANTILES, reference.get("time").get(each), quantile.time());
            found.of(
                    Method.SURVIVAL_QUANTILES,
                    reference.get("lower").get(each),
                    reference.get("upper").get(each),
                    quantile.limits());
        }
    }

    private void compareAt(ReferenceFile reference, Method method, SurvivalCurve curve, LimitType type) {
        for (int each = 0; each < reference.get("time").size(); each++) {
            double t = reference.get("time").get(each).number();
            SurvivalCurve.At at = curve.at(t);
            found.of(method, reference.get("survival").get(each), at.survival());
            found.of(
                    limits(type),
                    reference.get("lower").get(each),
                    reference.get("upper").get(each),
                    at.limits());
            if (t > 0) {
                found.of(method, reference.get("nRisk").get(each), at.atRisk());
            }
        }
    }
}
