package org.jmmlregistry.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Column;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.course.Timeline;
import org.jmmlregistry.report.drawing.ChimerismDrawing;
import org.jmmlregistry.report.drawing.TimelineDrawing;
import org.jmmlregistry.report.narrative.Narrative;
import org.jmmlregistry.report.narrative.Paragraph;
import org.jmmlregistry.report.narrative.Sentence;
import org.jmmlregistry.snapshot.FrozenData;

/**
 * What a tumour board reads of one child, on two pages: who it is, diagnosis and genotype, the HSCTs side by side and the course on
 * the first; chimerism, GVHD, the present state and what is not known on the second. What has no room is counted, and stands in the
 * narrative.
 */
public final class BoardSheet {

    private static final int NAME = 96;
    private static final int VALUE = 385;
    private static final double INSIDE = 377;
    private static final double TITLE = 62;
    private static final double TITLE_LINE = 26;
    private static final double TITLE_SIZE = 20;
    private static final double WIDTH = 481;
    private static final double FOOT = 34;
    private static final int EPISODES = 5;

    /** A name and what is told of it. */
    private record Fact(Message name, Cell value, int lines) {}

    private record Drawn(Drawing drawing) implements Picture {
        @Override
        public Drawing draw(Language language) {
            return drawing;
        }

        @Override
        public Optional<Table> behind() {
            return Optional.empty();
        }
    }

    private final CaseFile child;
    private final FrozenData data;
    private final Optional<String> asked;
    private final Language language;
    private final List<Paragraph> told;
    private final List<Block> blocks = new ArrayList<>();
    private Room room;

    private BoardSheet(CaseFile child, FrozenData data, Optional<String> asked, Language language) {
        this.child = child;
        this.data = data;
        this.asked = asked;
        this.language = language;
        this.told = Narrative.of(child, Audience.INSIDE);
        this.room = new Room(language);
    }

    /**
     * The sheet of a child in the language in which it is printed, by which it is known what has room.
     *
     * @param asked what the board is asked, in somebody's own words
     */
    public static Report of(CaseFile child, FrozenData data, Optional<String> asked, Language language) {
        return new BoardSheet(child, data, asked, language).report();
    }

    private Message title() {
        return Message.of("Board sheet: {name}", child.name());
    }

    private Report report() {
        Report.Text report = Report.titled(
                new Report.Imprint(
                        title(),
                        Message.of("JMML Registry · Board sheet"),
                        Banner.ofCase(child.patient().label()),
                        Message.of(
                                "For treatment, inside the hospital; not for publication · Snapshot {number} · Data"
                                        + " cut-off {cutOff} · JMML Registry {version} · SHA-256 {fingerprint}…",
                                String.valueOf(data.snapshot()),
                                data.cutOff(),
                                Software.version(),
                                Software.shortened(data.fingerprint())),
                        data.cutOff()),
                Message.of("Board sheet"),
                title());
        firstPage();
        room = new Room(language);
        secondPage();
        return report.addAll(blocks).report();
    }

    private void firstPage() {
        room.take(TITLE + TITLE_LINE * (Room.lines(room.said(title()), WIDTH, TITLE_SIZE) - 1));
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(Message.of("Patient"), told.get(0).sentences(), 2));
        facts.add(asked.map(text -> fact(Message.of("Asked of the board"), List.of(Message.verbatim(text)), 4))
                .orElseGet(() -> fact(
                        Message.of("Asked of the board"),
                        List.of(Message.of("Nobody wrote down what the board is asked.")),
                        1)));
        List<Sentence> diagnosis = told.get(1).sentences().stream()
                .filter(sentence -> !isGenotype(sentence))
                .toList();
        List<Sentence> genotype =
                told.get(1).sentences().stream().filter(BoardSheet::isGenotype).toList();
        facts.add(fact(Message.of("Diagnosis"), diagnosis, 6));
        if (!genotype.isEmpty()) {
            facts.add(fact(Message.of("Genotype"), genotype, 5));
        }
        facts.add(fact(told.get(2).title(), told.get(2).sentences(), 4));
        table("child", facts);
        HsctTable hscts = new HsctTable(child);
        section(Message.of("Transplants"));
        if (child.transplants().isEmpty()) {
            sentence(Message.of("No HSCT with its day is recorded."));
        } else {
            blocks.add(hscts.table(room));
            int further = child.transplants().size() - HsctTable.SHOWN;
            if (further > 0) {
                note(Message.of(
                        "{n, plural, one {# further HSCT} other {# further HSCTs}} in the narrative.", further));
            }
        }
        timeline();
    }

    private static boolean isGenotype(Sentence sentence) {
        return sentence.items().stream()
                .anyMatch(item -> GeneticsForm.FORM.enteredItems().contains(item));
    }

    private Fact fact(Message name, List<? extends Worded> sentences, int most) {
        Cell.Sentences told = room.sentences(sentences, INSIDE, most);
        return told.sentences().isEmpty()
                ? new Fact(name, Cell.words(Message.of("not recorded"), Cell.Tone.ABSENT), 1)
                : new Fact(name, told, room.lines(told, INSIDE));
    }

    private void table(String key, List<Fact> facts) {
        room.take(Room.AROUND);
        facts.forEach(
                fact -> room.take(Room.row(Math.max(fact.lines(), Room.lines(room.said(fact.name()), NAME - 8)))));
        blocks.add(Table.of(key, facts)
                .look(Table.Look.LISTING)
                .column(
                        "name",
                        Column.Side.LEFT,
                        NAME,
                        Cell.Tone.STRONG,
                        fact -> Cell.words(fact.name(), Cell.Tone.STRONG))
                .column("value", Column.Side.LEFT, VALUE, Cell.Tone.PLAIN, Fact::value)
                .table());
    }

    private void section(Message heading) {
        room.take(Room.SECTION);
        blocks.add(new Block.Heading(Block.Level.SECTION, heading));
    }

    private void part(Message heading) {
        room.take(Room.PART);
        blocks.add(new Block.Heading(Block.Level.PART, heading));
    }

    private void note(Message text) {
        room.take(Room.row(Room.lines(room.said(text), WIDTH)) + 4);
        blocks.add(new Block.Note(text));
    }

    private void sentence(Message text) {
        note(text);
    }

    private void timeline() {
        if (Timeline.of(child).mainEvents().isEmpty()) {
            return;
        }
        TimelineDrawing.within(child, language, room.left() - Room.SECTION - Room.AROUND)
                .ifPresent(drawing -> {
                    section(Message.of("Course"));
                    blocks.add(new Block.Drawn(new Drawn(drawing)));
                });
    }

    private void secondPage() {
        blocks.add(new Block.Heading(Block.Level.PAGE, Message.of("After HSCT, and now")));
        room.take(Room.SECTION + FOOT);
        List<Block> first = List.copyOf(blocks);
        blocks.clear();
        gvhd();
        part(Message.of("Present state"));
        table(
                "state",
                List.of(fact(
                        Message.of("When last seen"), told.get(told.size() - 1).sentences(), 6)));
        notKnown();
        List<Block> beneath = List.copyOf(blocks);
        blocks.clear();
        blocks.addAll(first);
        chimerism();
        blocks.addAll(beneath);
        blocks.add(new Block.Note(Message.of(
                "The whole course stands in the narrative of the same snapshot. Fingerprint of the data (SHA-256):"
                        + " {fingerprint}.",
                data.fingerprint())));
    }

    private void gvhd() {
        GvhdTable gvhd = new GvhdTable(child);
        part(Message.of("GVHD"));
        if (gvhd.isEmpty()) {
            sentence(Message.of("No GVHD is recorded."));
            return;
        }
        blocks.add(gvhd.table(room, EPISODES));
        if (gvhd.size() > EPISODES) {
            note(Message.of(
                    "{n, plural, one {# earlier episode} other {# earlier episodes}} in the narrative.",
                    gvhd.size() - EPISODES));
        }
    }

    private void notKnown() {
        NotKnown gaps = NotKnown.of(child);
        List<Sentence> unseen = told.stream()
                .filter(paragraph -> paragraph.title().pattern().equals("Contact"))
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
        List<Fact> facts = new ArrayList<>();
        listed(Message.of("Not recorded"), gaps.open(), 4).ifPresent(facts::add);
        listed(Message.of("No answer, and why"), gaps.absent(), 3).ifPresent(facts::add);
        if (!unseen.isEmpty()) {
            facts.add(fact(Message.of("Not seen"), unseen, 3));
        }
        part(Message.of("What is not known"));
        if (facts.isEmpty()) {
            sentence(Message.of("All that a board asks first is recorded."));
        } else {
            table("notKnown", facts);
        }
    }

    private Optional<Fact> listed(Message name, List<Message> several, int most) {
        List<Message> each =
                several.stream().map(one -> Message.of("{thing}.", one)).toList();
        return each.isEmpty() ? Optional.empty() : Optional.of(fact(name, each, most));
    }

    private void chimerism() {
        part(Message.of("Donor chimerism"));
        ChimerismDrawing.within(child, language, room.left() - Room.AROUND)
                .ifPresentOrElse(
                        drawing -> blocks.add(new Block.Drawn(new Drawn(drawing))),
                        () -> sentence(
                                ChimerismDrawing.draw(child, language).isPresent()
                                        ? Message.of("The samples stand in the narrative.")
                                        : Message.of("No sample with a day and a result is recorded.")));
    }
}
