package org.jmmlregistry.outcome;

import static org.jmmlregistry.outcome.ReadingTime.months;

import java.util.List;
import org.jmmlregistry.language.Message;

/** What counts from the diagnosis, from the first HSCT or its failure, or from a treatment of the disease after HSCT. */
final class CourseEndpoints {

    private static final Message UNEVALUATED = Message.of("response not evaluable, or not recorded, in all of them");

    static final List<Endpoint> ALL = List.of(
            Endpoint.of(
                            "OS_DIAGNOSIS",
                            Message.name("endpoint", "Overall survival from diagnosis"),
                            Message.of(
                                    "Time from the diagnosis to death of any cause, transplanted or not; children alive are censored at the "
                                            + "last contact."),
                            Happening.DEATH)
                    .abbreviated("OS from diagnosis")
                    .from(Origin.DIAGNOSIS)
                    .read(months(12, 24, 60)),
            Endpoint.of(
                            "HSCT_DIAGNOSIS",
                            Message.name("endpoint", "First HSCT from diagnosis"),
                            Message.of(
                                    "Probability of a first HSCT since the diagnosis, where death without HSCT competes."),
                            Happening.NEXT_HSCT)
                    .abbreviated("First HSCT")
                    .from(Origin.DIAGNOSIS)
                    .against(Happening.DEATH)
                    .read(months(6, 12, 24)),
            Endpoint.of(
                            "SECOND_HSCT",
                            Message.name("endpoint", "Second HSCT"),
                            Message.of(
                                    "Probability of a second HSCT since day 0 of the first, where death competes; boosts are no HSCTs."),
                            Happening.NEXT_HSCT)
                    .abbreviated("Second HSCT")
                    .from(Origin.FIRST_HSCT)
                    .against(Happening.DEATH)
                    .read(months(24, 12, 60)),
            Endpoint.of(
                            "SECOND_HSCT_FREE",
                            Message.name("endpoint", "Second-HSCT-free survival"),
                            Message.of(
                                    "Time from day 0 of the first HSCT to a second or death, whichever comes first; boosts are no HSCTs."),
                            Happening.NEXT_HSCT,
                            Happening.DEATH)
                    .abbreviated("Second-HSCT-free")
                    .from(Origin.FIRST_HSCT)
                    .read(months(24, 12, 60)),
            Endpoint.of(
                            "OS_FAILURE",
                            Message.name("endpoint", "Overall survival from failure of the first HSCT"),
                            Message.of(
                                    "Time from the first relapse, autologous recovery or graft failure recorded under HSCT 1 to death of any "
                                            + "cause, among children whose HSCT 1 failed; a death of the disease under HSCT 1 without a recorded "
                                            + "relapse is a failure on the day of death."),
                            Happening.DEATH)
                    .abbreviated("OS from failure")
                    .from(Origin.FIRST_FAILURE)
                    .read(months(24, 12, 60)),
            Endpoint.of(
                            "SECOND_HSCT_FAILURE",
                            Message.name("endpoint", "Second HSCT from failure of the first"),
                            Message.of(
                                    "Probability of a second HSCT since the first relapse, autologous recovery or graft failure recorded under "
                                            + "HSCT 1, where death competes; a death of the disease under HSCT 1 without a recorded relapse is a "
                                            + "failure on the day of death."),
                            Happening.NEXT_HSCT)
                    .abbreviated("Second HSCT from failure")
                    .from(Origin.FIRST_FAILURE)
                    .against(Happening.DEATH)
                    .read(months(6, 12, 24)),
            Endpoint.of(
                            "DLI_RESPONSE",
                            Message.name("endpoint", "Response to DLI"),
                            Message.of(
                                    "Probability of a complete or partial response, a response of chimerism or full donor chimerism since the "
                                            + "first DLI that was given neither for prophylaxis nor for infection or PTLD, of any DLI under "
                                            + "the same HSCT; death and the next HSCT compete. Beside it stands the share of those who responded "
                                            + "among those evaluated."),
                            Happening.DLI_RESPONSE)
                    .abbreviated("DLI response")
                    .from(Origin.FIRST_DLI_TREATMENT)
                    .against(Happening.DEATH, Happening.NEXT_HSCT)
                    .notIf(UNEVALUATED)
                    .read(months(3, 6, 12))
                    .withShare(),
            Endpoint.of(
                            "WITHDRAWAL_RESPONSE",
                            Message.name("endpoint", "Response to withdrawal of immunosuppression"),
                            Message.of(
                                    "Probability of a complete or partial response, or full donor chimerism, since the end of immunosuppression "
                                            + "that was first withdrawn for mixed chimerism, relapse or autologous recovery; death, a DLI and "
                                            + "the next HSCT compete. Beside it stands the share of those who responded among those evaluated."),
                            Happening.WITHDRAWAL_RESPONSE)
                    .abbreviated("Withdrawal response")
                    .from(Origin.FIRST_WITHDRAWAL)
                    .against(Happening.DEATH, Happening.DLI, Happening.NEXT_HSCT)
                    .notIf(UNEVALUATED)
                    .read(months(3, 6))
                    .withShare(),
            Endpoint.of(
                            "SECONDARY_MALIGNANCY",
                            Message.name("endpoint", "Secondary malignancy"),
                            Message.of(
                                    "Probability of a secondary malignancy since day 0 of the first HSCT, where death competes."),
                            Happening.SECONDARY_MALIGNANCY)
                    .abbreviated("Secondary malignancy")
                    .from(Origin.FIRST_HSCT)
                    .against(Happening.DEATH)
                    .read(months(60, 120)));

    private CourseEndpoints() {}
}
