package org.jmmlregistry.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.ChimerismResponse;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.DliIndication;
import org.jmmlregistry.followup.DliResponse;
import org.jmmlregistry.followup.OverallResponse;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalReason;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Timeline.Gap;
import org.jmmlregistry.outcome.Timeline.Remission;
import org.jmmlregistry.outcome.Timeline.Start;

/** Donor lymphocytes and withdrawal of immunosuppression, the responses to them, and the days on which a child was in remission. */
final class TreatmentFacts {

    /** What is known of the response to one treatment, from its own entry and from the assessments of it. */
    private record Response(boolean evaluated, boolean reached, List<ClinicalDate> dates) {}

    private final Lifting lifting;

    private TreatmentFacts(Lifting lifting) {
        this.lifting = lifting;
    }

    static void lift(Lifting lifting) {
        TreatmentFacts treatments = new TreatmentFacts(lifting);
        treatments.infusions();
        treatments.withdrawals();
        treatments.remissions();
    }

    private void infusions() {
        List<Entry> all = lifting.of(DliForm.FORM);
        all.forEach(dli -> lifting.happened(Happening.DLI, dli, DliForm.DLI_DATE));
        earliest(all, DliForm.DLI_DATE).ifPresent(first -> lifting.starts()
                .put(Origin.FIRST_DLI, start(first, DliForm.DLI_DATE, Happening.DLI.words())));
        List<Entry> treating = all.stream()
                .filter(dli -> !dli.is(
                        DliForm.DLI_INDICATION,
                        DliIndication.PROPHYLACTIC,
                        DliIndication.INFECTION,
                        DliIndication.PTLD))
                .toList();
        earliest(treating, DliForm.DLI_DATE).ifPresent(first -> treated(first, treating));
    }

    private void treated(Entry first, List<Entry> treating) {
        int hsct = first.key().hsctSeq();
        Start start = first.get(DliForm.DLI_INDICATION).isEmpty()
                ? new Start.Unknown(Message.of("indication of a DLI not recorded after HSCT {number}", hsct))
                : start(first, DliForm.DLI_DATE, Happening.DLI.words());
        lifting.firsts().put(Origin.FIRST_DLI_TREATMENT, first);
        lifting.starts().put(Origin.FIRST_DLI_TREATMENT, start);
        if (start instanceof Start.Day day) {
            List<Response> responses = treating.stream()
                    .filter(dli -> dli.key().hsctSeq() == hsct)
                    .map(this::toInfusion)
                    .toList();
            responded(Happening.DLI_RESPONSE, day, responses);
        }
    }

    private void withdrawals() {
        List<Entry> all = lifting.of(WithdrawalForm.FORM);
        all.forEach(entry -> lifting.happened(Happening.WITHDRAWAL, entry, WithdrawalForm.STOP_DATE));
        List<Entry> treating = all.stream()
                .filter(entry -> !entry.is(
                        WithdrawalForm.WITHDRAWAL_REASON,
                        WithdrawalReason.PLANNED_TAPER,
                        WithdrawalReason.TOXICITY,
                        WithdrawalReason.INFECTION,
                        WithdrawalReason.GRAFT_FAILURE))
                .toList();
        earliest(treating, WithdrawalForm.STOP_DATE).ifPresent(first -> {
            int hsct = first.key().hsctSeq();
            Start start = first.get(WithdrawalForm.WITHDRAWAL_REASON).isEmpty()
                    ? new Start.Unknown(Message.of("reason of a withdrawal not recorded after HSCT {number}", hsct))
                    : start(first, WithdrawalForm.STOP_DATE, Happening.WITHDRAWAL.words());
            lifting.firsts().put(Origin.FIRST_WITHDRAWAL, first);
            lifting.starts().put(Origin.FIRST_WITHDRAWAL, start);
            if (start instanceof Start.Day day) {
                responded(Happening.WITHDRAWAL_RESPONSE, day, List.of(toWithdrawal(first)));
            }
        });
    }

    /** The first by its date; one without a date may be as early as its HSCT. */
    private Optional<Entry> earliest(List<Entry> entries, Item<ClinicalDate> dated) {
        return entries.stream()
                .min(Comparator.<Entry>comparingLong(entry -> entry.get(dated)
                                .map(date -> date.imputed().toEpochDay())
                                .orElseGet(() -> lifting.day0(entry.key().hsctSeq())))
                        .thenComparing(entry -> entry.get(dated).isPresent()));
    }

    private static Start start(Entry entry, Item<ClinicalDate> dated, Message name) {
        int hsct = entry.key().hsctSeq();
        Optional<ClinicalDate> date = entry.get(dated);
        return date.isPresent()
                ? new Start.Day(date.get(), hsct)
                : new Start.Unknown(Message.of("{event} of unknown date after HSCT {number}", name, hsct));
    }

    private Response toInfusion(Entry dli) {
        Optional<DliResponse> own = dli.get(DliForm.DLI_RESPONSE).filter(each -> each != DliResponse.NE);
        boolean reached = dli.is(DliForm.DLI_RESPONSE, DliResponse.CR, DliResponse.PR, DliResponse.CHIM_RESPONSE);
        return assessed(dli.key(), own.isPresent(), reached, dli.get(DliForm.DLI_RESPONSE_DATE));
    }

    private Response toWithdrawal(Entry withdrawal) {
        Optional<WithdrawalResponse> own =
                withdrawal.get(WithdrawalForm.RESPONSE).filter(each -> each != WithdrawalResponse.NE);
        boolean reached =
                withdrawal.is(WithdrawalForm.RESPONSE, WithdrawalResponse.CR_CHIM, WithdrawalResponse.PARTIAL);
        return assessed(withdrawal.key(), own.isPresent(), reached, withdrawal.get(WithdrawalForm.RESPONSE_DATE));
    }

    private Response assessed(EntryKey of, boolean evaluated, boolean reached, Optional<ClinicalDate> date) {
        boolean known = evaluated;
        boolean responded = reached;
        List<ClinicalDate> dates =
                new ArrayList<>(date.filter(day -> reached).stream().toList());
        for (Entry entry : lifting.of(ResponseForm.FORM, of.hsctSeq())) {
            if (entry.get(ResponseForm.FOR_INTERVENTION)
                    .flatMap(EntryKey::parse)
                    .equals(Optional.of(of))) {
                known |= entry.has(ResponseForm.RESP_OVERALL, each -> each != OverallResponse.NE)
                        || entry.has(ResponseForm.RESP_CHIMERISM, each -> each != ChimerismResponse.NE);
                if (entry.is(ResponseForm.RESP_OVERALL, OverallResponse.CR, OverallResponse.PR)
                        || entry.is(ResponseForm.RESP_CHIMERISM, ChimerismResponse.FULL)) {
                    responded = true;
                    entry.get(ResponseForm.ASSESS_DATE).ifPresent(dates::add);
                }
            }
        }
        return new Response(known, responded, dates);
    }

    /** One evaluated treatment tells; a response without any date is known to have come, but not when. */
    private void responded(Happening what, Start.Day start, List<Response> responses) {
        List<ClinicalDate> dates =
                responses.stream().flatMap(each -> each.dates().stream()).toList();
        dates.forEach(date -> lifting.fact(what, start.hsctSeq(), date));
        boolean early = dates.stream().anyMatch(date -> date.imputed().toEpochDay() < start.number());
        boolean undated = dates.isEmpty() && responses.stream().anyMatch(Response::reached);
        if (early) {
            gap(what, start, true, Message.of("{event} dated before the treatment", what));
        } else if (undated) {
            gap(what, start, true, Message.of("{event} of unknown date after HSCT {number}", what, start.hsctSeq()));
        } else if (responses.stream().noneMatch(Response::evaluated)) {
            gap(what, start, false, Message.of("{event} not evaluated after HSCT {number}", what, start.hsctSeq()));
        }
    }

    private void gap(Happening what, Start.Day start, boolean happened, Message why) {
        lifting.gaps().add(new Gap(what, start.hsctSeq(), start.number(), happened, why));
    }

    private void remissions() {
        for (Entry entry : lifting.of(WithdrawalForm.FORM)) {
            remission(entry, WithdrawalForm.RESPONSE, WithdrawalResponse.CR_CHIM, WithdrawalForm.RESPONSE_DATE);
        }
        for (Entry entry : lifting.of(DliForm.FORM)) {
            remission(entry, DliForm.DLI_RESPONSE, DliResponse.CR, DliForm.DLI_RESPONSE_DATE);
        }
        for (Entry entry : lifting.of(ResponseForm.FORM)) {
            remission(entry, ResponseForm.RESP_OVERALL, OverallResponse.CR, ResponseForm.ASSESS_DATE);
        }
        for (Entry entry : lifting.of(VisitForm.FORM)) {
            if (entry.has(VisitForm.DISEASE_STATUS, VisitStatus::isRemission)) {
                entry.get(VisitForm.VISIT_DATE)
                        .ifPresent(date -> lifting.remissions().add(new Remission(date, Remission.Evidence.VISIT)));
            }
        }
    }

    private void remission(Entry entry, Item<?> item, Object remission, Item<ClinicalDate> dated) {
        if (entry.is(item, remission)) {
            entry.get(dated)
                    .ifPresent(date -> lifting.remissions().add(new Remission(date, Remission.Evidence.TREATMENT)));
        }
    }
}
