package org.jmmlregistry.followup;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;

/** F12a: taper and withdrawal of immunosuppression. */
public final class WithdrawalForm {

    public static final Item<List<WithdrawnDrug>> IS_DRUG =
            Item.codes("is_drug", "Drugs withdrawn", WithdrawnDrug.class).required();
    public static final Item<ClinicalDate> TAPER_START_DATE = Item.date(
                    "taper_start_date", "First reduction of immunosuppression")
            .required();
    public static final Item<ClinicalDate> STOP_DATE =
            Item.date("stop_date", "All immunosuppression stopped").required();
    public static final Item<WithdrawalReason> WITHDRAWAL_REASON = Item.code(
                    "withdrawal_reason", "Reason of the withdrawal", WithdrawalReason.class)
            .required();
    public static final Item<BigDecimal> DONOR_PCT_BEFORE =
            Item.number("donor_pct_before", "Donor chimerism before", 5, 2, "%").hard(0, 100);
    public static final Item<BigDecimal> DONOR_PCT_AFTER =
            Item.number("donor_pct_after", "Donor chimerism after", 5, 2, "%").hard(0, 100);
    public static final Item<GvhdGrade> GVHD_AFTER = Item.code(
                    "gvhd_after", "Acute GVHD after the withdrawal", GvhdGrade.class)
            .required();
    public static final Item<WithdrawalResponse> RESPONSE = Item.code(
                    "response", "Response to the withdrawal", WithdrawalResponse.class)
            .required();
    public static final Item<ClinicalDate> RESPONSE_DATE =
            Item.date("response_date", "Date of the response").requiredIf(Condition.given(RESPONSE));

    public static final Form FORM = Form.of(
                    "F12a",
                    "Withdrawal of immunosuppression",
                    Form.Repeat.REPEATED_PER_HSCT,
                    IS_DRUG,
                    TAPER_START_DATE,
                    STOP_DATE,
                    WITHDRAWAL_REASON,
                    DONOR_PCT_BEFORE,
                    DONOR_PCT_AFTER,
                    GVHD_AFTER,
                    RESPONSE,
                    RESPONSE_DATE)
            .checkedBy(InterventionChecks.ofWithdrawal())
            .datedBy(TAPER_START_DATE);

    private WithdrawalForm() {}
}
