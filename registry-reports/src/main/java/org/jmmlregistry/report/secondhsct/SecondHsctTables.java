package org.jmmlregistry.report.secondhsct;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.cohort.ReproducedFigure;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Column.Side;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.study.Headline;
import org.jmmlregistry.report.study.Percents;
import org.jmmlregistry.statistics.Proportion;

/** The tables of children after a second HSCT, each declared once; nothing is said of nobody. */
public final class SecondHsctTables {

    private static final Cell NOT_SEEN = new Cell.Undefined(Message.of("nobody was seen after the second HSCT"));

    private static final Cell NOT_KNOWN = Cell.words(Message.of("not known"));

    /** @param inR the children of whom it is known whether it is true, as R reads them */
    private record Headline(Message finding, Proportion share, String inR) {}

    private record Group(Message name, GroupSummary group, String inR) {}

    private record Missing(Message item, Proportion share, String inR) {}

    private SecondHsctTables() {}

    private static List<Headline> headlinesOf(SecondHscts children) {
        return new ArrayList<>(List.of(
                new Headline(
                        children.diseaseUnknown() == 0
                                ? Message.of("Alive and disease-free")
                                : Message.of("Alive and disease-free, of those of whom it is known"),
                        children.aliveDiseaseFree(),
                        "diseaseFree"),
                new Headline(
                        Message.of("Alive, first HSCT failed within 6 months"),
                        children.earlyFailure().alive(),
                        "alive[which(earlyFailure)]"),
                new Headline(
                        Message.of("Alive, second HSCT within 6 months"),
                        children.early().alive(),
                        "alive[which(early)]"),
                new Headline(
                        Message.of("Alive, second HSCT later"), children.late().alive(), "alive[which(!early)]"),
                new Headline(
                        Message.of("Not known whether alive and disease-free"),
                        unknown(children.diseaseUnknown(), children),
                        "is.na(diseaseFree[second])"),
                new Headline(
                        Message.of("Not seen after the second HSCT"),
                        unknown(children.notFollowed(), children),
                        "is.na(alive[second])"),
                new Headline(
                        Message.of("Not known whether the second HSCT was within 6 months"),
                        unknown(children.size() - children.timingKnown(), children),
                        "is.na(early[second])")));
    }

    static Table headlines(SecondHscts children, Percents percents) {
        List<Headline> headlines = headlinesOf(children);
        headlines.removeIf(each -> each.share().n() == 0);
        Table.Rows<Headline> table = Table.of("headlines", headlines)
                .look(Table.Look.HEADLINE)
                .column("finding", Side.LEFT, 213, Cell.Tone.PLAIN, each -> Cell.words(each.finding()))
                .column("count", Side.RIGHT, 72, Cell.Tone.STRONG, each -> Cells.counted(each.share()))
                .column("percent", Side.RIGHT, 56, Cell.Tone.STRONG, each -> percents.cell(each.share()))
                .column("limits", Side.RIGHT, 140, Cell.Tone.PLAIN, each -> Cells.limitsWithLevel(each.share()));
        headlines.forEach(each -> table.script(ScriptFace.ofChildren(
                "finding",
                ScriptFace.text("headlines"),
                ScriptFace.text(each.finding().toString()),
                each.inR(),
                percents.inR(each.share()))));
        return table.table();
    }

    /** Nobody is in it where all is known. */
    private static Proportion unknown(int count, SecondHscts children) {
        return SecondHscts.share(count, count > 0 ? children.size() : 0);
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

    static Table timing(SecondHscts children, Percents percents) {
        List<Group> groups = new ArrayList<>(List.of(
                new Group(Message.of("Within 6 months of the first HSCT"), children.early(), "which(early)"),
                new Group(Message.of("Later than 6 months"), children.late(), "which(!early)"),
                new Group(Message.in("children", "All"), children.all(), "second")));
        groups.removeIf(each -> each.group().size() == 0);
        Table.Rows<Group> table = Table.of("timing", groups)
                .words("group", Message.of("Second HSCT"), 141, each -> Cell.words(each.name()))
                .figures(
                        "children",
                        Message.of("Children"),
                        44,
                        each -> Cell.count(each.group().size()))
                .figures(
                        "alive",
                        Message.in("children", "Alive"),
                        72,
                        each -> alive(each).n() == 0 ? NOT_SEEN : percents.counted(alive(each)))
                .figures(
                        "limits",
                        Message.of("95 % CI"),
                        56,
                        each -> alive(each).n() == 0 ? NOT_SEEN : Cells.limits(alive(each)))
                .figures(
                        "followUp",
                        Message.of("Follow-up of survivors, months after second HSCT"),
                        168,
                        each -> followUp(each.group()));
        groups.forEach(each -> table.script(ScriptFace.ofChildren(
                "timing",
                ScriptFace.text("timing"),
                ScriptFace.text(each.name().toString()),
                "alive[" + each.inR() + "]")));
        if (children.fisherP().isPresent() && percents.published()) {
            table.script("with(children, fisher.test(table(factor(early, c(FALSE, TRUE)), factor(alive, c(FALSE,"
                    + " TRUE))))$p.value)");
        }
        return table.table();
    }

    private static Proportion alive(Group group) {
        return group.group().alive();
    }

    private static Cell followUp(GroupSummary group) {
        return group.survivorMonths().isEmpty()
                ? Cell.words(Message.in("survivors", "none"))
                : Cell.words(
                        SecondHsctBlocks.isListed(group)
                                ? Numbers.eachMonths(group.survivorMonths())
                                : Message.of(
                                        "{median} ({shortest} to {longest})",
                                        Numbers.months(group.medianMonths().orElseThrow()),
                                        Numbers.months(group.survivorMonths().get(0)),
                                        Numbers.months(group.survivorMonths()
                                                .get(group.survivorMonths().size() - 1))));
    }

    private static List<Missing> missingOf(SecondHscts children) {
        int dead = children.coursesWith(row -> !row.isAlive()).size();
        int all = children.size();
        return new ArrayList<>(List.of(
                new Missing(
                        Message.of("Month of birth"),
                        SecondHscts.share(
                                files(children, file -> file.patient().birth().isEmpty()), all),
                        "!born[second]"),
                new Missing(
                        Message.of("Date of diagnosis"),
                        SecondHscts.share(files(children, SecondHsctTables::lacksDiagnosis), all),
                        "!diagnosed[second]"),
                new Missing(
                        Message.of("Failure of the first HSCT"),
                        SecondHscts.share(all - children.failureRecorded(), all),
                        "!failed[second]"),
                new Missing(
                        Message.of("Disease status at the last contact"),
                        SecondHscts.share(children.diseaseUnknown(), all),
                        "is.na(diseaseFree[second])"),
                new Missing(
                        Message.of("Cause of death, of those who died"),
                        SecondHscts.share(
                                children.coursesWith(row ->
                                                !row.isAlive() && row.cause().isEmpty())
                                        .size(),
                                dead),
                        "!caused[which(!alive)]")));
    }

    static Table missing(SecondHscts children, Percents percents) {
        List<Missing> missing = missingOf(children);
        missing.removeIf(each -> each.share().n() == 0);
        Table.Rows<Missing> table = Table.of("missing", missing)
                .words("item", Message.of("Item"), 301, each -> Cell.words(each.item()))
                .figures("count", Message.of("Not recorded"), 90, each -> Cells.counted(each.share()))
                .figures("share", Message.of("Share"), 90, each -> percents.cell(each.share()));
        missing.forEach(each -> table.script(ScriptFace.ofChildren(
                "missing",
                ScriptFace.text("missing"),
                ScriptFace.text(each.item().toString()),
                each.inR(),
                percents.inR(each.share()))));
        return table.table();
    }

    private static long files(SecondHscts children, Predicate<CaseFile> wanted) {
        return children.children().stream().filter(wanted).count();
    }

    static boolean lacksDiagnosis(CaseFile file) {
        return file.answers().first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE).isEmpty();
    }

    static Table courses(List<CourseRow> courses) {
        return Table.of("cases", courses)
                .look(Table.Look.LISTING)
                .words("child", Message.of("Case"), 58, row -> Cell.verbatim(row.name()))
                .words(
                        "sex",
                        Message.of("Sex"),
                        22,
                        row -> Cell.verbatim(row.sex().code()))
                .figures("age", Message.of("Age, years"), 30, row -> Cells.months(row.ageAtFirstYears()))
                .words("failure", Message.of("Failure of the first HSCT"), 82, SecondHsctTables::failure)
                .figures("failureMonths", Message.of("Months to failure"), 38, row -> Cells.months(row.failureMonths()))
                .figures(
                        "interval",
                        Message.of("Months to HSCT\u00a02"),
                        40,
                        row -> Cells.months(row.secondHsct().monthsBetween()))
                .centred("early", Message.of("≤ 6 mo."), 28, row -> row.secondHsct()
                        .early()
                        .map(SecondHsctTables::yesNo)
                        .orElse(NOT_KNOWN))
                .figures(
                        "relapse",
                        Message.of("Months to relapse"),
                        40,
                        row -> Cells.months(row.relapseAfterSecondMonths()))
                .words("outcome", Message.of("Last seen"), 100, row -> Cell.words(outcome(row))
                        .marked(row.state().name()))
                .figures(
                        "followUp",
                        Message.of("Months after HSCT\u00a02"),
                        42,
                        row -> Cells.months(row.followUpMonths()))
                .script("with(children[children$second, ], courses(\"cases\", child, ageYears, failureMonths,"
                        + " monthsBetween, relapseMonths, followUpMonths))")
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
    public static Message shortly(CauseOfDeath cause) {
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
}
