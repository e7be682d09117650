package org.jmmlregistry.report.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.change.ChangesReport;
import org.jmmlregistry.report.comparison.ComparisonReport;
import org.jmmlregistry.report.courses.CoursesReport;
import org.jmmlregistry.report.flow.CohortFlowReport;
import org.jmmlregistry.report.interventions.InterventionsReport;
import org.jmmlregistry.report.outcomes.OutcomesReport;
import org.jmmlregistry.report.outside.OutsideReport;
import org.jmmlregistry.report.quality.QualityReport;
import org.jmmlregistry.report.safety.SafetyReport;
import org.jmmlregistry.report.secondhsct.EarlyLateReport;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.DataChoice;
import org.jmmlregistry.study.Readers;

/** The reports on the answer to a question. A further one is a class of blocks, its test and its line here. */
public enum StudyKind implements Worded {
    ANSWER(
            "study",
            Message.of("The endpoints asked for"),
            Message.of("Each endpoint by group, with its test, follow-up, regression and whoever is not in it."),
            List.of("OS"),
            StudyReport::of),
    OUTCOMES(
            "outcomes",
            Message.of("Outcomes after HSCT"),
            Message.of("How children fare: survival, relapse and death without it, engraftment, GVHD and where they are"
                    + " now, each in a sentence and as a curve."),
            List.of(
                    "OS",
                    "LFS",
                    "RI",
                    "NRM",
                    "NEUTROPHIL_ENGRAFTMENT",
                    "PLATELET_RECOVERY_20",
                    "AGVHD_II_IV",
                    "AGVHD_III_IV",
                    "CGVHD_MODERATE_SEVERE",
                    "SECOND_HSCT",
                    "CLFS"),
            OutcomesReport::of),
    FLOW(
            "flow",
            Message.of("Cohort flow"),
            Message.of("From every registered child to the outcome: who was transplanted, whose first HSCT failed and"
                    + " how, and what was done then."),
            List.of("OS"),
            CohortFlowReport::of),
    EARLY_LATE(
            "early-late",
            Message.of("Second HSCT: early against late"),
            Message.of("From the failure of the first HSCT on, among all in whom it failed: does an earlier second one"
                    + " help, and what these data can say of it; with the founding table."),
            List.of("OS_FAILURE"),
            EarlyLateReport::of),
    INTERVENTIONS(
            "interventions",
            Message.of("Withdrawal of immunosuppression, and DLI"),
            Message.of("What was tried when a graft failed: by dose, indication and chimerism before, who responded and"
                    + " when, GVHD, and the outcome after."),
            List.of("WITHDRAWAL_RESPONSE", "DLI_RESPONSE", "AGVHD_AFTER_DLI"),
            InterventionsReport::of),
    COURSES(
            "courses",
            Message.of("Child by child"),
            Message.of("Each transplanted child on a lane of time, from state to state, grouped by what became of the"
                    + " first HSCT; and the donor chimerism of each."),
            List.of("OS"),
            CoursesReport::of),
    COMPARISON(
            "comparison",
            Message.of("Comparison with published series"),
            Message.of(
                    "What papers report after a first HSCT, with their definitions, beside ours at the same times, and"
                            + " why the two differ; nothing is tested."),
            List.of("OS", "LFS", "EFS", "RI", "NRM"),
            ComparisonReport::of),
    CHANGES(
            "changes",
            Message.of("What changed since the last report"),
            Message.of(
                    "Why a figure is another than in an earlier snapshot: what was corrected, who was seen longer, who"
                            + " is new, and the entries behind it."),
            List.of("OS", "LFS", "RI", "NRM", "AR", "SECOND_HSCT"),
            ChangesReport::of),
    QUALITY(
            "quality",
            Message.of("Data quality"),
            Message.of("How complete the data are by form and centre, which visits are overdue, and which queries wait"
                    + " how long."),
            List.of("OS"),
            QualityReport::of),
    SAFETY(
            "safety",
            Message.of("Safety listing"),
            Message.of(
                    "Deaths, severe GVHD, graft failures, second malignancies, VOD, TMA and infections: how many children, each by child with its day and relation, and a narrative of each death."),
            List.of("OS"),
            SafetyReport::of);

    private final String name;
    private final Message title;
    private final Message lead;
    private final List<String> endpoints;
    private final Function<Answer, Report> made;

    StudyKind(String name, Message title, Message lead, List<String> endpoints, Function<Answer, Report> made) {
        this.name = name;
        this.title = title;
        this.lead = lead;
        this.endpoints = endpoints;
        this.made = made;
    }

    public static Optional<StudyKind> known(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name.equals(name)).findFirst();
    }

    /** @throws Refused if there is none of that name */
    public static StudyKind named(String name) {
        return known(name).orElseThrow(() -> Refused.notFound("There is no report called {name}.", name));
    }

    /** In addresses: small letters, digits and hyphens. */
    public String text() {
        return name;
    }

    @Override
    public Message words() {
        return title;
    }

    /** One sentence on what it says. */
    public Message lead() {
        return lead;
    }

    /** The codes of what it is asked with where nobody says more. */
    public List<String> endpoints() {
        return endpoints;
    }

    /**
     * The data that it is asked of where nobody says it: the latest snapshot, compared with the one before it if it tells of changes.
     *
     * @param snapshots the latest first
     */
    public DataChoice data(List<FrozenData> snapshots) {
        if (snapshots.isEmpty()) {
            return new DataChoice.AsOfNow();
        }
        long latest = snapshots.get(0).snapshot();
        return this == CHANGES && snapshots.size() > 1
                ? new DataChoice.Compared(latest, snapshots.get(1).snapshot())
                : new DataChoice.InSnapshot(latest);
    }

    /**
     * The report for the readers of the question.
     *
     * @throws Refused if those outside are not told this
     */
    public Report of(Answer answer) {
        return answer.asked().readers() == Readers.OUTSIDE ? OutsideReport.of(this, answer) : made.apply(answer);
    }
}
