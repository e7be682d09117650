package org.jmmlregistry.patient;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;

/** F02: what the family agreed to. */
public final class ConsentForm {

    private static final int YEARS_OF_ASSENT = 7;

    public static final Item<List<ConsentScope>> CONSENT_TYPE = Item.codes(
                    "consent_type", "Scope of the consent", ConsentScope.class)
            .required();
    public static final Item<ConsentStatus> CONSENT_STATUS = Item.code(
                    "consent_status", "Status of the consent", ConsentStatus.class)
            .required();
    public static final Item<String> CONSENT_VERSION =
            Item.string("consent_version", "Version of the consent document").required();
    public static final Item<ClinicalDate> CONSENT_DATE =
            Item.date("consent_date", "Date of signature").required().planned();
    public static final Item<Coded> CONSENT_BY = Item.code(
                    "consent_by",
                    "Who signed",
                    "PARENT1 First parent | PARENT2 Second parent | BOTH Both parents | GUARDIAN Guardian | PATIENT Patient | COURT Court")
            .required();
    public static final Item<Boolean> ASSENT_MINOR = Item.yesNo("assent_minor", "Assent of the child")
            .requiredIf(new Condition(
                    "age >= 7 a", Message.in("condition", "the child is 7 years old or more"), ConsentForm::canAssent));
    public static final Item<ClinicalDate> RECONSENT_DUE = Item.date(
                    "reconsent_due", "Consent to be renewed at majority")
            .derived(ConsentForm::majority)
            .planned();
    public static final Item<ClinicalDate> WITHDRAWAL_DATE = Item.date("withdrawal_date", "Date of withdrawal")
            .requiredIf(withdrawn())
            .planned();
    public static final Item<WithdrawalScope> WITHDRAWAL_SCOPE = Item.code(
                    "withdrawal_scope", "Scope of withdrawal", WithdrawalScope.class)
            .requiredIf(withdrawn());
    public static final Item<String> WITHDRAWAL_REASON = Item.text("withdrawal_reason", "Reason of withdrawal");

    public static final Form FORM = Form.of(
                    "F02",
                    "Consent",
                    Form.Repeat.ONCE,
                    CONSENT_TYPE,
                    CONSENT_STATUS,
                    CONSENT_VERSION,
                    CONSENT_DATE,
                    CONSENT_BY,
                    ASSENT_MINOR,
                    RECONSENT_DUE,
                    WITHDRAWAL_DATE,
                    WITHDRAWAL_SCOPE,
                    WITHDRAWAL_REASON)
            .checkedBy(
                    Check.notBefore("F02", WITHDRAWAL_DATE, CONSENT_DATE),
                    new Check(
                            "EC-F02-2",
                            Severity.TASK,
                            List.of(WITHDRAWAL_SCOPE),
                            Message.of("The family asks for everything to be erased; begin the erasure of this case."),
                            entry -> entry.has(CONSENT_STATUS, status -> status == ConsentStatus.WITHDRAWN_ALL)
                                    && entry.has(WITHDRAWAL_SCOPE, scope -> scope == WithdrawalScope.ERASE)))
            .headed(CONSENT_TYPE, Message.in("section", "Consent"))
            .headed(WITHDRAWAL_DATE, Message.in("section", "Withdrawal"));

    private ConsentForm() {}

    private static boolean canAssent(Entry entry) {
        return entry.inCase()
                .first(PatientForm.FORM, PatientForm.BIRTH_DATE)
                .filter(birth -> entry.has(CONSENT_DATE, signed -> !signed.earliest()
                        .isBefore(birth.latest().plusYears(YEARS_OF_ASSENT))))
                .isPresent();
    }

    /** The eighteenth birthday, as precisely as the birth date is known. */
    private static Optional<ClinicalDate> majority(Entry entry) {
        return entry.inCase()
                .first(PatientForm.FORM, PatientForm.BIRTH_DATE)
                .map(birth -> new ClinicalDate(birth.earliest().plusYears(18), birth.precision()));
    }

    private static Condition withdrawn() {
        return Condition.is(CONSENT_STATUS, "WITHDRAWN_FUTURE", "WITHDRAWN_ALL");
    }
}
