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
import org.jmmlregistry.language.Message;

/** Days after the HSCT on which something is unusual. */
final class DayLimits {

    private DayLimits() {}

    static List<CrossCheck> all() {
        return Stream.of(ofGvhd(), ofTreatment(), List.of(ofMalignancy()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<CrossCheck> ofGvhd() {
        return List.of(
                early(
                        AcuteGvhdForm.FORM,
                        AcuteGvhdForm.ONSET_DATE,
                        7,
                        "acute GVHD before day +7 is unusual",
                        Message.of("Acute GVHD before day +7 is unusual; please confirm.")),
                early(
                        ChronicGvhdForm.FORM,
                        ChronicGvhdForm.ONSET_DATE,
                        30,
                        "chronic GVHD before day +30 is unusual",
                        Message.of("Chronic GVHD before day +30 is unusual; please confirm.")),
                late(
                        ChronicGvhdForm.FORM,
                        ChronicGvhdForm.ONSET_DATE,
                        730,
                        "chronic GVHD after two years is unusual",
                        Message.of("Chronic GVHD after two years is unusual; please confirm.")));
    }

    private static List<CrossCheck> ofTreatment() {
        return List.of(
                early(
                        WithdrawalForm.FORM,
                        WithdrawalForm.TAPER_START_DATE,
                        20,
                        "a taper before day +20 is unusual",
                        Message.of("A taper before day +20 is unusual; please confirm.")),
                late(
                        WithdrawalForm.FORM,
                        WithdrawalForm.STOP_DATE,
                        180,
                        "immunosuppression beyond day +180 is long; in high-risk disease it should stop by day +60 to +90",
                        Message.of(
                                "Immunosuppression beyond day +180 is long; in high-risk disease it should stop by day +60 to +90; please confirm.")),
                early(
                        DliForm.FORM,
                        DliForm.DLI_DATE,
                        80,
                        "a DLI before day +80 is unusual",
                        Message.of("A DLI before day +80 is unusual; please confirm.")));
    }

    private static CrossCheck ofMalignancy() {
        return early(
                MalignancyForm.FORM,
                MalignancyForm.SM_DATE,
                90,
                "a secondary malignancy before day +90 is unusual",
                Message.of("A secondary malignancy before day +90 is unusual; please confirm."));
    }

    private static CrossCheck early(Form form, Item<ClinicalDate> item, int day, String rule, Message sentence) {
        Limit limit = new Limit(form, item, sentence, (date, hsct) -> date.certainlyEarlierThan(hsct, day));
        return CrossCheck.soft(form.code() + "." + item.code() + "/early", rule, limit::concerns);
    }

    private static CrossCheck late(Form form, Item<ClinicalDate> item, int day, String rule, Message sentence) {
        Limit limit = new Limit(form, item, sentence, (date, hsct) -> date.certainlyLaterThan(hsct, day));
        return CrossCheck.soft(form.code() + "." + item.code() + "/late", rule, limit::concerns);
    }

    /** When a date is unusual, and what is said of it then. */
    private record Limit(
            Form form, Item<ClinicalDate> item, Message sentence, BiPredicate<ClinicalDate, ClinicalDate> unusual) {

        /** Counted from the HSCT of the entry, or from the first if the form hangs off none; days before it are told elsewhere. */
        Stream<Concern> concerns(Course course) {
            return course.all().of(form).stream()
                    .flatMap(entry -> course.hsctDate(Math.max(1, entry.key().hsctSeq())).stream()
                            .filter(hsct ->
                                    entry.has(item, date -> !date.certainlyBefore(hsct) && unusual.test(date, hsct)))
                            .map(hsct -> Concern.about(entry, item, sentence)));
        }
    }
}
