package org.jmmlregistry.outcome;

import static org.jmmlregistry.outcome.ReadingTime.days;
import static org.jmmlregistry.outcome.ReadingTime.months;

import java.util.List;
import org.jmmlregistry.language.Message;

/** Family B: the first of relapse, autologous recovery, graft failure and death; and graft failure by its kind. */
final class FailureEndpoints {

    static final List<Endpoint> ALL = List.of(
            Endpoint.of(
                            "RI_B",
                            Message.name("endpoint", "Relapse as first failure"),
                            Message.of(
                                    "Probability that relapse or progression to AML is the first of relapse, autologous recovery, graft "
                                            + "failure and death since day 0 of the HSCT under study; an autologous recovery is an event of "
                                            + "its own. A death of the disease without a recorded relapse is a relapse on the day of death. "
                                            + "With AR, GF, NRM of this family and EFS it adds to 1 (family B)."),
                            Happening.RELAPSE_ALONE)
                    .abbreviated("RI (B)")
                    .against(Happening.AUTOLOGOUS_RECOVERY, Happening.GRAFT_FAILURE, Happening.DEATH)
                    .read(months(24, 12, 60)),
            Endpoint.of(
                            "AR",
                            Message.name("endpoint", "Autologous recovery"),
                            Message.of(
                                    "Probability that autologous recovery, leukaemic or not, is the first of relapse, autologous recovery, "
                                            + "graft failure and death since day 0 of the HSCT under study. With RI, GF, NRM of this family "
                                            + "and EFS it adds to 1 (family B)."),
                            Happening.AUTOLOGOUS_RECOVERY)
                    .against(Happening.RELAPSE_ALONE, Happening.GRAFT_FAILURE, Happening.DEATH)
                    .read(months(24, 12, 60)),
            Endpoint.of(
                            "GF",
                            Message.name("endpoint", "Graft failure"),
                            Message.of(
                                    "Probability that primary or secondary graft failure is the first of relapse, autologous recovery, graft "
                                            + "failure and death since day 0 of the HSCT under study; poor graft function is none. With RI, "
                                            + "AR, NRM of this family and EFS it adds to 1 (family B)."),
                            Happening.GRAFT_FAILURE)
                    .against(Happening.RELAPSE_ALONE, Happening.AUTOLOGOUS_RECOVERY, Happening.DEATH)
                    .read(months(24, 12, 60)),
            Endpoint.of(
                            "NRM_B",
                            Message.name("endpoint", "Death before any failure"),
                            Message.of(
                                    "Probability of death before relapse, autologous recovery and graft failure since day 0 of the HSCT under "
                                            + "study. With RI, AR, GF of this family and EFS it adds to 1 (family B)."),
                            Happening.DEATH)
                    .abbreviated("NRM (B)")
                    .against(Happening.RELAPSE_ALONE, Happening.AUTOLOGOUS_RECOVERY, Happening.GRAFT_FAILURE)
                    .read(months(24, 12, 60)),
            Endpoint.of(
                            "PRIMARY_GF",
                            Message.name("endpoint", "Primary graft failure"),
                            Message.of(
                                    "Probability of primary graft failure by day 60 of the HSCT under study, where relapse, death and the next "
                                            + "HSCT compete. An autologous recovery does not compete."),
                            Happening.PRIMARY_GRAFT_FAILURE)
                    .abbreviated("Primary GF")
                    .against(Happening.RELAPSE_ALONE, Happening.DEATH, Happening.NEXT_HSCT)
                    .within(60)
                    .read(days(42))
                    .withShare(),
            Endpoint.of(
                            "SECONDARY_GF",
                            Message.name("endpoint", "Secondary graft failure"),
                            Message.of(
                                    "Probability of secondary graft failure since day 0 of the HSCT under study, where relapse, autologous "
                                            + "recovery, primary graft failure and death compete. A further HSCT does not end it."),
                            Happening.SECONDARY_GRAFT_FAILURE)
                    .abbreviated("Secondary GF")
                    .against(
                            Happening.RELAPSE_ALONE,
                            Happening.AUTOLOGOUS_RECOVERY,
                            Happening.PRIMARY_GRAFT_FAILURE,
                            Happening.DEATH)
                    .read(months(12)));

    private FailureEndpoints() {}
}
