package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.synthetic.SyntheticCourse.Graft;
import org.jmmlregistry.synthetic.SyntheticCourse.Visit;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.HsctResponse;
import org.jmmlregistry.transplant.TmaRisk;
import org.jmmlregistry.transplant.VodSeverity;

/**
 * Writes what F08 asks besides blood counts: VOD, microangiopathy and the best response. It draws from a source of its own,
 * which the days of the graft give, so that every other draw stays as it is.
 */
final class Complications {

    private final Graft graft;
    private final boolean fatalVod;
    private final Chance chance;

    Complications(SyntheticCourse course, int hsctSeq) {
        this.graft = course.grafts().get(hsctSeq - 1);
        this.fatalVod = hsctSeq == course.grafts().size() && course.death().equals(Optional.of(CauseOfDeath.VOD_SOS));
        this.chance =
                Chance.of(31 * graft.day0().toEpochDay() + graft.donor().birth().toEpochDay());
    }

    void write(FormDraft draft) {
        boolean drawn = chance.happens(Assumptions.VOD);
        Optional<LocalDate> vod = fatalVod
                ? Optional.of(fatalOnset())
                : Optional.of(graft.day0().plusDays(chance.whole(4, 21))).filter(day -> drawn && isSeen(day));
        draft.put(EngraftmentForm.VOD, vod.isPresent());
        vod.ifPresent(
                day -> draft.day(EngraftmentForm.VOD_ONSET_DATE, day).put(EngraftmentForm.VOD_SEVERITY, severity()));
        microangiopathy(draft);
        response(draft);
    }

    /** Within three weeks, and not in the second half of the time up to the death. */
    private LocalDate fatalOnset() {
        long days = ChronoUnit.DAYS.between(graft.day0(), graft.until());
        return graft.day0().plusDays(Math.min(chance.whole(4, 21), days / 2));
    }

    private VodSeverity severity() {
        return fatalVod
                ? VodSeverity.VERY_SEVERE
                : chance.oneOf(
                        List.of(VodSeverity.MILD, VodSeverity.MODERATE, VodSeverity.MODERATE, VodSeverity.SEVERE));
    }

    private void microangiopathy(FormDraft draft) {
        LocalDate onset = graft.day0().plusDays(chance.whole(20, 90));
        boolean occurred = chance.happens(Assumptions.MICROANGIOPATHY) && isSeen(onset);
        draft.put(EngraftmentForm.TMA, occurred);
        if (occurred) {
            draft.day(EngraftmentForm.TMA_ONSET_DATE, onset)
                    .put(EngraftmentForm.TMA_RISK, chance.oneOf(List.of(TmaRisk.STANDARD, TmaRisk.HIGH)));
        }
    }

    /** Remission where a visit found it; where none did, the child was lost or failed too early to tell. */
    private void response(FormDraft draft) {
        graft.monitoring().visits().stream()
                .filter(visit -> visit.status().isRemission())
                .map(Visit::date)
                .min(LocalDate::compareTo)
                .ifPresentOrElse(
                        day -> draft.put(EngraftmentForm.HSCT_RESPONSE, HsctResponse.CR)
                                .day(EngraftmentForm.HSCT_RESPONSE_DATE, day),
                        () -> draft.put(EngraftmentForm.HSCT_RESPONSE, HsctResponse.NE));
    }

    private boolean isSeen(LocalDate day) {
        return day.isBefore(graft.until());
    }
}
