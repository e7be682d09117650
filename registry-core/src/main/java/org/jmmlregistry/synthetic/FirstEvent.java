package org.jmmlregistry.synthetic;

import static org.jmmlregistry.synthetic.Assumptions.AUTOLOGOUS_RECOVERY;
import static org.jmmlregistry.synthetic.Assumptions.PRIMARY_GRAFT_FAILURE;

import org.jmmlregistry.patient.Sex;

/** What would end event-free survival after an HSCT if the child were followed for ever, and on which day. */
record FirstEvent(Kind kind, int day) {

    /** The competing ends; none of them is lasting remission. */
    enum Kind {
        REMISSION,
        RELAPSE,
        AUTOLOGOUS_RECOVERY,
        PRIMARY_GRAFT_FAILURE,
        TRANSPLANT_DEATH
    }

    private static final double MOST_LIKELY = 0.95;

    /**
     * The first event after a first HSCT. The risk of relapse is that of the age, raised or lowered as the sexes differ from all
     * children; the risk of TRM is that of the sex, among children who do not relapse.
     */
    static FirstEvent ofFirst(Sex sex, PublishedRates.AgeStratum age, Chance chance) {
        double sexes = PublishedRates.relapse(sex) / PublishedRates.RELAPSE_5Y.share();
        double relapse = Math.min(MOST_LIKELY, age.relapse() * sexes);
        double death = PublishedRates.transplantMortality(sex) / (1 - PublishedRates.relapse(sex));
        double lost = chance.unit();
        if (lost < PRIMARY_GRAFT_FAILURE) {
            return of(Kind.PRIMARY_GRAFT_FAILURE, chance);
        }
        if (lost < PRIMARY_GRAFT_FAILURE + AUTOLOGOUS_RECOVERY) {
            return of(Kind.AUTOLOGOUS_RECOVERY, chance);
        }
        if (chance.happens(relapse)) {
            return of(Kind.RELAPSE, chance);
        }
        return of(chance.happens(death) ? Kind.TRANSPLANT_DEATH : Kind.REMISSION, chance);
    }

    /** The first event after a second HSCT, the same for all children. */
    static FirstEvent ofSecond(Chance chance) {
        if (chance.happens(PublishedRates.DISEASE_FREE_AFTER_SECOND.share())) {
            return of(Kind.REMISSION, chance);
        }
        boolean relapse = chance.happens(Assumptions.RELAPSE_AMONG_SECOND_FAILURES);
        return of(relapse ? Kind.RELAPSE : Kind.TRANSPLANT_DEATH, chance);
    }

    private static FirstEvent of(Kind kind, Chance chance) {
        return new FirstEvent(
                kind,
                switch (kind) {
                    case REMISSION -> Integer.MAX_VALUE;
                    case RELAPSE ->
                        chance.days(
                                PublishedRates.RELAPSE_MEDIAN_DAY,
                                1.0,
                                PublishedRates.RELAPSE_FIRST_DAY,
                                PublishedRates.RELAPSE_LAST_DAY);
                    case AUTOLOGOUS_RECOVERY -> chance.days(70, 0.5, 28, 175);
                    case PRIMARY_GRAFT_FAILURE -> chance.whole(42, 50);
                    case TRANSPLANT_DEATH -> chance.days(Assumptions.TRANSPLANT_DEATH_MEDIAN_DAY, 1.0, 8, 720);
                });
    }

    boolean isDeath() {
        return kind == Kind.TRANSPLANT_DEATH;
    }

    /** Whether the disease comes back or the graft is lost. */
    boolean isFailure() {
        return kind != Kind.REMISSION && kind != Kind.TRANSPLANT_DEATH;
    }
}
