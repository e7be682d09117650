package org.jmmlregistry.casefile;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.WithdrawalForm;

/** Days after the HSCT on which something is unusual. */
final class DayLimits {

    private DayLimits() {}

    static List<CrossCheck> all() {
        return List.of(
                early(AcuteGvhdForm.FORM, AcuteGvhdForm.ONSET_DATE, 7, "acute GVHD before day +7 is unusual"),
                early(ChronicGvhdForm.FORM, ChronicGvhdForm.ONSET_DATE, 30, "chronic GVHD before day +30 is unusual"),
                late(ChronicGvhdForm.FORM, ChronicGvhdForm.ONSET_DATE, 730, "chronic GVHD after two years is unusual"),
                early(WithdrawalForm.FORM, WithdrawalForm.TAPER_START_DATE, 20, "a taper before day +20 is unusual"),
                late(
                        WithdrawalForm.FORM,
                        WithdrawalForm.STOP_DATE,
                        180,
                        "immunosuppression beyond day +180 is long; in high-risk disease it should stop by day +60 to +90"),
                early(DliForm.FORM, DliForm.DLI_DATE, 80, "a DLI before day +80 is unusual"),
                early(
                        MalignancyForm.FORM,
                        MalignancyForm.SM_DATE,
                        90,
                        "a secondary malignancy before day +90 is unusual"));
    }

    private static CrossCheck early(Form form, Item<ClinicalDate> item, int day, String rule) {
        return limit(form, item, "early", rule, (date, hsct) -> date.certainlyEarlierThan(hsct, day));
    }

    private static CrossCheck late(Form form, Item<ClinicalDate> item, int day, String rule) {
        return limit(form, item, "late", rule, (date, hsct) -> date.certainlyLaterThan(hsct, day));
    }

    private static CrossCheck limit(
            Form form,
            Item<ClinicalDate> item,
            String word,
            String rule,
            BiPredicate<ClinicalDate, ClinicalDate> unusual) {
        return CrossCheck.soft(
                form.code() + "." + item.code() + "/" + word,
                rule,
                course -> concerns(course, form, item, rule, unusual));
    }

    /** Counted from the HSCT of the entry, or from the first if the form hangs off none; days before it are refused elsewhere. */
    private static Stream<Concern> concerns(
            Course course,
            Form form,
            Item<ClinicalDate> item,
            String rule,
            BiPredicate<ClinicalDate, ClinicalDate> unusual) {
        return course.all().of(form).stream()
                .flatMap(entry -> course.hsctDate(Math.max(1, entry.key().hsctSeq())).stream()
                        .filter(hsct ->
                                entry.has(item, date -> !date.certainlyBefore(hsct) && unusual.test(date, hsct)))
                        .map(hsct -> Concern.about(
                                entry,
                                item,
                                "%s%s; please confirm."
                                        .formatted(Character.toUpperCase(rule.charAt(0)), rule.substring(1)))));
    }
}
