package org.jmmlregistry.statistics;

import static org.jmmlregistry.statistics.Agreement.EXACT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KaplanMeierReferenceTest {

    @ParameterizedTest
    @CsvSource({"aml,group", "lung,sex", "veteran,celltype", "ovarian,rx"})
    void every_curve_by_group_equals_survfit(String set, String groupColumn) {
        Table table = Table.resource("/reference/" + set + ".csv");
        for (Json curve :
                Json.resource("/reference/" + set + ".json").get("kaplanMeier").each()) {
            String group = curve.get("group").text();
            Table rows = group.equals("all") ? table : table.where(groupColumn, group);
            double[] time = rows.numbers("time");
            int[] status = rows.integers("status");
            for (LimitType type : LimitType.values()) {
                compare(curve, KaplanMeier.estimate(time, status, 0.95, type), type);
            }
            if (curve.has("medianFollowUpReverseKM")) {
                Json followUp = curve.get("medianFollowUpReverseKM");
                SurvivalCurve.Quantile median = KaplanMeier.followUp(time, status, 0.95, LimitType.LOG_LOG)
                        .quantile(0.5);
                compareTime("follow-up median", followUp.get("median"), median.time());
                compareTime(
                        "follow-up limit",
                        followUp.get("lower"),
                        median.limits().lower());
                compareTime(
                        "follow-up limit",
                        followUp.get("upper"),
                        median.limits().upper());
            }
        }
    }

    @Test
    void curves_with_delayed_entry_equal_survfit() {
        Table table = Table.resource("/reference/heart.csv");
        for (Json curve : Json.resource("/reference/heart.json")
                .get("kaplanMeierLeftTruncated")
                .each()) {
            String group = curve.get("group").text();
            Table rows = group.equals("all") ? table : table.where("transplant", group);
            for (LimitType type : LimitType.values()) {
                SurvivalCurve actual = KaplanMeier.estimate(
                        rows.numbers("start"),
                        rows.numbers("stop"),
                        rows.integers("event"),
                        new Confidence(0.95, type));
                compare(curve, actual, type);
            }
        }
    }

    @Test
    void the_landmark_curve_equals_survfit_on_those_beyond_it() {
        Table table = Table.resource("/reference/veteran.csv");
        Json reference = Json.resource("/reference/landmark.json");
        SurvivalCurve curve =
                KaplanMeier.fromLandmark(table.numbers("time"), table.integers("status"), 60, Confidence.LOG_LOG_95);
        assertEquals(reference.get("n").number(), curve.n());
        EXACT.of("landmark time", reference.get("time").numbers(), column(curve, curve::time));
        EXACT.of("landmark survival", reference.get("survival").numbers(), column(curve, curve::survival));
        EXACT.of("landmark limits", reference.get("lower").numbers(), column(curve, curve::lower));
        EXACT.of("landmark limits", reference.get("upper").numbers(), column(curve, curve::upper));
        SurvivalCurve.Quantile median = curve.quantile(0.5);
        compareTime("landmark median", reference.get("median").get("time"), median.time());
        compareTime(
                "landmark median",
                reference.get("median").get("lower"),
                median.limits().lower());
        compareTime(
                "landmark median",
                reference.get("median").get("upper"),
                median.limits().upper());
    }

    @ParameterizedTest
    @EnumSource(LimitType.class)
    void curves_by_group_are_the_curves_of_the_groups_alone(LimitType type) {
        Table table = Table.resource("/reference/veteran.csv");
        Groups groups = Groups.named(table.texts("celltype"));
        var curves = KaplanMeier.byGroup(
                table.numbers("time"), table.integers("status"), groups, new Confidence(0.95, type));
        for (int group = 0; group < groups.count(); group++) {
            Table rows = table.where("celltype", groups.labels().get(group));
            SurvivalCurve alone = KaplanMeier.estimate(rows.numbers("time"), rows.integers("status"), 0.95, type);
            assertEquals(alone.steps(), curves.get(group).steps());
        }
    }

    private static void compare(Json reference, SurvivalCurve curve, LimitType type) {
        String name = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Json limits = reference.get(name);
        assertEquals(reference.get("n").number(), curve.n());
        EXACT.of("Kaplan-Meier time", reference.get("time").numbers(), column(curve, curve::time));
        EXACT.of("Kaplan-Meier at risk", reference.get("nRisk").numbers(), column(curve, curve::atRisk));
        EXACT.of("Kaplan-Meier events", reference.get("nEvent").numbers(), column(curve, curve::events));
        EXACT.of("Kaplan-Meier censored", reference.get("nCensor").numbers(), column(curve, curve::censored));
        EXACT.of("Kaplan-Meier survival", reference.get("survival").numbers(), column(curve, curve::survival));
        EXACT.of("Nelson-Aalen", reference.get("nelsonAalen").numbers(), column(curve, curve::cumulativeHazard));
        EXACT.of("Greenwood error", reference.get("stdErr").numbers(), column(curve, i -> curve.standardError(i)
                .value()
                .orElse(Double.NaN)));
        EXACT.of("limits " + name, limits.get("lower").numbers(), column(curve, curve::lower));
        EXACT.of("limits " + name, limits.get("upper").numbers(), column(curve, curve::upper));
        compareQuantiles(limits.get("quantiles"), curve);
        compareAt(limits.get("at"), curve);
        for (Json restricted : reference.get("rmst").each()) {
            SurvivalCurve.RestrictedMean mean =
                    curve.restrictedMean(restricted.get("tau").number());
            EXACT.of("restricted mean", restricted.get("rmst").number(), mean.mean());
            EXACT.of("restricted mean error", restricted.get("stdErr").number(), mean.standardError());
        }
    }

    private static void compareQuantiles(Json reference, SurvivalCurve curve) {
        for (int i = 0; i < reference.get("p").size(); i++) {
            SurvivalCurve.Quantile quantile =
                    curve.quantile(reference.get("p").get(i).number());
            compareTime("quantile", reference.get("time").get(i), quantile.time());
            compareTime(
                    "quantile limit",
                    reference.get("lower").get(i),
                    quantile.limits().lower());
            compareTime(
                    "quantile limit",
                    reference.get("upper").get(i),
                    quantile.limits().upper());
        }
    }

    private static void compareAt(Json reference, SurvivalCurve curve) {
        for (int i = 0; i < reference.get("time").size(); i++) {
            double t = reference.get("time").get(i).number();
            SurvivalCurve.At at = curve.at(t);
            EXACT.of("survival at t", reference.get("survival").get(i).number(), at.survival());
            compareTime(
                    "limits at t", reference.get("lower").get(i), at.limits().lower());
            compareTime(
                    "limits at t", reference.get("upper").get(i), at.limits().upper());
            if (t > 0) {
                assertEquals(reference.get("nRisk").get(i).number(), at.atRisk());
            }
        }
    }

    private static void compareTime(String what, Json reference, Estimate actual) {
        EXACT.of(what, reference.isNull() ? Double.NaN : reference.number(), actual);
    }

    private static double[] column(SurvivalCurve curve, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, curve.size()).mapToDouble(value).toArray();
    }
}
