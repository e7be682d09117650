package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.synthetic.SyntheticCourse.Acute;
import org.jmmlregistry.synthetic.SyntheticCourse.Chronic;
import org.jmmlregistry.synthetic.SyntheticCourse.Donor;
import org.jmmlregistry.synthetic.SyntheticCourse.Failure;
import org.jmmlregistry.synthetic.SyntheticCourse.Graft;
import org.jmmlregistry.synthetic.SyntheticCourse.Gvhd;
import org.jmmlregistry.synthetic.SyntheticCourse.Infusion;
import org.jmmlregistry.synthetic.SyntheticCourse.Take;
import org.jmmlregistry.synthetic.SyntheticCourse.Taper;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.GraftSource;

/** Draws what follows one HSCT: take of the graft, GVHD, failure, what is done about it, and what ends the time under it. */
final class GraftHistory {

    private static final int DAYS_BEFORE_END = 10;

    private final Chance chance;
    private final LocalDate day0;
    private final FirstEvent firstEvent;
    private final LocalDate end;
    private final Donor donor;
    private final int recovery;
    private final Taper planned;
    /** The day of the first event; far away if remission lasts. */
    private final LocalDate eventDay;

    /** @param end the last day of observation; what would come later is not seen */
    GraftHistory(Chance chance, LocalDate day0, FirstEvent firstEvent, Optional<Donor> before, LocalDate end) {
        this.chance = chance;
        this.day0 = day0;
        this.firstEvent = firstEvent;
        this.end = end;
        this.donor = before.map(this::again).orElseGet(this::donor);
        this.recovery = donor.isCordBlood()
                ? chance.days(26, 0.2, 16, 41)
                : chance.days(PublishedRates.NEUTROPHIL_MEDIAN_DAY, 0.2, 11, 34);
        LocalDate taperFrom = day0.plusDays(chance.whole(40, 75));
        this.planned = new Taper(taperFrom, taperFrom.plusDays(chance.whole(20, 90)));
        this.eventDay = firstEvent.kind() == FirstEvent.Kind.REMISSION ? LocalDate.MAX : day0.plusDays(dayOfEvent());
    }

    /** Leukaemia comes back, and the child's own marrow recovers, after neutrophils did. */
    private int dayOfEvent() {
        boolean afterRecovery = firstEvent.kind() == FirstEvent.Kind.RELAPSE
                || firstEvent.kind() == FirstEvent.Kind.AUTOLOGOUS_RECOVERY;
        return afterRecovery ? Math.max(firstEvent.day(), recovery + 7) : firstEvent.day();
    }

    private Donor donor() {
        GraftSource source = chance.weighted(PublishedRates.GRAFT);
        Sex sex = chance.happens(PublishedRates.MALE_DONOR.share()) ? Sex.M : Sex.F;
        DonorType type = donorType(source);
        double years =
                switch (type) {
                    case HLA_ID_SIBLING -> chance.between(1.5, 14);
                    case UCB_UNREL -> chance.between(0.5, 6);
                    default -> chance.between(20, 45);
                };
        LocalDate birth = day0.minusDays(Math.round(years * 365.25));
        return new Donor(type, sex, source, birth, chance.happens(Assumptions.CMV));
    }

    /** Cord blood is never a relative's here, so that relatives give more of the other grafts. */
    private DonorType donorType(GraftSource source) {
        if (source == GraftSource.UCB) {
            return DonorType.UCB_UNREL;
        }
        if (chance.happens(PublishedRates.RELATIVE_DONOR.share() / 0.93)) {
            return chance.happens(0.85) ? DonorType.HLA_ID_SIBLING : DonorType.HAPLO_REL;
        }
        return chance.happens(0.75) ? DonorType.MUD : DonorType.MMUD;
    }

    /** Cord blood cannot be had twice; other donors give again in half of the cases. */
    private Donor again(Donor before) {
        return before.isCordBlood() || chance.happens(0.5) ? donor() : before;
    }

    // --- how it ends

    /** @param mayRepeat whether a further HSCT may follow a failure */
    AfterFailure afterFailure(boolean mayRepeat) {
        if (eventDay.isAfter(end)) {
            return new AfterFailure(Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (firstEvent.isDeath()) {
            return new AfterFailure(Optional.empty(), Optional.empty(), Optional.of(eventDay));
        }
        boolean relapse = firstEvent.kind() == FirstEvent.Kind.RELAPSE;
        double again = relapse ? Assumptions.SECOND_HSCT_AFTER_RELAPSE : Assumptions.SECOND_HSCT_AFTER_LOSS;
        if (mayRepeat && chance.happens(again)) {
            LocalDate next = eventDay.plusDays(
                    firstEvent.kind() == FirstEvent.Kind.PRIMARY_GRAFT_FAILURE
                            ? chance.whole(10, 40)
                            : chance.days(110, 0.5, 40, 400));
            return treated(before(next, end.minusDays(DAYS_BEFORE_END)), Optional.empty());
        }
        return treated(Optional.empty(), before(eventDay.plusDays(survival(relapse)), end));
    }

    /** Days from the failure to death; so many that no observation is as long if the child survives it. */
    private int survival(boolean relapse) {
        int most = 10_000;
        if (!chance.happens(relapse ? Assumptions.DEATH_AFTER_RELAPSE : Assumptions.DEATH_AFTER_LOSS)) {
            return most;
        }
        return firstEvent.kind() == FirstEvent.Kind.PRIMARY_GRAFT_FAILURE
                ? chance.whole(15, 150)
                : chance.days(Assumptions.DISEASE_MEDIAN_DAYS, 0.9, 20, 2500);
    }

    private static Optional<LocalDate> before(LocalDate day, LocalDate limit) {
        return Optional.of(day).filter(each -> each.isBefore(limit));
    }

    /** With donor lymphocytes for some relapses; remission that they bring back makes a further HSCT needless. */
    private AfterFailure treated(Optional<LocalDate> next, Optional<LocalDate> death) {
        LocalDate until = next.or(() -> death).orElse(end);
        List<LocalDate> days =
                firstEvent.kind() == FirstEvent.Kind.RELAPSE && chance.happens(Assumptions.DLI_AFTER_RELAPSE)
                        ? infusionDays(until)
                        : List.of();
        boolean responds = chance.happens(PublishedRates.DLI_RESPONSE_OF_RELAPSE.share());
        Optional<LocalDate> restored = days.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> responds)
                .map(last -> last.plusDays(chance.whole(35, 80)))
                .filter(day -> day.isBefore(end));
        Failure failure =
                new Failure(eventType(), eventDay, withdrawn(until), infusions(days, restored.isPresent()), restored);
        return restored.map(day -> rescued(failure, day))
                .orElseGet(() -> new AfterFailure(Optional.of(failure), next, death));
    }

    private AfterFailure rescued(Failure failure, LocalDate restored) {
        Optional<LocalDate> death = chance.happens(PublishedRates.DEATH_AFTER_DLI_RESPONSE.share())
                ? before(restored.plusDays(chance.days(250, 0.7, 30, 1500)), end)
                : Optional.empty();
        return new AfterFailure(Optional.of(failure), Optional.empty(), death);
    }

    private EventType eventType() {
        return switch (firstEvent.kind()) {
            case RELAPSE -> EventType.RELAPSE;
            case AUTOLOGOUS_RECOVERY -> EventType.AUTOLOGOUS_RECOVERY;
            case PRIMARY_GRAFT_FAILURE -> EventType.PRIMARY_GRAFT_FAILURE;
            case REMISSION, TRANSPLANT_DEATH -> throw new IllegalStateException("no event ends " + firstEvent.kind());
        };
    }

    /** Immunosuppression is stopped because of the event, if it had not been stopped before. */
    private Optional<Taper> withdrawn(LocalDate until) {
        Taper taper = new Taper(eventDay, eventDay.plusDays(chance.whole(3, 21)));
        boolean given = firstEvent.kind() != FirstEvent.Kind.PRIMARY_GRAFT_FAILURE
                && !planned.stop().isBefore(eventDay);
        boolean early = eventDay.isBefore(day0.plusDays(21));
        return Optional.of(taper).filter(each -> given && !early && each.stop().isBefore(until));
    }

    /** One to three infusions four to six weeks apart, each with a month left to see what it does. */
    private List<LocalDate> infusionDays(LocalDate until) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate earliest = day0.plusDays(85);
        LocalDate day = eventDay.plusDays(chance.whole(30, 60));
        day = day.isBefore(earliest) ? earliest : day;
        int wanted = chance.whole(1, 3);
        while (days.size() < wanted && !day.plusDays(30).isAfter(until)) {
            days.add(day);
            day = day.plusDays(chance.whole(29, 42));
        }
        return List.copyOf(days);
    }

    private List<Infusion> infusions(List<LocalDate> days, boolean responded) {
        double gvhd =
                (responded ? PublishedRates.GVHD_WITH_DLI_RESPONSE : PublishedRates.GVHD_WITHOUT_DLI_RESPONSE).share();
        List<Infusion> infusions = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            boolean last = i == days.size() - 1;
            GvhdGrade grade = last && chance.happens(gvhd)
                    ? chance.oneOf(List.of(GvhdGrade.I, GvhdGrade.II, GvhdGrade.II, GvhdGrade.III))
                    : GvhdGrade.NONE;
            infusions.add(new Infusion(days.get(i), grade));
        }
        return List.copyOf(infusions);
    }

    // --- what happens until then

    Graft draw(AfterFailure afterFailure) {
        LocalDate until = afterFailure.nextHsct().or(afterFailure::death).orElse(end);
        LocalDate undisturbed = afterFailure.failure().map(Failure::date).orElse(until);
        Take take = take(undisturbed);
        Gvhd gvhd = gvhd(take, undisturbed);
        Optional<Taper> tapered = Optional.of(planned)
                .filter(taper -> take.neutrophils().isPresent() && taper.stop().isBefore(undisturbed));
        boolean alive =
                afterFailure.nextHsct().isEmpty() && afterFailure.death().isEmpty();
        var schedule = new Schedule(chance, day0, until, alive);
        return new Graft(
                day0,
                donor,
                take,
                gvhd,
                tapered,
                afterFailure.failure(),
                schedule.monitoring(afterFailure.failure()),
                until);
    }

    /** Platelets are published to recover in fewer children than neutrophils; so they do here among those. */
    private Take take(LocalDate undisturbed) {
        if (firstEvent.kind() == FirstEvent.Kind.PRIMARY_GRAFT_FAILURE) {
            return new Take(Optional.empty(), Optional.empty());
        }
        Optional<LocalDate> neutrophils = Optional.of(day0.plusDays(recovery)).filter(day -> day.isBefore(undisturbed));
        double platelets = PublishedRates.PLATELET_RECOVERY.share() / PublishedRates.NEUTROPHIL_RECOVERY.share();
        int day = chance.days(PublishedRates.PLATELET_MEDIAN_DAY, 0.35, 14, 150);
        boolean recovered = neutrophils.isPresent() && chance.happens(platelets);
        return new Take(
                neutrophils, Optional.of(day0.plusDays(day)).filter(date -> recovered && date.isBefore(undisturbed)));
    }

    private Gvhd gvhd(Take take, LocalDate undisturbed) {
        boolean donorCells = take.neutrophils().isPresent() && firstEvent.kind() != FirstEvent.Kind.AUTOLOGOUS_RECOVERY;
        Acute acute = new Acute(day0.plusDays(Math.max(9, recovery + chance.whole(-4, 20))), grade());
        double relative =
                firstEvent.kind() == FirstEvent.Kind.RELAPSE ? PublishedRates.RELAPSE_UNDER_CHRONIC_GVHD.share() : 1;
        boolean becomesChronic = chance.happens(Assumptions.CHRONIC_GVHD_DRAWN * relative);
        Chronic chronic = new Chronic(
                day0.plusDays(chance.days(165, 0.4, 101, 600)),
                chance.oneOf(
                        List.of(NihSeverity.MILD, NihSeverity.MODERATE, NihSeverity.MODERATE, NihSeverity.SEVERE)));
        return new Gvhd(
                Optional.of(acute)
                        .filter(each -> donorCells
                                && each.grade() != GvhdGrade.NONE
                                && each.onset().isBefore(undisturbed)),
                Optional.of(chronic)
                        .filter(each ->
                                donorCells && becomesChronic && each.onset().isBefore(undisturbed)));
    }

    private GvhdGrade grade() {
        double severe = Assumptions.ACUTE_GVHD_DRAWN * Assumptions.SEVERE_AMONG_ACUTE_GVHD;
        return chance.weighted(List.of(
                new Chance.Weighted<>(GvhdGrade.I, Assumptions.MILD_ACUTE_GVHD),
                new Chance.Weighted<>(GvhdGrade.II, Assumptions.ACUTE_GVHD_DRAWN - severe),
                new Chance.Weighted<>(GvhdGrade.III, severe * 2 / 3),
                new Chance.Weighted<>(GvhdGrade.IV, severe / 3),
                new Chance.Weighted<>(GvhdGrade.NONE, 1 - Assumptions.ACUTE_GVHD_DRAWN - Assumptions.MILD_ACUTE_GVHD)));
    }
}
