package org.jmmlregistry.outcome;

import static org.jmmlregistry.outcome.ReadingTime.days;
import static org.jmmlregistry.outcome.ReadingTime.months;

import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;

/** Recovery of blood counts, GVHD, and survival free of GVHD and relapse. */
final class GraftEndpoints {

    private static final Message UNRECORDED = Message.of(
            "recovery not recorded (F08), the count never fell below, or reported before; who has not recovered, or too early to "
                    + "say, is censored at the last contact");
    private static final Message UNGRADED =
            Message.of("acute GVHD not recorded (F10), or without a grade, entered or by its stages");
    private static final Message IN_PARTS = Message.of("one of the parts cannot be evaluated");
    private static final int ONE_YEAR = 365;

    private static final List<Endpoint> RECOVERY = List.of(
            Endpoint.of(
                            "NEUTROPHIL_RECOVERY",
                            Message.name("endpoint", "Neutrophil recovery"),
                            Message.of(
                                    "Probability of neutrophil recovery, whatever the origin of the cells, by day 100 of the HSCT under study, "
                                            + "on the first of three consecutive days with neutrophils of 0.5 or more; death and the next "
                                            + "HSCT compete."),
                            Happening.NEUTROPHIL_RECOVERY)
                    .abbreviated("Neutrophils")
                    .against(Happening.DEATH, Happening.NEXT_HSCT)
                    .within(100)
                    .notIf(UNRECORDED)
                    .read(days(42, 28)),
            Endpoint.of(
                            "NEUTROPHIL_ENGRAFTMENT",
                            Message.name("endpoint", "Neutrophil engraftment"),
                            Message.of(
                                    "Probability of neutrophil recovery of which donor origin is confirmed by day 100 of the HSCT under study; "
                                            + "death, the next HSCT and a recovery that is not of donor origin compete."),
                            Happening.DONOR_RECOVERY)
                    .abbreviated("Engraftment")
                    .against(Happening.DEATH, Happening.NEXT_HSCT, Happening.OWN_RECOVERY)
                    .within(100)
                    .notIf(Message.of(
                            "{more}; donor origin of a recovery missing, donor an identical twin or the child itself",
                            UNRECORDED))
                    .read(days(42, 28)),
            Endpoint.of(
                            "PLATELET_RECOVERY_20",
                            Message.name("endpoint", "Platelet recovery"),
                            Message.of(
                                    "Probability of platelets of 20 or more, untransfused for seven days, by day 180 of the HSCT under study, "
                                            + "on the first of three consecutive counts; death and the next HSCT compete."),
                            Happening.PLATELET_RECOVERY)
                    .abbreviated("Platelets 20")
                    .against(Happening.DEATH, Happening.NEXT_HSCT)
                    .within(180)
                    .notIf(UNRECORDED)
                    .read(days(100, 60, 180)));

    private static final List<Endpoint> ACUTE = List.of(
            acute(
                    "AGVHD_II_IV",
                    "aGVHD II–IV",
                    Message.name("endpoint", "Acute GVHD II–IV"),
                    Message.of(
                            "Probability of acute GVHD of grade II or more that no DLI set off by day 180 of the HSCT under study, on the "
                                    + "onset of the first episode that reaches it; death, failure (relapse, autologous recovery, graft "
                                    + "failure), the next HSCT and a DLI compete."),
                    Happening.ACUTE_GVHD_II_IV),
            acute(
                    "AGVHD_III_IV",
                    "aGVHD III–IV",
                    Message.name("endpoint", "Acute GVHD III–IV"),
                    Message.of(
                            "Probability of acute GVHD of grade III or more that no DLI set off by day 180 of the HSCT under study, on the "
                                    + "onset of the first episode that reaches it; death, failure (relapse, autologous recovery, graft "
                                    + "failure), the next HSCT and a DLI compete."),
                    Happening.ACUTE_GVHD_III_IV),
            Endpoint.of(
                            "AGVHD_AFTER_DLI",
                            Message.name("endpoint", "Acute GVHD II–IV after DLI"),
                            Message.of(
                                    "Probability of acute GVHD of grade II or more that a DLI set off, as the form of acute GVHD or that of the "
                                            + "DLI tells, within 180 days of the first DLI, on its onset; death and the next HSCT compete."),
                            Happening.ACUTE_GVHD_AFTER_DLI)
                    .abbreviated("aGVHD after DLI")
                    .from(Origin.FIRST_DLI)
                    .against(Happening.DEATH, Happening.NEXT_HSCT)
                    .within(180)
                    .notIf(Message.of(
                            "recorded neither with the DLI (F12b) nor as acute GVHD that a DLI set off (F10)"))
                    .read(days(100)));

    private static final List<Endpoint> CHRONIC = List.of(
            Endpoint.of(
                            "CGVHD",
                            Message.name("endpoint", "Chronic GVHD"),
                            Message.of(
                                    "Probability of chronic GVHD of any severity since day 0 of the HSCT under study, on its onset; death, "
                                            + "failure (relapse, autologous recovery, graft failure) and the next HSCT compete. What set it "
                                            + "off is not collected, so that a DLI does not compete."),
                            Happening.CHRONIC_GVHD)
                    .abbreviated("cGVHD")
                    .against(Happening.DEATH, Happening.FAILURE, Happening.NEXT_HSCT)
                    .notIf(Message.of("chronic GVHD not recorded (F11)"))
                    .read(months(24, 12, 36)),
            Endpoint.of(
                            "CGVHD_MODERATE_SEVERE",
                            Message.name("endpoint", "Chronic GVHD, moderate, severe or extensive"),
                            Message.of(
                                    "Probability of chronic GVHD that becomes moderate or severe (NIH) or extensive (Seattle) since day 0 of the "
                                            + "HSCT under study, on the onset of the first episode that reaches it; death, failure (relapse, "
                                            + "autologous recovery, graft failure) and the next HSCT compete. A DLI does not compete."),
                            Happening.CHRONIC_GVHD_MODERATE)
                    .abbreviated("cGVHD moderate–severe")
                    .against(Happening.DEATH, Happening.FAILURE, Happening.NEXT_HSCT)
                    .notIf(
                            Message.of(
                                    "chronic GVHD not recorded (F11), or without a severity, entered or by its organs, and extent"))
                    .read(months(24, 12, 36)));

    private static final List<Endpoint> FREE = List.of(
            Endpoint.of(
                            "GRFS",
                            Message.name("endpoint", "GVHD-free, relapse-free survival (EBMT)"),
                            Message.of(
                                    "Time from day 0 of the HSCT under study to the first of acute GVHD III–IV of any trigger, severe or extensive "
                                            + "chronic GVHD, relapse and death; an autologous recovery that is leukaemic, or of which that is "
                                            + "not determined, is a relapse; graft failure and autologous recovery as such do not count."),
                            Happening.ACUTE_GVHD_III_IV_OF_ANY_TRIGGER,
                            Happening.CHRONIC_GVHD_SEVERE,
                            Happening.RELAPSE,
                            Happening.DEATH)
                    .notIf(IN_PARTS)
                    .read(months(12, 24)),
            Endpoint.of(
                            "GRFS_HOLTAN",
                            Message.name("endpoint", "GVHD-free, relapse-free survival (Holtan)"),
                            Message.of(
                                    "Time from day 0 of the HSCT under study to the first of acute GVHD III–IV, chronic GVHD that needs systemic "
                                            + "therapy, relapse and death within 12 months; an autologous recovery that is leukaemic, or of "
                                            + "which that is not determined, is a relapse; graft failure and autologous recovery as such do "
                                            + "not count."),
                            Happening.ACUTE_GVHD_III_IV_OF_ANY_TRIGGER,
                            Happening.CHRONIC_GVHD_TREATED,
                            Happening.RELAPSE,
                            Happening.DEATH)
                    .abbreviated("GRFS (Holtan)")
                    .within(ONE_YEAR)
                    .notIf(IN_PARTS)
                    .read(months(12)));

    static final List<Endpoint> ALL =
            Stream.of(RECOVERY, ACUTE, CHRONIC, FREE).flatMap(List::stream).toList();

    private GraftEndpoints() {}

    private static Endpoint acute(
            String code, String abbreviation, Message words, Message definition, Happening event) {
        return Endpoint.of(code, words, definition, event)
                .abbreviated(abbreviation)
                .against(Happening.DEATH, Happening.FAILURE, Happening.NEXT_HSCT, Happening.DLI)
                .within(180)
                .notIf(UNGRADED)
                .read(days(100, 180));
    }
}
