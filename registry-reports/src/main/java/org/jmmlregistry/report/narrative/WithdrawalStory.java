package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalReason;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.phrase.Drugs;
import org.jmmlregistry.transplant.Transplant;

/** Withdrawals of immunosuppression after one HSCT. */
final class WithdrawalStory {
    private final Transplant hsct;

    WithdrawalStory(Transplant hsct) {
        this.hsct = hsct;
    }

    Paragraph told(List<Entry> entries) {
        List<Sentence> told = new ArrayList<>();
        entries.forEach(entry -> told.addAll(withdrawal(entry.answers())));
        return new Paragraph(Message.of("Withdrawal of immunosuppression"), told);
    }

    private List<Sentence> withdrawal(Answers answers) {
        Effects effects = new Effects(hsct, answers);
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(
                because(answers, tapered(answers, effects)),
                WithdrawalForm.WITHDRAWAL_REASON,
                WithdrawalForm.DONOR_PCT_BEFORE,
                WithdrawalForm.IS_DRUG,
                WithdrawalForm.TAPER_START_DATE,
                WithdrawalForm.STOP_DATE));
        Figures.measured(answers, WithdrawalForm.DONOR_PCT_AFTER)
                .map(share -> Message.of("Afterwards donor cells made up {share}.", share))
                .ifPresent(words -> told.add(Sentence.of(words, WithdrawalForm.DONOR_PCT_AFTER)));
        told.add(effects.gvhd(WithdrawalForm.GVHD_AFTER));
        told.add(Sentence.of(
                answers.get(WithdrawalForm.RESPONSE)
                        .map(response -> effects.assessed(inWords(response), WithdrawalForm.RESPONSE_DATE))
                        .orElse(Message.of("The effect of the withdrawal was not recorded.")),
                WithdrawalForm.RESPONSE,
                WithdrawalForm.RESPONSE_DATE));
        return told;
    }

    private static Message tapered(Answers answers, Effects effects) {
        List<Message> drugs = answers.get(WithdrawalForm.IS_DRUG)
                .map(each -> each.stream().map(Drugs::of).toList())
                .orElse(List.of(Message.of("immunosuppression")));
        return Message.of(
                "{drugs} {n, plural, one {was} other {were}} tapered from {start} and stopped on {stop}",
                drugs,
                drugs.size(),
                effects.day(WithdrawalForm.TAPER_START_DATE),
                effects.day(WithdrawalForm.STOP_DATE));
    }

    private static Message because(Answers answers, Message tapered) {
        Optional<WithdrawalReason> reason = answers.get(WithdrawalForm.WITHDRAWAL_REASON);
        if (reason.isEmpty()) {
            return Message.of("For a reason that was not recorded, {tapered}.", tapered);
        }
        Optional<Message> cause = inWords(reason.get());
        if (cause.isEmpty()) {
            return Message.of("As planned, {tapered}.", tapered);
        }
        return Figures.measured(answers, WithdrawalForm.DONOR_PCT_BEFORE)
                .map(share -> Message.of(
                        "Because of {reason} (donor cells {share}), {tapered}.", cause.get(), share, tapered))
                .orElse(Message.of("Because of {reason}, {tapered}.", cause.get(), tapered));
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
