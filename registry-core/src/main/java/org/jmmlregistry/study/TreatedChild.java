package org.jmmlregistry.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;

/**
 * A child whose graft failed, or threatened to, and who was treated for it with a withdrawal of immunosuppression or with donor
 * lymphocytes; once, however often that was done.
 *
 * @param first treatment of that kind
 */
public record TreatedChild(Subject subject, Kind kind, Entry first) {

    /** Doses are compared at this one, of CD3+ cells per kg in millions. */
    public static final BigDecimal DOSE = BigDecimal.TEN;

    /** What is given for a graft that fails. */
    public enum Kind {
        WITHDRAWAL("WITHDRAWAL_RESPONSE", WithdrawalForm.STOP_DATE),
        DLI("DLI_RESPONSE", DliForm.DLI_DATE);

        private final Endpoint response;
        private final Item<ClinicalDate> dated;

        Kind(String response, Item<ClinicalDate> dated) {
            this.response = Endpoints.withCode(response).orElseThrow();
            this.dated = dated;
        }

        /** The response to it. */
        public Endpoint response() {
            return response;
        }
    }

    /** Acute GVHD that a DLI set off. */
    public static final Endpoint GVHD_AFTER_DLI =
            Endpoints.withCode("AGVHD_AFTER_DLI").orElseThrow();

    /** Those of the children who are counted in an answer. */
    public static List<TreatedChild> of(Answer answer, Kind kind) {
        return answer.counted().children().stream()
                .flatMap(child -> child.timeline().startedBy(kind.response.origin()).stream()
                        .map(first -> new TreatedChild(child, kind, first)))
                .toList();
    }

    public int hsctSeq() {
        return first.key().hsctSeq();
    }

    /** Whether it responded; empty if that was not evaluated. */
    public Optional<Boolean> responded() {
        return kind.response.had(1, subject.timeline());
    }

    /** Whether acute GVHD II–IV came after it; empty if that is not recorded. */
    public Optional<Boolean> gvhd() {
        return kind == Kind.DLI
                ? GVHD_AFTER_DLI.had(1, subject.timeline())
                : first.get(WithdrawalForm.GVHD_AFTER).map(grade -> grade.compareTo(GvhdGrade.II) >= 0);
    }

    /** From the treatment to death. */
    public Outcome survival() {
        return kind.response.survival().after(1, subject.timeline());
    }

    public boolean hadNextHsct() {
        return subject.file().transplant(hsctSeq() + 1).isPresent();
    }

    /** Donor cells in percent as they were last found before the treatment, under the same HSCT. */
    public Optional<BigDecimal> donorBefore() {
        Optional<BigDecimal> entered =
                kind == Kind.WITHDRAWAL ? first.get(WithdrawalForm.DONOR_PCT_BEFORE) : Optional.empty();
        return entered.or(() -> first.get(kind.dated).flatMap(start -> sampledBy(start.imputed())));
    }

    private Optional<BigDecimal> sampledBy(LocalDate day) {
        return subject.file().answers().of(ChimerismForm.FORM, hsctSeq()).stream()
                .filter(sample -> DonorChimerism.donorPct(sample).isPresent())
                .filter(sample -> sample.has(
                        ChimerismForm.CHIM_DATE, date -> !date.imputed().isAfter(day)))
                .max(Comparator.comparing(sample ->
                        sample.get(ChimerismForm.CHIM_DATE).orElseThrow().imputed()))
                .flatMap(DonorChimerism::donorPct);
    }

    /** The infusions that treat the disease, under whatever HSCT; of a withdrawal none. */
    public List<Entry> infusions() {
        return kind == Kind.WITHDRAWAL
                ? List.of()
                : subject.file().answers().of(DliForm.FORM).stream()
                        .filter(dli -> !dli.has(DliForm.DLI_INDICATION, why -> !why.isOfFailure()))
                        .toList();
    }

    /** After how many HSCTs it was infused. */
    public int courses() {
        return (int)
                infusions().stream().map(dli -> dli.key().hsctSeq()).distinct().count();
    }

    /** CD3+ cells of the first DLI, in millions per kg. */
    public Optional<BigDecimal> dose() {
        return first.get(DliForm.CD3_DOSE);
    }
}
