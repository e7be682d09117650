package org.jmmlregistry.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * What a report says, piece by piece in the order of reading, before anybody has chosen a language or a face of it.
 *
 * @param basis empty unless it is computed from a study
 */
public record Report(Imprint imprint, Message kicker, Message title, List<Block> blocks, Optional<Basis> basis) {

    /**
     * What every page and the file itself say about the report.
     *
     * @param name of the file, in its properties
     * @param banner what kind of data it holds
     * @param dated the date that the report bears: that of its data, so that the same data give the same file
     */
    public record Imprint(Message name, Message runningHead, Message banner, Footer footer, LocalDate dated) {

        /** With one line at the foot of a page. */
        public Imprint(Message name, Message runningHead, Message banner, Message footer, LocalDate dated) {
            this(name, runningHead, banner, Footer.of(footer), dated);
        }
    }

    public Report {
        blocks = List.copyOf(blocks);
    }

    public static Text titled(Imprint imprint, Message kicker, Message title) {
        return new Text(imprint, kicker, title);
    }

    /**
     * The same as it stands on its way to those who decide by it.
     *
     * @param state what each page says of that, before all else
     * @param preparer who had it made; empty if that is not known
     * @param signatures who signed it; follows what the report says of itself
     */
    public Report standing(Message state, Optional<Message> preparer, List<Block> signatures) {
        Imprint before = imprint;
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(Math.min(1, all.size()), signatures);
        return new Report(
                new Imprint(
                        before.name(),
                        before.runningHead(),
                        before.banner(),
                        before.footer().standing(state, preparer),
                        before.dated()),
                kicker,
                title,
                all,
                basis);
    }

    /** Its blocks of one kind. */
    public <B extends Block> Stream<B> all(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A report while it is written, block by block. */
    public static final class Text {

        private final Imprint imprint;
        private final Message kicker;
        private final Message title;
        private final List<Block> blocks = new ArrayList<>();

        private Text(Imprint imprint, Message kicker, Message title) {
            this.imprint = imprint;
            this.kicker = kicker;
            this.title = title;
        }

        /** Begins a section. */
        public Text heading(Message text) {
            return add(new Block.Heading(Block.Level.SECTION, text));
        }

        /** Begins a long piece on a page of its own. */
        public Text page(Message text) {
            return add(new Block.Heading(Block.Level.PAGE, text));
        }

        /** Begins a long piece that need not stay on one page. */
        public Text chapter(Message text) {
            return add(new Block.Heading(Block.Level.CHAPTER, text));
        }

        /** Begins a part of a section. */
        public Text subheading(Message text) {
            return add(new Block.Heading(Block.Level.PART, text));
        }

        public Text paragraph(Worded... sentences) {
            return paragraph(List.of(sentences));
        }

        public Text paragraph(List<? extends Worded> sentences) {
            return add(new Block.Text(sentences));
        }

        public Text note(Message text) {
            return add(new Block.Note(text));
        }

        public Text caution(Message heading, Message text) {
            return add(new Block.Caution(heading, text));
        }

        public Text drawn(Picture picture) {
            return add(new Block.Drawn(picture));
        }

        public Text add(Block block) {
            blocks.add(block);
            return this;
        }

        public Text addAll(List<? extends Block> more) {
            blocks.addAll(more);
            return this;
        }

        public Report report() {
            return new Report(imprint, kicker, title, blocks, Optional.empty());
        }

        /** The report of a study, which ends with the hashes of its data and its question. */
        public Report from(Basis basis) {
            note(basis.source().hashes());
            return new Report(imprint, kicker, title, blocks, Optional.of(basis));
        }
    }
}
