package org.jmmlregistry.casefile;

import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.DliResponse;
import org.jmmlregistry.followup.OverallResponse;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.SalvageResponse;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.HsctResponse;

/** Leukaemia after an HSCT: what came back, and what never went away. */
final class DiseaseAfterHsct {

    private DiseaseAfterHsct() {}

    /** The events under the HSCT of an entry in which leukaemia came back, as far as was determined. */
    static Stream<Entry> leukaemic(Entry entry) {
        return leukaemic(entry.inCase(), entry.key().hsctSeq());
    }

    static Stream<Entry> leukaemic(CaseAnswers all, int hsctSeq) {
        return all.of(RelapseForm.FORM, hsctSeq).stream().filter(event -> event.get(RelapseForm.EVENT_TYPE)
                .filter(type -> DiseaseEvent.isLeukaemic(type, event.get(RelapseForm.AR_SUBTYPE)))
                .isPresent());
    }

    /** The best response under the HSCT of an entry if the disease never went away, neither by itself nor by treatment. */
    static Optional<HsctResponse> persistence(Entry entry) {
        return persistence(entry.inCase(), entry.key().hsctSeq());
    }

    static Optional<HsctResponse> persistence(CaseAnswers all, int hsctSeq) {
        boolean remission = Stream.of(
                        all.of(VisitForm.FORM, hsctSeq).stream()
                                .map(visit -> visit.has(VisitForm.DISEASE_STATUS, VisitStatus::isRemission)),
                        all.of(DliForm.FORM, hsctSeq).stream().map(dli -> dli.is(DliForm.DLI_RESPONSE, DliResponse.CR)),
                        all.of(SalvageForm.FORM, hsctSeq).stream()
                                .map(salvage -> salvage.is(SalvageForm.SALVAGE_RESPONSE, SalvageResponse.cCR)),
                        all.of(ResponseForm.FORM, hsctSeq).stream()
                                .map(found -> found.is(ResponseForm.RESP_OVERALL, OverallResponse.CR)),
                        all.of(WithdrawalForm.FORM, hsctSeq).stream()
                                .map(stop -> stop.is(WithdrawalForm.RESPONSE, WithdrawalResponse.CR_CHIM)))
                .flatMap(found -> found)
                .anyMatch(Boolean::booleanValue);
        return shortOfRemission(all, hsctSeq).filter(response -> !remission);
    }

    /** The best response under an HSCT if it is less than complete remission, whatever treatment reached afterwards. */
    static Optional<HsctResponse> shortOfRemission(CaseAnswers all, int hsctSeq) {
        return all.first(EngraftmentForm.FORM, hsctSeq, EngraftmentForm.HSCT_RESPONSE)
                .filter(response -> response.isPersistence().orElse(false));
    }
}
