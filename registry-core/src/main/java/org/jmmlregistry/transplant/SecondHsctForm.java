package org.jmmlregistry.transplant;

import java.util.List;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.WrittenForm.Reference;
import org.jmmlregistry.language.Message;

/** F14: what a second or further HSCT has that a first has not. */
public final class SecondHsctForm {

    public static final Item<String> PRIOR_EVENT_ID = Item.string(
                    "prior_event_id", "Disease event that led to this HSCT")
            .naming(Reference.ofHsctBefore("F13"))
            .required();
    public static final Item<List<String>> INTERVENTIONS_BETWEEN = Item.strings(
                    "interventions_between", "Interventions between the two HSCTs")
            .naming(Reference.ofHsctBefore("F12a", "F12b", "F12c"))
            .required();
    public static final Item<Boolean> PRIOR_IS_WITHDRAWAL = Item.yesNo(
                    "prior_is_withdrawal", "Withdrawal of immunosuppression tried before")
            .derived();
    public static final Item<Boolean> PRIOR_DLI =
            Item.yesNo("prior_dli", "Donor lymphocytes tried before").derived();
    public static final Item<Integer> TIME_FROM_EVENT_D = Item.integer(
                    "time_from_event_d", "From the event to this HSCT", "d")
            .hardFrom(0)
            .softUpTo(365)
            .derived();
    public static final Item<Boolean> RETRANSPLANT_WITHIN_6MO = Item.yesNo(
                    "retransplant_within_6mo", "Within 6 calendar months of the first HSCT")
            .derived(Days::withinSixMonthsOfFirst);
    public static final Item<Coded> DONOR_CHANGED_REASON = Item.code(
                    "donor_changed_reason",
                    "Why the donor was changed",
                    "GVL For more graft-versus-leukaemia effect | UNAVAILABLE Previous donor not available | REJECTION Rejection | DSA Donor-specific antibodies | OTHER Other reason")
            .requiredIf(Condition.beyondForm(
                    "F07.same_donor_as_prev = DIFFERENT",
                    Message.in("condition", "the donor is not that of the previous HSCT (F07)"),
                    SecondHsctForm::donorDiffers));
    public static final Item<ConditioningChange> CONDITIONING_CHANGE = Item.code(
                    "conditioning_change", "Conditioning compared with the previous HSCT", ConditioningChange.class)
            .required();
    public static final Item<ProphylaxisChange> GVHD_PROPH_CHANGE = Item.code(
                    "gvhd_proph_change", "GVHD prophylaxis compared with the previous HSCT", ProphylaxisChange.class)
            .required();
    public static final Item<StatusBeforeHsct> STATUS_AT_HSCT2 = Item.code(
                    "status_at_hsct2", "Disease status at this HSCT", StatusBeforeHsct.class)
            .required();

    public static final Form FORM = Form.of(
                    "F14",
                    "Second or further HSCT",
                    Form.Repeat.ONCE_PER_HSCT,
                    PRIOR_EVENT_ID,
                    INTERVENTIONS_BETWEEN,
                    PRIOR_IS_WITHDRAWAL,
                    PRIOR_DLI,
                    TIME_FROM_EVENT_D,
                    RETRANSPLANT_WITHIN_6MO,
                    DONOR_CHANGED_REASON,
                    CONDITIONING_CHANGE,
                    GVHD_PROPH_CHANGE,
                    STATUS_AT_HSCT2)
            .checkedBy(GraftCourseChecks.ofSecondHsct());

    private SecondHsctForm() {}

    private static boolean donorDiffers(Entry entry) {
        return entry.inCase()
                .first(TransplantForm.FORM, entry.key().hsctSeq(), TransplantForm.SAME_DONOR_AS_PREV)
                .filter(DonorChange.DIFFERENT::equals)
                .isPresent();
    }
}
