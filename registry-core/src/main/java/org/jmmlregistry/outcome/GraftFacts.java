package org.jmmlregistry.outcome;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Timeline.Remission;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.HsctResponse;
import org.jmmlregistry.transplant.Recovery;
import org.jmmlregistry.transplant.TransplantForm;

/** Recovery of blood counts after each HSCT, and what is not known of it. */
final class GraftFacts {

    private static final List<Happening> NEUTROPHILS = List.of(Happening.NEUTROPHIL_RECOVERY, Happening.DONOR_RECOVERY);
    private static final List<Happening> PLATELETS = List.of(Happening.PLATELET_RECOVERY);

    private GraftFacts() {}

    static void lift(Lifting lifting) {
        for (int hsct : lifting.hscts().keySet()) {
            Optional<Entry> entry =
                    lifting.of(EngraftmentForm.FORM, hsct).stream().findFirst();
            neutrophils(lifting, hsct, entry);
            platelets(lifting, hsct, entry);
            donor(lifting, hsct);
            entry.ifPresent(each -> remission(lifting, each));
        }
    }

    private static void neutrophils(Lifting lifting, int hsct, Optional<Entry> entry) {
        Optional<Recovery> recovery = entry.flatMap(each -> each.get(EngraftmentForm.ANC_RECOVERY));
        if (!recovery.equals(Optional.of(Recovery.YES))) {
            unless(recovery, lifting, hsct, NEUTROPHILS);
            return;
        }
        Entry known = entry.orElseThrow();
        lifting.happened(Happening.NEUTROPHIL_RECOVERY, known, EngraftmentForm.ANC_RECOVERY_DATE);
        Optional<Boolean> ofDonor = known.get(EngraftmentForm.DONOR_CHIM_CONFIRMS);
        if (ofDonor.isPresent()) {
            Happening what = ofDonor.get() ? Happening.DONOR_RECOVERY : Happening.OWN_RECOVERY;
            lifting.happened(what, Happening.NEUTROPHIL_RECOVERY, known, EngraftmentForm.ANC_RECOVERY_DATE);
        } else {
            lifting.unknown(
                    Happening.DONOR_RECOVERY,
                    hsct,
                    lifting.day0(hsct),
                    Message.of("donor origin of the recovery not recorded after HSCT {number}", hsct));
        }
    }

    private static void platelets(Lifting lifting, int hsct, Optional<Entry> entry) {
        Optional<Recovery> recovery = entry.flatMap(each -> each.get(EngraftmentForm.PLT20_RECOVERY));
        if (recovery.equals(Optional.of(Recovery.YES))) {
            lifting.happened(Happening.PLATELET_RECOVERY, entry.orElseThrow(), EngraftmentForm.PLT20_DATE);
        } else {
            unless(recovery, lifting, hsct, PLATELETS);
        }
    }

    /** A count that has not recovered, or not yet, is known; anything else is not. */
    private static void unless(Optional<Recovery> recovery, Lifting lifting, int hsct, List<Happening> several) {
        Optional<Message> why = recovery.isEmpty()
                ? Optional.of(notRecorded(several, hsct))
                : switch (recovery.get()) {
                    case YES, NO, TOO_EARLY -> Optional.empty();
                    case NEVER_BELOW ->
                        Optional.of(Message.of(
                                "{event}: the count never fell below after HSCT {number}", several.get(0), hsct));
                    case PREV_REPORTED ->
                        Optional.of(
                                Message.of("{event}: reported before, not after HSCT {number}", several.get(0), hsct));
                };
        why.ifPresent(message -> several.forEach(what -> lifting.unknown(what, hsct, lifting.day0(hsct), message)));
    }

    private static Message notRecorded(List<Happening> several, int hsct) {
        return Message.of("{event} not recorded after HSCT {number}", several.get(0), hsct);
    }

    /** Cells of an identical twin cannot be told from the child's own, nor can the child's own graft. */
    private static void donor(Lifting lifting, int hsct) {
        boolean alike = lifting.of(TransplantForm.FORM, hsct).stream()
                .anyMatch(graft -> graft.is(TransplantForm.DONOR_TYPE, DonorType.SYNGENEIC, DonorType.AUTOLOGOUS));
        if (alike) {
            lifting.unknown(
                    Happening.DONOR_RECOVERY,
                    hsct,
                    lifting.day0(hsct),
                    Message.of("cells of the donor of HSCT {number} cannot be told from the child's own", hsct));
        }
    }

    private static void remission(Lifting lifting, Entry entry) {
        if (entry.is(EngraftmentForm.HSCT_RESPONSE, HsctResponse.CR)) {
            entry.get(EngraftmentForm.HSCT_RESPONSE_DATE)
                    .ifPresent(date -> lifting.remissions().add(new Remission(date, Remission.Evidence.HSCT)));
        }
    }
}
