package org.jmmlregistry.outcome;

import static org.jmmlregistry.outcome.ReadingTime.months;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;

/** The catalogue of endpoints; a definition that was printed once stays in it under its version. */
public final class Endpoints {

    public static final Endpoint OVERALL_SURVIVAL = Endpoint.of(
                    "OS",
                    Message.name("endpoint", "Overall survival"),
                    Message.of(
                            "Time from day 0 of the HSCT under study to death of any cause; children alive are censored at the last "
                                    + "contact. A further HSCT does not censor."),
                    Happening.DEATH)
            .read(months(24, 6, 12, 60));

    public static final Endpoint LEUKAEMIA_FREE_SURVIVAL = Endpoint.of(
                    "LFS",
                    Message.name("endpoint", "Leukaemia-free survival"),
                    Message.of(
                            "Time from day 0 of the HSCT under study to relapse or death of any cause, whichever comes first; an autologous "
                                    + "recovery that is leukaemic, or of which that is not determined, is a relapse. Children "
                                    + "alive without relapse are censored at the last contact. The founding paper's phrase is “alive "
                                    + "and disease-free”."),
                    Happening.RELAPSE,
                    Happening.DEATH)
            .version(2)
            .read(months(24, 6, 12, 60));

    public static final Endpoint EVENT_FREE_SURVIVAL = Endpoint.of(
                    "EFS",
                    Message.name("endpoint", "Event-free survival"),
                    Message.of(
                            "Time from day 0 of the HSCT under study to the first of relapse, autologous recovery of any kind, graft "
                                    + "failure and death. Children alive without any of them are censored at the last contact; "
                                    + "a child never in remission is event-free until one of them. A further HSCT does not censor."),
                    Happening.FAILURE,
                    Happening.DEATH)
            .read(months(24, 6, 12, 60));

    public static final Endpoint RELAPSE_INCIDENCE = Endpoint.of(
                    "RI",
                    Message.name("endpoint", "Relapse incidence"),
                    Message.of(
                            "Probability of relapse since day 0 of the HSCT under study, where death without relapse competes. An "
                                    + "autologous recovery that is leukaemic, or of which that is not determined, is a relapse. A "
                                    + "death of the disease without a recorded relapse is a relapse on the day of death. Children alive "
                                    + "without relapse are censored at the last contact. With NRM and LFS it adds to 1 (family A)."),
                    Happening.RELAPSE)
            .against(Happening.DEATH)
            .version(2)
            .read(months(24, 12, 60));

    public static final Endpoint NON_RELAPSE_MORTALITY = Endpoint.of(
                    "NRM",
                    Message.name("endpoint", "Non-relapse mortality"),
                    Message.of(
                            "Probability of death without relapse since day 0 of the HSCT under study, where relapse competes. An "
                                    + "autologous recovery that is leukaemic, or of which that is not determined, is a relapse. "
                                    + "Children alive without relapse are censored at the last contact. With RI and LFS it adds to 1 "
                                    + "(family A)."),
                    Happening.DEATH)
            .against(Happening.RELAPSE)
            .version(2)
            .read(months(24, 12, 60));

    /** Before an autologous recovery was a relapse. */
    private static final List<Endpoint> EARLIER = List.of(
            Endpoint.of(
                            "LFS",
                            Message.name("endpoint", "Leukaemia-free survival"),
                            Message.of(
                                    "Time from day 0 of the HSCT under study to relapse or death of any cause, whichever comes first; children "
                                            + "alive without relapse are censored at the last contact. The founding paper's phrase is “alive "
                                            + "and disease-free”."),
                            Happening.RELAPSE_ALONE,
                            Happening.DEATH)
                    .read(LEUKAEMIA_FREE_SURVIVAL.readAt()),
            Endpoint.of(
                            "RI",
                            Message.name("endpoint", "Relapse incidence"),
                            Message.of(
                                    "Probability of relapse since day 0 of the HSCT under study, where death without relapse competes. A "
                                            + "death of the disease without a recorded relapse is a relapse on the day of death. Children alive "
                                            + "without relapse are censored at the last contact. With NRM and LFS it adds to 1 (family A)."),
                            Happening.RELAPSE_ALONE)
                    .against(Happening.DEATH)
                    .read(RELAPSE_INCIDENCE.readAt()),
            Endpoint.of(
                            "NRM",
                            Message.name("endpoint", "Non-relapse mortality"),
                            Message.of(
                                    "Probability of death without relapse since day 0 of the HSCT under study, where relapse competes. "
                                            + "Children alive without relapse are censored at the last contact. With RI and LFS it adds to 1 "
                                            + "(family A)."),
                            Happening.DEATH)
                    .against(Happening.RELAPSE_ALONE)
                    .read(NON_RELAPSE_MORTALITY.readAt()));

    private static final List<Endpoint> ALL = Stream.of(
                    Stream.of(
                            OVERALL_SURVIVAL,
                            LEUKAEMIA_FREE_SURVIVAL,
                            EVENT_FREE_SURVIVAL,
                            RELAPSE_INCIDENCE,
                            NON_RELAPSE_MORTALITY),
                    FailureEndpoints.ALL.stream(),
                    GraftEndpoints.ALL.stream(),
                    CourseEndpoints.ALL.stream())
            .flatMap(each -> each)
            .toList();

    private Endpoints() {}

    /** Each endpoint as it is defined now. */
    public static List<Endpoint> all() {
        return ALL;
    }

    /** Those that are no longer the latest version of their code. */
    public static List<Endpoint> earlier() {
        return EARLIER;
    }

    /** The endpoint of this code as it is defined now. */
    public static Optional<Endpoint> withCode(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The endpoint of this code in the version in which it was printed. */
    public static Optional<Endpoint> withCode(String code, int version) {
        return Stream.concat(ALL.stream(), EARLIER.stream())
                .filter(each -> each.code().equals(code) && each.version() == version)
                .findFirst();
    }
}
