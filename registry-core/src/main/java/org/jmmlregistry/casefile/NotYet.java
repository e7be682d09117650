package org.jmmlregistry.casefile;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChimerismResponse;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.DliResponse;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.OverallResponse;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Recovery;

/**
 * What a form says on a day of that which happened later: not “not recorded”, as later events tell that it had not happened until
 * then.
 */
final class NotYet {

    /** Answers that go with a date of the same entry. */
    private static final Map<Item<?>, UnaryOperator<Answers>> WITH_DATE = Map.of(
            EngraftmentForm.ANC_RECOVERY_DATE,
            entry -> entry.with(EngraftmentForm.ANC_RECOVERY, Recovery.TOO_EARLY)
                    .without(EngraftmentForm.DONOR_CHIM_CONFIRMS),
            EngraftmentForm.PLT20_DATE,
            entry -> entry.with(EngraftmentForm.PLT20_RECOVERY, Recovery.TOO_EARLY),
            EngraftmentForm.VOD_ONSET_DATE,
            entry -> entry.with(EngraftmentForm.VOD, false).without(EngraftmentForm.VOD_SEVERITY),
            EngraftmentForm.TMA_ONSET_DATE,
            entry -> entry.with(EngraftmentForm.TMA, false).without(EngraftmentForm.TMA_RISK),
            EngraftmentForm.HSCT_RESPONSE_DATE,
            entry -> entry.without(EngraftmentForm.HSCT_RESPONSE),
            DliForm.AGVHD_DLI_ONSET,
            entry -> entry.with(DliForm.AGVHD_AFTER_DLI, GvhdGrade.NONE),
            DliForm.DLI_RESPONSE_DATE,
            entry -> entry.is(DliForm.DLI_RESPONSE, DliResponse.NE)
                    ? entry
                    : entry.with(DliForm.DLI_RESPONSE, DliResponse.NO_RESPONSE),
            WithdrawalForm.RESPONSE_DATE,
            entry -> entry.is(WithdrawalForm.RESPONSE, WithdrawalResponse.NE)
                    ? entry
                    : entry.with(WithdrawalForm.RESPONSE, WithdrawalResponse.NO_RESPONSE));

    private final NavigableMap<EntryKey, Answers> kept;

    /** @param kept the entries of a case on that day, to which what is not yet is added */
    NotYet(NavigableMap<EntryKey, Answers> kept) {
        this.kept = kept;
    }

    /** The date on which that happens which a form tells of, where another one places it in time. */
    static Optional<Item<ClinicalDate>> happens(Form form) {
        return form.equals(WithdrawalForm.FORM) ? Optional.of(WithdrawalForm.STOP_DATE) : Optional.empty();
    }

    /** An entry without a date that is later, and with what it says of it on that day. */
    static Answers without(Item<?> date, Answers entry) {
        Answers kept = entry.without(date);
        return WITH_DATE.getOrDefault(date, unchanged -> unchanged).apply(kept);
    }

    /**
     * What is left on that day of an entry that is placed after it.
     *
     * @param cut the entry without its later dates
     */
    void add(EntryKey key, Answers cut, Answers entry) {
        if (key.form().equals(EngraftmentForm.FORM.code())) {
            // what has no date may have been told of the time after the recovery
            kept.put(key, cut.without(EngraftmentForm.PERSISTENT_DISEASE).without(EngraftmentForm.GCSF_USED));
        } else if (key.form().equals(AcuteGvhdForm.FORM.code())) {
            none(key, AcuteGvhdForm.AGVHD_PRESENT);
            if (entry.get(AcuteGvhdForm.TRIGGER)
                    .filter(trigger -> trigger.code().equals("DLI"))
                    .isPresent()) {
                noneAfterDli(key.hsctSeq());
            }
        } else if (key.form().equals(ChronicGvhdForm.FORM.code())) {
            none(key, ChronicGvhdForm.CGVHD_PRESENT);
        } else if (key.form().equals(ResponseForm.FORM.code())) {
            noResponse(entry);
        }
    }

    /** Unless another entry tells of it. */
    private void none(EntryKey key, Item<Boolean> present) {
        boolean told = kept.entrySet().stream()
                .filter(each ->
                        each.getKey().form().equals(key.form()) && each.getKey().hsctSeq() == key.hsctSeq())
                .anyMatch(each -> each.getValue().get(present).isPresent());
        if (!told) {
            kept.put(key, Answers.none().with(present, false));
        }
    }

    private void noneAfterDli(int hsctSeq) {
        kept.replaceAll((key, entry) -> key.form().equals(DliForm.FORM.code())
                        && key.hsctSeq() == hsctSeq
                        && entry.get(DliForm.AGVHD_AFTER_DLI).isEmpty()
                ? entry.with(DliForm.AGVHD_AFTER_DLI, GvhdGrade.NONE)
                : entry);
    }

    /** An intervention whose response was assessed only later had none until then. */
    private void noResponse(Answers assessment) {
        boolean evaluated = assessment
                        .get(ResponseForm.RESP_OVERALL)
                        .filter(each -> each != OverallResponse.NE)
                        .isPresent()
                || assessment
                        .get(ResponseForm.RESP_CHIMERISM)
                        .filter(each -> each != ChimerismResponse.NE)
                        .isPresent();
        if (!evaluated) {
            return;
        }
        assessment
                .get(ResponseForm.FOR_INTERVENTION)
                .flatMap(EntryKey::parse)
                .ifPresent(of -> kept.computeIfPresent(of, (key, entry) -> {
                    if (key.form().equals(DliForm.FORM.code())
                            && entry.get(DliForm.DLI_RESPONSE).isEmpty()) {
                        return entry.with(DliForm.DLI_RESPONSE, DliResponse.NO_RESPONSE);
                    }
                    boolean withdrawal = key.form().equals(WithdrawalForm.FORM.code())
                            && entry.get(WithdrawalForm.RESPONSE).isEmpty();
                    return withdrawal ? entry.with(WithdrawalForm.RESPONSE, WithdrawalResponse.NO_RESPONSE) : entry;
                }));
    }
}
