package org.jmmlregistry.report.courses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CourseFlow;
import org.jmmlregistry.cohort.CourseFlow.Failed;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.AnswerRows;
import org.jmmlregistry.report.drawing.ChimerismStrips;
import org.jmmlregistry.report.drawing.Swimmer;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.Percents;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Subject;

/** Each transplanted child on a lane of time, grouped by what became of its first HSCT, and its donor chimerism. */
public final class CoursesReport {

    /** More lanes than these are read by nobody. */
    static final int MOST_DRAWN = 60;

    private static final int LANES_OF_A_PAGE = 40;
    private static final int STRIPS_OF_A_PAGE = 6 * ChimerismStrips.PER_ROW;
    private static final List<Integer> SCALES = List.of(6, 12, 18, 24, 36, 60);

    /** What became of the first HSCT. */
    enum Place {
        EARLY(Message.of("Second HSCT within 6 months of the first")),
        LATER(Message.of("Second HSCT later")),
        OPEN(Message.of("Second HSCT, when is not known")),
        FAILED(Message.of("First HSCT failed, no second")),
        HELD(Message.of("First HSCT not known to have failed"));

        private final Message words;

        Place(Message words) {
            this.words = words;
        }
    }

    private record Placed(Place place, List<Subject> children) {
        int alive() {
            return (int)
                    children.stream().filter(child -> !child.file().isDead()).count();
        }
    }

    private final Answer answer;
    private final Map<CaseFile, Failed> failed = new LinkedHashMap<>();
    private final List<Placed> places = new ArrayList<>();
    private final List<Subject> transplanted;
    private final Report.Text text;

    private CoursesReport(Answer answer) {
        this.answer = answer;
        this.transplanted = answer.counted().children().stream()
                .filter(child -> child.file().transplant(1).isPresent())
                .toList();
        CourseFlow.of(transplanted.stream().map(Subject::file).toList())
                .failed()
                .forEach(each -> failed.put(each.child(), each));
        for (Place place : Place.values()) {
            List<Subject> those =
                    transplanted.stream().filter(child -> place(child) == place).toList();
            if (!those.isEmpty()) {
                places.add(new Placed(place, those));
            }
        }
        this.text = Report.titled(
                Imprints.of(answer, Message.of("Child by child"), Message.of("JMML Registry · Child by child")),
                Message.of("The cohort, child by child"),
                title());
    }

    public static Report of(Answer answer) {
        return new CoursesReport(answer).report();
    }

    private Place place(Subject child) {
        Failed of = failed.get(child.file());
        if (of == null) {
            return child.file().transplant(2).isPresent() ? Place.OPEN : Place.HELD;
        }
        return switch (of.again()) {
            case EARLY -> Place.EARLY;
            case LATER -> Place.LATER;
            case OPEN -> Place.OPEN;
            case NONE -> Place.FAILED;
        };
    }

    private Message title() {
        return transplanted.isEmpty()
                ? Message.of("Child by child: nobody with an HSCT of which the day is known")
                : Message.of(
                        "Child by child: {alive} of {n, plural, one {# transplanted child} other {# transplanted"
                                + " children}} alive when last seen",
                        alive(transplanted),
                        transplanted.size());
    }

    private static int alive(List<Subject> children) {
        return (int) children.stream().filter(child -> !child.file().isDead()).count();
    }

    private Report report() {
        text.paragraph(new Counts(answer).paragraph());
        Counts.alike(answer).ifPresent(text::note);
        int without = answer.counted().children().size() - transplanted.size();
        if (without > 0) {
            text.paragraph(Message.of(
                    "Without a lane: {n, plural, one {# child} other {# children}} without an HSCT of which the day is"
                            + " known.",
                    without));
        }
        if (!transplanted.isEmpty()) {
            outcomes();
            text.add(new Block.Caution(Message.of("What these data cannot say"), cannotSay()));
            lanes();
            strips();
        }
        text.addAll(StudyReport.text(answer, Block.Level.CHAPTER));
        text.note(Message.of("Abbreviations used: {abbreviations}.", abbreviations()));
        return text.from(basis());
    }

    private Message abbreviations() {
        Message hsct = Message.of("HSCT, haematopoietic stem-cell transplantation");
        return transplanted.isEmpty()
                ? hsct
                : Listed.of(
                        List.of(
                                Message.of("DLI, donor lymphocyte infusion"),
                                hsct,
                                Message.of("IS, immunosuppression")),
                        "; ");
    }

    private void outcomes() {
        double level = answer.asked().level().doubleValue();
        List<AnswerRows.Row> rows = new ArrayList<>();
        Percents percents = new Percents(false);
        rows.add(percents.row(
                Optional.of(Message.of("After the first HSCT")),
                Message.of("Alive when last seen."),
                Proportion.clopperPearson(alive(transplanted), transplanted.size(), level)));
        for (Placed placed : places) {
            rows.add(percents.row(
                    Optional.empty(),
                    Message.of("Alive. {group}.", placed.place().words),
                    Proportion.clopperPearson(placed.alive(), placed.children().size(), level)));
        }
        Message heading = Message.of("What became of them");
        text.heading(heading)
                .drawn(new AnswerRows(heading, rows))
                .note(Message.of(
                        "Bar: exact limits (Clopper-Pearson). The groups are formed by what came later and must not be"
                                + " compared. No percentage is printed of fewer than {n, plural, one {# child} other {#"
                                + " children}}.",
                        Percents.LEAST))
                .add(groups());
    }

    private Table groups() {
        Table.Rows<Placed> table = Table.of("courseGroups", places)
                .words("group", Message.of("Group"), 250, each -> Cell.words(each.place().words))
                .figures(
                        "children",
                        Message.of("Children"),
                        77,
                        each -> Cell.count(each.children().size()))
                .figures("alive", Message.of("Alive when last seen"), 77, each -> Cell.count(each.alive()))
                .figures(
                        "died",
                        Message.of("Died"),
                        77,
                        each -> Cell.count(each.children().size() - each.alive()));
        places.forEach(each -> table.script(ScriptFace.ofChildren(
                "courseGroup",
                ScriptFace.text("courseGroups"),
                ScriptFace.text(each.place().words.toString()),
                "group == " + ScriptFace.text(each.place().name()),
                "dead")));
        return table.table();
    }

    private List<Message> cannotSay() {
        List<Message> points = new ArrayList<>(new Counts(answer).cannotSay());
        points.add(
                Message.of("How one group fares against another: each child came into its group by what happened after"
                        + " the first HSCT, for which it had to live so long."));
        points.add(Message.of("What happened on days that nobody recorded: what has no day is no mark on a lane."));
        return points;
    }

    /** Of many children each group has its share, in the order of the data, which does not depend on what became of them. */
    private List<Placed> drawn() {
        if (transplanted.size() <= MOST_DRAWN) {
            return places;
        }
        return places.stream()
                .map(each -> new Placed(
                        each.place(),
                        each.children()
                                .subList(
                                        0,
                                        Math.max(1, MOST_DRAWN * each.children().size() / transplanted.size()))))
                .toList();
    }

    private void lanes() {
        List<Swimmer.Group> groups = drawn().stream().map(this::group).toList();
        double last = groups.stream()
                .flatMap(group -> group.lanes().stream())
                .mapToDouble(Swimmer.Lane::months)
                .max()
                .orElse(1);
        Message title = Message.of("The course of each child since its first HSCT");
        text.page(title);
        Swimmer.Scale scale = new Swimmer.Scale(Math.max(1, Math.ceil(last)));
        List<List<Swimmer.Group>> pages = Swimmer.pages(groups, LANES_OF_A_PAGE);
        for (int page = 0; page < pages.size(); page++) {
            text.drawn(new Swimmer("lanes" + (page + 1), title, scale, pages.get(page)));
        }
        text.note(Message.of("Each bar is one child; an empty bar is one of whom it is not known when it was free of"
                + " failure. “Free again”: from a further HSCT on, or since a remission that is recorded."
                + " IS off, DLI: immunosuppression withdrawn, donor lymphocytes given, for the failure of"
                + " the first HSCT; a dash: not recorded, or no failure."));
        int shown = groups.stream().mapToInt(group -> group.lanes().size()).sum();
        if (shown < transplanted.size()) {
            text.note(Message.of(
                    "Drawn are {shown} of {n, plural, one {# child} other {# children}}: of each group its share,"
                            + " those registered first. All stand in the table of the groups and in the file of children.",
                    shown,
                    transplanted.size()));
        }
    }

    private Swimmer.Group group(Placed placed) {
        return new Swimmer.Group(
                Message.of(
                        "{group}: {n}, of whom {alive} alive",
                        placed.place().words,
                        all(placed.place()).children().size(),
                        all(placed.place()).alive()),
                placed.children().stream()
                        .map(child -> ChildLanes.lane(child, Optional.ofNullable(failed.get(child.file()))))
                        .sorted(Comparator.comparingDouble(Swimmer.Lane::months).reversed())
                        .toList());
    }

    private Placed all(Place place) {
        return places.stream().filter(each -> each.place() == place).findFirst().orElseThrow();
    }

    private void strips() {
        List<ChimerismStrips.Strip> all = transplanted.stream()
                .flatMap(child -> ChildLanes.strip(child.file()).stream())
                .toList();
        Message title = Message.of("Donor chimerism, in percent, by months after the first HSCT");
        if (all.isEmpty()) {
            text.heading(title)
                    .note(Message.of(
                            "Of nobody a sample with a day and a result is recorded, so that no strip is drawn."));
            return;
        }
        List<ChimerismStrips.Strip> strips = all.subList(0, Math.min(MOST_DRAWN, all.size()));
        text.page(title);
        for (int from = 0; from < strips.size(); from += STRIPS_OF_A_PAGE) {
            text.drawn(new ChimerismStrips(
                    "chimerism" + (from / STRIPS_OF_A_PAGE + 1),
                    title,
                    scale(strips),
                    strips.subList(from, Math.min(strips.size(), from + STRIPS_OF_A_PAGE))));
        }
        List<Message> said = new ArrayList<>(List.of(
                Message.of("Upper band: full donor, 95 to 100 %; lower band: donor absent, 0 to 5 %. Samples are"
                        + " joined within one HSCT and one kind of cells, not across. Dashed: a further"
                        + " HSCT; diamond: failure; line with a cross: death; n: samples in all.")));
        if (all.size() > strips.size()) {
            said.add(Message.of(
                    "Drawn are {shown} of {n, plural, one {# child} other {# children}} with samples, those registered"
                            + " first.",
                    strips.size(),
                    all.size()));
        }
        int without = transplanted.size() - all.size();
        if (without > 0) {
            said.add(Message.of(
                    "Without a sample, and so without a strip: {n, plural, one {# child} other {# children}}.",
                    without));
        }
        text.note(Message.sentences(said));
    }

    /** One for all that shows nine of ten samples. */
    private static int scale(List<ChimerismStrips.Strip> strips) {
        List<Double> months = strips.stream()
                .flatMap(strip -> strip.lines().stream())
                .flatMap(line -> line.samples().stream())
                .map(ChimerismStrips.Sample::months)
                .sorted()
                .toList();
        double most = months.get(Math.min(months.size() - 1, months.size() * 9 / 10));
        return SCALES.stream().filter(scale -> scale >= most).findFirst().orElse(120);
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put(
                "children", new Basis.Figure.Count(answer.counted().children().size()));
        figures.put("transplanted", new Basis.Figure.Count(transplanted.size()));
        figures.put("alive", new Basis.Figure.Count(alive(transplanted)));
        return Imprints.basis("courses", answer, figures, () -> Basis.ChildRows.of(transplanted)
                .text("child", child -> child.file().name())
                .text("kind", child -> child.file().patient().label().code())
                .text("group", child -> place(child).name())
                .truth("dead", child -> Optional.of(child.file().isDead()))
                .number(
                        "months",
                        child -> Optional.of(ChildLanes.lane(child, Optional.ofNullable(failed.get(child.file())))
                                .months()))
                .rows());
    }
}
