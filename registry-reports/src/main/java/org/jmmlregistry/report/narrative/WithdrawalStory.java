package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.OverallResponse;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalReason;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.phrase.Drugs;
import org.jmmlregistry.transplant.Transplant;

/** Withdrawals of immunosuppression after one HSCT. */
final class WithdrawalStory {
    private static final Message WITHDRAWAL = Message.of("the withdrawal of immunosuppression");

    private final Transplant hsct;
    private final Assessments assessments;

    WithdrawalStory(CaseFile file, Transplant hsct) {
        this.hsct = hsct;
        this.assessments = new Assessments(file, hsct);
    }

    Paragraph told(List<Entry> entries) {
        List<Sentence> told = new ArrayList<>();
        entries.forEach(entry -> told.addAll(withdrawal(entry)));
        return new Paragraph(Message.of("Withdrawal of immunosuppression"), told);
    }

    private List<Sentence> withdrawal(Entry entry) {
        Answers answers = entry.answers();
        Effects effects = new Effects(hsct, answers);
        List<Sentence> told = new ArrayList<>();
        told.add(tapered(answers, effects));
        Optional<Assessments.Assessed> effect = answers.get(WithdrawalForm.RESPONSE)
                .map(response -> assessments.assessed(
                        entry,
                        new Assessments.Effect(
                                WITHDRAWAL, inWords(response), WithdrawalForm.RESPONSE, WithdrawalForm.RESPONSE_DATE),
                        overall(response)));
        told.add(effect.map(Assessments.Assessed::sentence)
                .orElse(Sentence.of(
                        Message.of("The effect of the withdrawal was not recorded."), WithdrawalForm.RESPONSE)));
        Figures.measured(answers, WithdrawalForm.DONOR_PCT_AFTER)
                .map(share -> Message.of("After the withdrawal donor cells made up {share}.", share))
                .ifPresent(words -> told.add(Sentence.of(words, WithdrawalForm.DONOR_PCT_AFTER)));
        told.add(effects.gvhd(WithdrawalForm.GVHD_AFTER, WITHDRAWAL));
        List<Sentence> whole =
                new ArrayList<>(Sentence.of(entry, Remainder.behindFirst(told, WithdrawalForm.FORM, answers)));
        whole.addAll(effect.map(Assessments.Assessed::others).orElseGet(() -> assessments.of(entry.key(), WITHDRAWAL)));
        return whole;
    }

    private static Optional<OverallResponse> overall(WithdrawalResponse response) {
        return switch (response) {
            case CR_CHIM, PARTIAL -> Optional.empty();
            case NO_RESPONSE -> Optional.of(OverallResponse.NO_RESPONSE);
            case PROGRESSION -> Optional.of(OverallResponse.PD);
            case NE -> Optional.of(OverallResponse.NE);
        };
    }

    private static Sentence tapered(Answers answers, Effects effects) {
        List<Message> drugs = answers.get(WithdrawalForm.IS_DRUG)
                .map(each -> each.stream().map(Drugs::of).toList())
                .orElse(List.of(Message.of("immunosuppression")));
        Message tapered = Message.of(
                "{drugs} {n, plural, one {was} other {were}} tapered from {start} and stopped on {stop}",
                drugs,
                drugs.size(),
                effects.day(WithdrawalForm.TAPER_START_DATE),
                effects.day(WithdrawalForm.STOP_DATE));
        List<Item<?>> items = new ArrayList<>(List.of(
                WithdrawalForm.WITHDRAWAL_REASON,
                WithdrawalForm.IS_DRUG,
                WithdrawalForm.TAPER_START_DATE,
                WithdrawalForm.STOP_DATE));
        Optional<WithdrawalReason> reason = answers.get(WithdrawalForm.WITHDRAWAL_REASON);
        if (reason.isEmpty()) {
            return new Sentence(Message.of("For a reason that was not recorded, {tapered}.", tapered), items);
        }
        Optional<Message> cause = inWords(reason.get());
        if (cause.isEmpty()) {
            return new Sentence(Message.of("As planned, {tapered}.", tapered), items);
        }
        return Figures.measured(answers, WithdrawalForm.DONOR_PCT_BEFORE)
                .map(share -> {
                    items.add(WithdrawalForm.DONOR_PCT_BEFORE);
                    return new Sentence(
                            Message.of(
                                    "Because of {reason} (donor cells {share}), {tapered}.",
                                    cause.get(),
                                    share,
                                    tapered),
                            items);
                })
                .orElse(new Sentence(Message.of("Because of {reason}, {tapered}.", cause.get(), tapered), items));
    }

    /** Empty if it was planned from the beginning. */
    private static Optional<Message> inWords(WithdrawalReason reason) {
        return switch (reason) {
            case PLANNED_TAPER -> Optional.empty();
            case MIXED_CHIMERISM -> Optional.of(Message.in("because of", "mixed chimerism"));
            case RELAPSE -> Optional.of(Message.in("because of", "relapse"));
            case AUTOLOGOUS_RECOVERY -> Optional.of(Message.in("because of", "autologous recovery"));
            case TOXICITY -> Optional.of(Message.in("because of", "toxicity"));
            case INFECTION -> Optional.of(Message.in("because of", "infection"));
            case GRAFT_FAILURE -> Optional.of(Message.in("because of", "graft failure"));
        };
    }

    private static Message inWords(WithdrawalResponse response) {
        return switch (response) {
            case CR_CHIM -> Message.of("full donor chimerism was restored");
            case PARTIAL -> Message.of("there was a partial response");
            case NO_RESPONSE -> Message.of("there was no response");
            case PROGRESSION -> Message.of("the disease progressed");
            case NE -> Message.of("the effect could not be evaluated");
        };
    }
}
