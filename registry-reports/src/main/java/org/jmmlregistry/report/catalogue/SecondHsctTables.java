package org.jmmlregistry.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.cohort.ReproducedFigure;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Column.Side;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Flow;
import org.jmmlregistry.statistics.Proportion;

/** The tables of the report on second HSCTs, each declared once. */
final class SecondHsctTables {

    /** Counts the steps of the flow again. */
    static final List<String> FLOW_IN_R = List.of(
            "with(children, c(secondHsct = length(child), autologousRecovery = sum(earlyRecovery, na.rm = TRUE), "
                    + "relapse = sum(earlyRelapse, na.rm = TRUE), other = sum(!earlyFailure, na.rm = TRUE), "
                    + "early = sum(early, na.rm = TRUE), late = sum(!early, na.rm = TRUE)))",
            "with(children, table(early, state))");

    private static final Cell NOT_KNOWN = Cell.words(Message.of("not known"));

    private record Headline(Message finding, Proportion share) {}

    private record Group(Message name, GroupSummary group) {}

    private record Missing(Message item, Proportion share) {}

    private SecondHsctTables() {}

    static Table headlines(SecondHscts children) {
        List<Headline> headlines = new ArrayList<>(List.of(
                new Headline(
                        children.diseaseUnknown() == 0
                                ? Message.of("Alive and disease-free")
                                : Message.of("Alive and disease-free, of those of whom it is known"),
                        children.aliveDiseaseFree()),
                new Headline(
                        Message.of("Alive, first HSCT failed within 6 months"),
                        children.earlyFailure().alive()),
                new Headline(
                        Message.of("Alive, second HSCT within 6 months"),
                        children.early().alive()),
                new Headline(
                        Message.of("Alive, second HSCT later"), children.late().alive())));
        unknown(headlines, Message.of("Not known whether alive and disease-free"), children.diseaseUnknown(), children);
        unknown(headlines, Message.of("Not seen after the second HSCT"), children.notFollowed(), children);
        unknown(
                headlines,
                Message.of("Not known whether the second HSCT was within 6 months"),
                children.size() - children.timingKnown(),
                children);
        return Table.of("headlines", headlines)
                .look(Table.Look.HEADLINE)
                .column("finding", Side.LEFT, 213, Cell.Tone.PLAIN, each -> Cell.words(each.finding()))
                .column("count", Side.RIGHT, 72, Cell.Tone.STRONG, each -> Cells.counted(each.share()))
                .column("percent", Side.RIGHT, 56, Cell.Tone.STRONG, each -> Cells.percent(each.share()))
                .column("limits", Side.RIGHT, 140, Cell.Tone.PLAIN, each -> Cells.limitsWithLevel(each.share()))
                .script("share(children$diseaseFree)")
                .script("with(children, share(alive[which(earlyFailure)]))")
                .script("with(children, share(alive[which(early)]))")
                .script("with(children, share(alive[which(!early)]))")
                .script("with(children, median(followUpMonths[which(alive)]))")
                .script("quantile(survfit(Surv(os2Days, os2Cause == 0) ~ 1, children), 0.5)$quantile / 30.4375")
                .script("with(children, median(followUpMonths[which(alive & earlyFailure)]))")
                .table();
    }

    private static void unknown(List<Headline> headlines, Message finding, int count, SecondHscts children) {
        if (count > 0) {
            headlines.add(new Headline(finding, SecondHscts.share(count, children.size())));
        }
    }

    static Table reproduced(List<ReproducedFigure> figures) {
        return Table.of("published", figures)
                .words("figure", Message.of("Figure"), 231, each -> Cell.words(each.statement()))
                .words("published", Message.of("Published"), 96, each -> Cell.words(each.printedInWords()))
                .words("computed", Message.of("From the data"), 96, each -> Cell.words(each.print()))
                .words(
                        "agreement",
                        Message.of("Agreement"),
                        58,
                        each -> Cell.words(each.agrees() ? Message.of("agrees") : Message.of("differs")))
                .table();
    }

    static Table timing(SecondHscts children) {
        List<Group> groups = List.of(
                new Group(Message.of("Within 6 months of the first HSCT"), children.early()),
                new Group(Message.of("Later than 6 months"), children.late()),
                new Group(Message.in("children", "All"), children.all()));
        return Table.of("timing", groups)
                .words("group", Message.of("Second HSCT"), 141, each -> Cell.words(each.name()))
                .figures(
                        "children",
                        Message.of("Children"),
                        44,
                        each -> Cell.count(each.group().size()))
                .figures("alive", Message.in("children", "Alive"), 72, each -> Cells.countedWithPercent(alive(each)))
                .figures("limits", Message.of("95 % CI"), 56, each -> Cells.limits(alive(each)))
                .figures(
                        "followUp",
                        Message.of("Follow-up of survivors, months after second HSCT"),
                        168,
                        each -> followUp(each.group()))
                .script("with(children, tapply(alive, ifelse(early, \"early\", \"late\"), share))")
                .script("with(children, fisher.test(table(early, alive))$p.value)")
                .script("with(children, lapply(split(followUpMonths[which(alive)], early[which(alive)]), sort))")
                .table();
    }

    private static Proportion alive(Group group) {
        return group.group().alive();
    }

    private static Cell followUp(GroupSummary group) {
        return group.survivorMonths().isEmpty()
                ? Cell.words(Message.in("survivors", "none"))
                : Cell.words(Numbers.eachMonths(group.survivorMonths()));
    }

    static Table missing(SecondHscts children) {
        int dead = children.coursesWith(row -> !row.isAlive()).size();
        int all = children.size();
        List<Missing> missing = List.of(
                new Missing(
                        Message.of("Month of birth"),
                        SecondHscts.share(
                                files(children, file -> file.patient().birth().isEmpty()), all)),
                new Missing(
                        Message.of("Date of diagnosis"),
                        SecondHscts.share(files(children, SecondHsctTables::lacksDiagnosis), all)),
                new Missing(
                        Message.of("Failure of the first HSCT"),
                        SecondHscts.share(all - children.failureRecorded(), all)),
                new Missing(
                        Message.of("Disease status at the last contact"),
                        SecondHscts.share(children.diseaseUnknown(), all)),
                new Missing(
                        Message.of("Cause of death, of those who died"),
                        SecondHscts.share(
                                children.coursesWith(row ->
                                                !row.isAlive() && row.cause().isEmpty())
                                        .size(),
                                dead)));
        return Table.of("missing", missing)
                .words("item", Message.of("Item"), 301, each -> Cell.words(each.item()))
                .figures("count", Message.of("Not recorded"), 90, each -> Cells.counted(each.share()))
                .figures("share", Message.of("Share"), 90, each -> Cells.percent(each.share()))
                .table();
    }

    private static long files(SecondHscts children, Predicate<CaseFile> wanted) {
        return children.study().counted().stream().filter(wanted).count();
    }

    private static boolean lacksDiagnosis(CaseFile file) {
        return file.answers().first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE).isEmpty();
    }

    static Table courses(List<CourseRow> courses) {
        return Table.of("cases", courses)
                .look(Table.Look.LISTING)
                .words("child", Message.of("Case"), 28, row -> Cell.verbatim(row.name()))
                .words(
                        "sex",
                        Message.of("Sex"),
                        24,
                        row -> Cell.verbatim(row.sex().code()))
                .figures("age", Message.of("Age, years"), 34, row -> Cells.months(row.ageAtFirstYears()))
                .words("failure", Message.of("Failure of the first HSCT"), 90, SecondHsctTables::failure)
                .figures("failureMonths", Message.of("Months to failure"), 40, row -> Cells.months(row.failureMonths()))
                .figures(
                        "interval",
                        Message.of("Months to HSCT\u00a02"),
                        42,
                        row -> Cells.months(row.secondHsct().monthsBetween()))
                .centred("early", Message.of("≤ 6 mo."), 32, row -> row.secondHsct()
                        .early()
                        .map(SecondHsctTables::yesNo)
                        .orElse(NOT_KNOWN))
                .figures(
                        "relapse",
                        Message.of("Months to relapse"),
                        42,
                        row -> Cells.months(row.relapseAfterSecondMonths()))
                .words("outcome", Message.of("Last seen"), 105, row -> Cell.words(outcome(row))
                        .marked(row.state().name()))
                .figures(
                        "followUp",
                        Message.of("Months after HSCT\u00a02"),
                        44,
                        row -> Cells.months(row.followUpMonths()))
                .table();
    }

    private static Cell failure(CourseRow row) {
        return row.failure().map(Cell::words).orElse(Cell.words(Message.of("not recorded")));
    }

    private static Cell yesNo(boolean yes) {
        return Cell.words(yes ? Message.of("yes") : Message.of("no"));
    }

    private static Message outcome(CourseRow row) {
        return row.isAlive()
                ? row.state().words()
                : Message.of(
                        "died: {cause}",
                        row.cause().map(SecondHsctTables::shortly).orElse(Message.of("cause not recorded")));
    }

    /** In one or two words: the listing has no room for the full ones. */
    private static Message shortly(CauseOfDeath cause) {
        return switch (cause) {
            case DISEASE -> Message.in("cause of death", "disease");
            case ACUTE_GVHD -> Message.in("cause of death", "acute GVHD");
            case CHRONIC_GVHD -> Message.in("cause of death", "chronic GVHD");
            case GVHD_UNSPECIFIED -> Message.in("cause of death", "GVHD");
            case GRAFT_FAILURE -> Message.in("cause of death", "graft failure");
            case CYTOKINE_RELEASE -> Message.in("cause of death", "cytokine release");
            case HAEMORRHAGE -> Message.in("cause of death", "haemorrhage");
            case INFECTION -> Message.in("cause of death", "infection");
            case INTERSTITIAL_PNEUMONIA -> Message.in("cause of death", "pneumonia");
            case VOD_SOS -> Message.in("cause of death", "VOD");
            case ORGAN_FAILURE -> Message.in("cause of death", "organ failure");
            case TOXICITY_UNSPECIFIED -> Message.in("cause of death", "toxicity");
            case SECONDARY_MALIGNANCY -> Message.in("cause of death", "second malignancy");
            case ACCIDENT -> Message.in("cause of death", "accident");
            case SUICIDE -> Message.in("cause of death", "suicide");
            case OTHER -> Message.in("cause of death", "other cause");
        };
    }

    static List<Flow.Step> flow(SecondHscts children) {
        List<Flow.Step> steps = population(children.study());
        int ofOtherKinds = children.study().ofOtherKinds().size();
        if (ofOtherKinds > 0) {
            steps.add(new Flow.Step(1, Message.of("With a second HSCT, but of another kind"), ofOtherKinds));
        }
        steps.add(new Flow.Step(0, Message.of("With a second HSCT"), children.size()));
        steps.add(new Flow.Step(
                1, Message.of("Autologous recovery within 6 months of the first HSCT"), children.autologousRecovery()));
        steps.add(new Flow.Step(1, Message.of("Relapse within 6 months of the first HSCT"), children.earlyRelapse()));
        steps.add(new Flow.Step(
                1,
                Message.of("Other reason for the second HSCT (late relapse, graft failure)"),
                children.coursesWith(row -> !row.earlyFailure().orElse(true)).size()));
        more(
                steps,
                Message.of("Recovery or relapse, not known whether within 6 months"),
                children.failureRecorded() - children.failureKnown());
        more(steps, Message.of("No reason for the second HSCT recorded"), children.size() - children.failureRecorded());
        timing(
                steps,
                Message.of("Second HSCT within 6 months of the first"),
                children.coursesWith(row -> row.secondHsct().early().orElse(false)));
        timing(steps, Message.of("Second HSCT later than 6 months"), children.coursesWith(row -> !row.secondHsct()
                .early()
                .orElse(true)));
        more(
                steps,
                Message.of("Second HSCT, not known whether within 6 months"),
                children.size() - children.timingKnown());
        return steps;
    }

    /** A step that is left out where there is nobody in it. */
    private static void more(List<Flow.Step> steps, Message what, int children) {
        if (children > 0) {
            steps.add(new Flow.Step(1, what, children));
        }
    }

    /** From the snapshot to those of whom an HSCT is known. */
    private static List<Flow.Step> population(Study study) {
        List<Flow.Step> steps = new ArrayList<>();
        int members = study.members().size();
        int untransplanted = study.neverTransplanted();
        steps.add(new Flow.Step(
                0, Message.of("Cases in the snapshot"), study.files().size()));
        steps.add(new Flow.Step(0, Message.of("In the population"), members));
        if (untransplanted > 0) {
            steps.add(new Flow.Step(
                    0, Message.of("With an HSCT ({n} never transplanted)", untransplanted), members - untransplanted));
        }
        return steps;
    }

    private static void timing(List<Flow.Step> steps, Message when, List<CourseRow> group) {
        steps.add(new Flow.Step(1, when, group.size()));
        for (LastState state : LastState.values()) {
            int count = (int) group.stream().filter(row -> row.state() == state).count();
            if (count > 0) {
                steps.add(new Flow.Step(2, Message.of("Last seen {state}", state), count));
            }
        }
    }
}
