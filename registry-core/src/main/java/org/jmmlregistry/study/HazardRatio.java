package org.jmmlregistry.study;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.statistics.Cox;
import org.jmmlregistry.statistics.CoxDesign;
import org.jmmlregistry.statistics.CoxModel;
import org.jmmlregistry.statistics.CoxOptions;
import org.jmmlregistry.statistics.Firth;
import org.jmmlregistry.statistics.Fit;
import org.jmmlregistry.statistics.Term;

/** A hazard ratio of one covariate, by how many events there are to learn it from. */
public sealed interface HazardRatio {

    /** With fewer events for each coefficient no regression is fitted. */
    int EVENTS_FOR_EACH = 10;

    /** By Cox regression; R {@code coxph(Surv(start, stop, status) ~ x)}. */
    record ByCox(Term term) implements HazardRatio {}

    /** By penalised likelihood, because there are fewer than ten events or all are on one side; R {@code coxphf}. */
    record ByFirth(Message why, Firth.ProfileTerm term) implements HazardRatio {}

    /** None. */
    record NotEstimated(Message why) implements HazardRatio {}

    static HazardRatio of(CoxDesign design, int events, double level) {
        CoxOptions options = CoxOptions.DEFAULT.withLevel(level);
        if (events < EVENTS_FOR_EACH) {
            return penalised(
                    design,
                    options,
                    Message.of(
                            "{n, plural, =0 {No event} one {Only # event} other {Only # events}}, and a regression wants {least} for each "
                                    + "coefficient.",
                            events,
                            EVENTS_FOR_EACH));
        }
        Fit<CoxModel> fit = Cox.fit(design, options);
        return fit.model()
                .<HazardRatio>map(model -> new ByCox(model.terms().get(0)))
                .orElseGet(
                        () -> penalised(
                                design,
                                options,
                                Message.of(
                                        "The usual regression gives no ratio: all events came on one side, or nobody is on the other when they do.")));
    }

    private static HazardRatio penalised(CoxDesign design, CoxOptions options, Message why) {
        return Firth.fit(design, options)
                .model()
                .<HazardRatio>map(model -> new ByFirth(why, model.terms().get(0)))
                .orElseGet(() -> new NotEstimated(why));
    }
}
