package org.jmmlregistry.report.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.study.Counts;
import org.jmmlregistry.report.study.Imprints;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Subject;

/**
 * What befell children after HSCT that a safety board looks at: deaths, severe GVHD, graft failures, second malignancies, VOD, TMA
 * and infections, counted first and then child by child, with a narrative of each death. Nothing is tested.
 */
public final class SafetyReport {

    /** No percentage is printed of fewer. */
    private static final int LEAST = 10;

    /** How often a matter occurred among the children of whom it is known. */
    private record Line(SafetyMatter matter, int children, int known, int events, int named) {

        Proportion share(double level) {
            return Proportion.clopperPearson(children, known, level);
        }
    }

    private final Answer answer;
    private final double level;
    private final List<SafetyChild> children;
    private final List<SafetyChild> transplanted;

    private SafetyReport(Answer answer) {
        this.answer = answer;
        this.level = answer.asked().level().doubleValue();
        this.children = answer.counted().children().stream()
                .map((Subject subject) ->
                        new SafetyChild(subject.file(), answer.data().asOf()))
                .sorted(Comparator.comparing(child -> child.file().id()))
                .toList();
        this.transplanted =
                children.stream().filter(SafetyChild::isTransplanted).toList();
    }

    public static Report of(Answer answer) {
        return new SafetyReport(answer).report();
    }

    private Report report() {
        Report.Text text = Report.titled(
                Imprints.of(answer, Message.of("Safety listing"), Message.of("JMML Registry · Safety listing")),
                Message.of("The question"),
                Message.of("Who died, and what befell children after HSCT?"));
        text.paragraph(new Counts(answer).paragraph());
        if (children.isEmpty()) {
            return text.add(new Block.Caution(
                            Message.of("No child fits"),
                            Message.of("There is nobody of whom anything could be listed.")))
                    .from(basis());
        }
        text.paragraph(counted());
        counts(text);
        text.add(new Block.Caution(Message.of("What these data cannot say"), cannotSay()));
        childByChild(text);
        text.addAll(StudyReport.text(answer, Block.Level.CHAPTER));
        return text.note(Message.of("Abbreviations used: {abbreviations}.", abbreviations()))
                .from(basis());
    }

    private void counts(Report.Text text) {
        List<Line> lines = Arrays.stream(SafetyMatter.values())
                .map(this::line)
                .filter(line -> line.known() > 0)
                .toList();
        if (!lines.isEmpty()) {
            text.chapter(Message.of("How many children"))
                    .add(table(lines))
                    .note(Message.of(
                            "Of transplanted children of whom it is known whether it occurred, after any HSCT, up to {day}. Limits of {percent} % are exact (Clopper-Pearson); no percentage is printed of fewer than {n}. An infection is one with disease, or of a kind that is none without; a virus that reactivated without disease is not counted. How severe an infection was is not recorded.",
                            answer.data().asOf(), Cells.percent(level), LEAST));
        }
    }

    private void childByChild(Report.Text text) {
        for (SafetyMatter matter : SafetyMatter.values()) {
            List<SafetyEvent> events = events(children, matter);
            if (!events.isEmpty()) {
                text.chapter(heading(matter, events)).add(listing(matter, events));
            }
        }
        List<SafetyEvent> deaths = events(children, SafetyMatter.DEATH);
        if (!deaths.isEmpty()) {
            text.page(Message.of("How each child came to die"))
                    .note(
                            Message.of(
                                    "In strict order of time, from the last HSCT before the death on. Days, no dates; nothing that was written in free text."))
                    .addAll(DeathNarratives.of(deaths));
        }
    }

    private List<Message> counted() {
        List<Message> said = new ArrayList<>();
        int without = children.size() - transplanted.size();
        said.add(
                transplanted.isEmpty()
                        ? Message.of("Nobody of them was transplanted.")
                        : Message.of(
                                "{k} of {n, plural, one {# child} other {# children}} had at least one HSCT; only they"
                                        + " stand in the counts.",
                                transplanted.size(),
                                children.size()));
        if (without > 0) {
            said.add(Message.of(
                    "{n, plural, one {# child} other {# children}} had none, of whom {k} died; what befell them is"
                            + " listed too.",
                    without,
                    (int) children.stream()
                            .filter(child ->
                                    !child.isTransplanted() && child.file().isDead())
                            .count()));
        }
        return said;
    }

    private Line line(SafetyMatter matter) {
        List<SafetyChild> with = transplanted.stream()
                .filter(child -> !child.events(matter).isEmpty())
                .toList();
        return new Line(
                matter,
                with.size(),
                (int) transplanted.stream()
                        .filter(child -> child.isKnown(matter))
                        .count(),
                with.stream().mapToInt(child -> child.events(matter).size()).sum(),
                (int) with.stream().filter(child -> child.isNamed(matter)).count());
    }

    private Table table(List<Line> lines) {
        return Table.of("safety", lines)
                .words("matter", Message.of("What"), 190, line -> Cell.words(line.matter()))
                .figures("children", Message.of("Children"), 100, line -> share(line))
                .figures("limits", Message.of("{percent} % limits", Cells.percent(level)), 80, line -> limits(line))
                .figures("events", Message.of("Times"), 50, line -> Cell.count(line.events()))
                .figures(
                        "named",
                        Message.of("Named as a cause of death"),
                        61,
                        line -> line.matter() == SafetyMatter.DEATH
                                ? Cell.words(Message.verbatim("–"))
                                : Cell.count(line.named()))
                .table();
    }

    private Cell share(Line line) {
        return line.known() < LEAST ? Cells.counted(line.share(level)) : Cells.countedWithPercent(line.share(level));
    }

    private Cell limits(Line line) {
        return line.known() < LEAST ? Cell.words(Message.verbatim("–")) : Cells.limits(line.share(level), level);
    }

    private static List<SafetyEvent> events(List<SafetyChild> some, SafetyMatter matter) {
        return some.stream().flatMap(child -> child.events(matter).stream()).toList();
    }

    private static Message heading(SafetyMatter matter, List<SafetyEvent> events) {
        return Message.of("{matter}: {n, plural, one {# child} other {# children}}", matter, (int)
                events.stream().map(event -> event.child().id()).distinct().count());
    }

    private static Table listing(SafetyMatter matter, List<SafetyEvent> events) {
        boolean deaths = matter == SafetyMatter.DEATH;
        return Table.of(matter.key(), events)
                .look(Table.Look.LISTING)
                .words(
                        "child",
                        Message.of("Child"),
                        84,
                        event -> Cell.verbatim(event.child().name()))
                .words("hsct", Message.of("After"), 52, SafetyEvent::hsctCell)
                .figures("day", Message.of("Day"), 56, SafetyEvent::dayCell)
                .words(
                        "what",
                        deaths ? Message.of("Cause of death") : Message.of("What it was"),
                        165,
                        event -> Cell.words(event.what()))
                .words(
                        "relation",
                        deaths ? Message.of("Relation to relapse") : Message.of("Relation to death"),
                        124,
                        event -> Cell.words(event.relation()))
                .table();
    }

    private List<Message> cannotSay() {
        List<Message> said = new ArrayList<>(new Counts(answer).cannotSay());
        said.add(Message.of(
                "Not how often something occurs in time: children are counted as often as they were seen, some"
                        + " for months and some for years."));
        said.add(Message.of(
                "Not that a matter did not occur where nobody recorded it: each count stands over the children"
                        + " of whom it is known."));
        return said;
    }

    private static Message abbreviations() {
        return Listed.of(
                List.of(
                        Message.of("GVHD, graft-versus-host disease"),
                        Message.of("HSCT, haematopoietic stem-cell transplantation"),
                        Message.of("TMA, transplant-associated microangiopathy"),
                        Message.of("VOD/SOS, veno-occlusive disease, sinusoidal obstruction syndrome")),
                "; ");
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put("children", new Basis.Figure.Count(children.size()));
        figures.put("transplanted", new Basis.Figure.Count(transplanted.size()));
        for (SafetyMatter matter : SafetyMatter.values()) {
            figures.put(matter.key(), new Basis.Figure.Count(line(matter).children()));
        }
        return Imprints.basis("safety", answer, figures);
    }
}
