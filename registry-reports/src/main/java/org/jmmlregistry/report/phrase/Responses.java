package org.jmmlregistry.report.phrase;

import java.util.Optional;
import org.jmmlregistry.diagnosis.BestResponse;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.DliResponse;
import org.jmmlregistry.followup.SalvageResponse;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.language.Message;

/** States of the disease, and how it responded, in a few words. */
public final class Responses {

    private Responses() {}

    public static Message of(BestResponse best) {
        return switch (best) {
            case cCR -> Message.in("response", "clinical complete remission");
            case cPR -> Message.in("response", "clinical partial remission");
            case SD -> Message.in("response", "stable disease");
            case PD -> Message.in("response", "progressive disease");
            case NE -> Message.in("response", "not evaluable");
        };
    }

    public static Message of(SalvageResponse best) {
        return switch (best) {
            case cCR -> Message.in("response", "clinical complete remission");
            case cPR -> Message.in("response", "clinical partial remission");
            case SD -> Message.in("response", "stable disease");
            case PD -> Message.in("response", "progressive disease");
            case NE -> Message.in("response", "not evaluable");
        };
    }

    public static Message of(DliResponse response) {
        return switch (response) {
            case CR -> Message.in("response", "complete remission");
            case PR -> Message.in("response", "partial remission");
            case CHIM_RESPONSE -> Message.in("response", "response of chimerism");
            case SD -> Message.in("response", "stable disease");
            case PD -> Message.in("response", "progressive disease");
            case NO_RESPONSE -> Message.in("response", "no response");
            case NE -> Message.in("response", "not evaluable");
        };
    }

    public static Message of(WithdrawalResponse response) {
        return switch (response) {
            case CR_CHIM -> Message.in("response", "full donor chimerism restored");
            case PARTIAL -> Message.in("response", "partial response");
            case NO_RESPONSE -> Message.in("response", "no response");
            case PROGRESSION -> Message.in("response", "progression");
            case NE -> Message.in("response", "not evaluable");
        };
    }

    /** The status at a visit; chimerism is nothing that a child without a transplant could have stated. */
    public static Optional<Message> status(Entry visit) {
        return visit.get(VisitForm.DISEASE_STATUS)
                .map(status ->
                        status == VisitStatus.CR_UNSPECIFIED && visit.key().hsctSeq() == 0
                                ? Message.in("status of the disease", "complete remission")
                                : of(status));
    }

    public static Message of(VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR -> Message.in("status of the disease", "complete remission, full donor chimerism");
            case CR_MIXED -> Message.in("status of the disease", "complete remission, mixed chimerism");
            case CR_UNSPECIFIED -> Message.in("status of the disease", "complete remission, chimerism not stated");
            case RELAPSE -> Message.in("status of the disease", "relapse");
            case AR -> Message.in("status of the disease", "autologous recovery");
            case GF -> Message.in("status of the disease", "graft failure");
            case NE -> Message.in("status of the disease", "not evaluable");
            case OBSERVED_STABLE -> Message.in("status of the disease", "stable disease");
            case REGRESSED -> Message.in("status of the disease", "regressed without HSCT");
            case PROGRESSIVE -> Message.in("status of the disease", "progressive disease");
        };
    }
}
