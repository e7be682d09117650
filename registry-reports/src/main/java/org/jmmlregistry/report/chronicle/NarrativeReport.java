package org.jmmlregistry.report.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Age;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.ImputedDays;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.Table.Fact;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.course.Timeline;
import org.jmmlregistry.report.drawing.TimelineDrawing;
import org.jmmlregistry.snapshot.FrozenData;

/** One child's course in strict order of time, with its timeline, its samples, and what guidelines ask of a narrative. */
public final class NarrativeReport {

    private static final Message NOTHING = Message.verbatim("–");
    private static final Message CARE = Message.of("What the CARE guideline asks of a case report");
    private static final Message ICH_E3 = Message.of("What ICH E3, section 12.3.2, asks of a narrative");

    private record TimelinePicture(CaseFile file) implements Picture {
        @Override
        public Drawing draw(Language language) {
            return TimelineDrawing.draw(file, language);
        }

        @Override
        public Optional<Table> behind() {
            return Optional.empty();
        }
    }

    private final CaseFile child;
    private final FrozenData data;
    private final Chronicle chronicle;

    private NarrativeReport(CaseFile child, FrozenData data, Audience audience) {
        this.child = child;
        this.data = data;
        this.chronicle = Chronicle.of(child, audience);
    }

    /**
     * The narrative of a child.
     *
     * @param data the frozen data from which the case file was taken
     */
    public static Report of(CaseFile child, FrozenData data, Audience audience) {
        NarrativeReport narrative = new NarrativeReport(child, data, audience);
        Report.Text report = Report.titled(
                imprint(narrative.title(), Banner.ofCase(child.patient().label()), data, audience),
                Message.of("Case narrative"),
                narrative.title());
        return report.addAll(narrative.blocks()).report();
    }

    /**
     * The narratives of several children in one file, each beginning on a new page.
     *
     * @param children of whom there is at least one
     * @param leftOut who was asked for too, and may not be told of
     */
    public static Report ofAll(List<CaseFile> children, List<CaseFile> leftOut, FrozenData data, Audience audience) {
        if (children.isEmpty()) {
            throw new IllegalArgumentException("children: at least one, not none");
        }
        Message title = Message.of("{n, plural, one {# narrative} other {# narratives}}", children.size());
        Report.Text report = Report.titled(
                imprint(title, Banner.of(Composition.of(children)), data, audience),
                Message.of("Case narratives"),
                title);
        report.addAll(contents(children, leftOut, data, audience));
        CoverageOfAll care = new CoverageOfAll(Guidelines.CARE);
        CoverageOfAll ichE3 = new CoverageOfAll(Guidelines.ICH_E3);
        List<Block> narratives = new ArrayList<>();
        List<NarrativeReport> each = children.parallelStream()
                .map(child -> new NarrativeReport(child, data, audience))
                .toList();
        for (NarrativeReport narrative : each) {
            narratives.add(new Block.Heading(Block.Level.WHOLE, narrative.title()));
            narratives.addAll(narrative.told());
            narrative.gaps().ifPresent(narratives::add);
            narratives.add(narrative.source());
            care.add(narrative.chronicle);
            ichE3.add(narrative.chronicle);
        }
        report.addAll(List.of(
                new Block.Heading(Block.Level.CHAPTER, CARE),
                care.table("care"),
                new Block.Heading(Block.Level.CHAPTER, ICH_E3),
                ichE3.table("ichE3")));
        return report.addAll(narratives).report();
    }

    /** Who is told of, and who is not; readers outside are given no names. */
    private static List<Block> contents(
            List<CaseFile> children, List<CaseFile> leftOut, FrozenData data, Audience audience) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(List.of(
                Message.of(
                        "This file holds {n, plural, one {the narrative of # child} other {the narratives of # children}}, "
                                + "each from a page of its own.",
                        children.size()),
                audience.words())));
        if (!leftOut.isEmpty()) {
            blocks.add(new Block.Caution(Message.of("Left out"), without(leftOut, audience)));
        }
        if (audience == Audience.INSIDE) {
            blocks.add(new Block.Text(List.of(Message.of("In this order: {names}.", named(children)))));
        }
        blocks.add(new Block.Note(Message.of(
                "Data cut-off {day}, snapshot {number}, SHA-256 {fingerprint}.",
                data.cutOff(),
                String.valueOf(data.snapshot()),
                data.fingerprint())));
        return blocks;
    }

    private static Message without(List<CaseFile> leftOut, Audience audience) {
        return switch (audience) {
            case INSIDE ->
                Message.of(
                        "{n, plural, one {# child} other {# children}} asked for without the consent that a narrative takes: {names}.",
                        leftOut.size(),
                        named(leftOut));
            case OUTSIDE ->
                Message.of(
                        "{n, plural, one {# child} other {# children}} asked for whose family has not agreed to publication.",
                        leftOut.size());
        };
    }

    private static Message named(List<CaseFile> children) {
        return Listed.of(
                children.stream().map(child -> Message.verbatim(child.name())).toList(), ", ");
    }

    private boolean isInside() {
        return chronicle.audience() == Audience.INSIDE;
    }

    Message title() {
        return isInside()
                ? Message.of("Case {name}", child.name())
                : Message.of(
                        "The course of a {sex, select, F {girl} other {boy}}",
                        child.patient().sex().code());
    }

    private static Report.Imprint imprint(Message title, Message banner, FrozenData data, Audience audience) {
        return new Report.Imprint(
                Message.of("Case narrative: {title}", title),
                Message.of("JMML Registry · {title}", title),
                banner,
                Message.of(
                        "{audience} · Snapshot {number} · Data cut-off {cutOff} · JMML Registry {version} · SHA-256 "
                                + "{fingerprint}…",
                        audience,
                        String.valueOf(data.snapshot()),
                        data.cutOff(),
                        Software.version(),
                        Software.shortened(data.fingerprint())),
                data.cutOff());
    }

    /** All of it beneath the title. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(told());
        gaps().ifPresent(blocks::add);
        blocks.addAll(coverage());
        blocks.addAll(thisNarrative());
        return blocks;
    }

    private List<Block> told() {
        List<Block> blocks = new ArrayList<>();
        Provenance.of(child).ifPresent(blocks::add);
        if (isInside()) {
            blocks.addAll(timeline());
        }
        blocks.addAll(course());
        blocks.addAll(new Samples(chronicle).blocks());
        return blocks;
    }

    /** Of what is not the same for all narratives of a file. */
    private Block source() {
        Message kind = child.patient().label().words();
        return new Block.Note(
                isInside()
                        ? Message.of(
                                "{kind}. Case {label}, registry pseudonym {id}.",
                                kind,
                                child.name(),
                                child.id().text())
                        : Message.of("{kind}.", kind));
    }

    private List<Block> thisNarrative() {
        return List.of(new Block.Heading(Block.Level.CHAPTER, Message.of("This narrative")), facts());
    }

    private Table facts() {
        List<Fact> facts = new ArrayList<>();
        if (isInside()) {
            facts.add(new Fact(
                    Message.of("Case"),
                    Message.of(
                            "{label} (registry pseudonym {id})",
                            child.name(),
                            child.id().text())));
        }
        facts.add(new Fact(
                Message.of("Form of the narrative"), chronicle.audience().words()));
        facts.add(new Fact(Message.of("Kind of data"), child.patient().label().words()));
        facts.add(new Fact(Message.of("Data cut-off"), LongDate.of(data.cutOff())));
        facts.add(new Fact(
                Message.of("Snapshot"),
                isInside()
                        ? Message.of(
                                "No. {number}, frozen {time} by {author}",
                                String.valueOf(data.snapshot()),
                                RegistryTime.UTC.minute(data.frozenAt()),
                                data.frozenBy())
                        : Message.of("No. {number}", String.valueOf(data.snapshot()))));
        facts.add(new Fact(Message.of("Fingerprint (SHA-256)"), Message.verbatim(data.fingerprint())));
        facts.add(new Fact(Message.of("Software"), Message.of("JMML Registry {version}", Software.version())));
        return Table.facts("facts", facts).table();
    }

    private List<Block> timeline() {
        if (Timeline.of(child).mainEvents().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading(Block.Level.CHAPTER, Message.of("Timeline")),
                new Block.Drawn(new TimelinePicture(child)),
                new Block.Note(Message.of(
                        "Days to scale, with a little room between marks; quiet stretches of more than 200 days are "
                                + "shortened and say how many months they last.")));
    }

    private List<Block> course() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("In order of time")));
        blocks.add(new Block.Note(chronicle.days().origin()));
        if (isInside()) {
            Age.imputed(child.patient().birth()).map(Block.Note::new).ifPresent(blocks::add);
            ImputedDays.note(child.answers()).map(Block.Note::new).ifPresent(blocks::add);
        } else {
            blocks.add(new Block.Note(Message.of(
                    "Left out of this form: dates, names, numbers, the centre, the series and whatever was written "
                            + "in free text. “About” marks a day of which only the month or the year is known.")));
        }
        blocks.add(rows());
        return blocks;
    }

    private Table rows() {
        Table.Rows<Row> rows = Table.of("narrative", chronicle.rows())
                .words("day", Message.of("Day"), 46, row -> Cell.words(day(row)));
        if (isInside()) {
            rows.words(
                    "date",
                    Message.of("Date"),
                    66,
                    row -> Cell.words(row.when()
                            .map(when -> Message.verbatim(when.toString()))
                            .orElse(NOTHING)));
        }
        return rows.words(
                        "told",
                        Message.of("What happened"),
                        isInside() ? 369 : 435,
                        row -> new Cell.Sentences(row.sentences()))
                .table();
    }

    private Message day(Row row) {
        return row.when()
                .flatMap((ClinicalDate when) -> chronicle.days().of(when))
                .orElse(NOTHING);
    }

    private Optional<Block> gaps() {
        return isInside()
                ? Optional.empty()
                : new Coverage(chronicle, Guidelines.CARE)
                        .gaps()
                        .map(gaps -> new Block.Caution(
                                Message.of("What the registry cannot know; the authors write it"), gaps));
    }

    private List<Block> coverage() {
        return List.of(
                new Block.Heading(Block.Level.CHAPTER, CARE),
                new Coverage(chronicle, Guidelines.CARE).table("care"),
                new Block.Heading(Block.Level.CHAPTER, ICH_E3),
                new Coverage(chronicle, Guidelines.ICH_E3).table("ichE3"));
    }
}
