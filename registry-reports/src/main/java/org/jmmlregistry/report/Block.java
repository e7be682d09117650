package org.jmmlregistry.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * One piece of a report, in the order of reading. Each has five faces: a page, a tagged PDF, CSV, JSON and a line of the R
 * script that computes it again; a block without figures is silent in the last three.
 */
public sealed interface Block
        permits Block.Heading,
                Block.Text,
                Block.Note,
                Block.Caution,
                Block.Drawn,
                Block.Offers,
                Block.Typed,
                Table,
                Curves,
                Sheet,
                Questions {

    /** How much begins at a heading. */
    enum Level {
        /** A whole of its own among several, which begins on a new page under a title. */
        WHOLE,
        /** A long piece that begins on a page of its own. */
        PAGE,
        /** A long piece that flows over as many pages as it needs. */
        CHAPTER,
        /** A piece that stays on one page where it fits. */
        SECTION,
        /** A part of a section, which may stand on another page than the part before it. */
        PART
    }

    record Heading(Level level, Message text) implements Block {}

    /** A paragraph; its sentences follow one another with a space between them. */
    record Text(List<? extends Worded> sentences) implements Block {
        public Text {
            sentences = List.copyOf(sentences);
        }

        public String in(Language language) {
            return sentences.stream().map(language::sentence).collect(Collectors.joining(" "));
        }
    }

    /** Small print beneath a table or a drawing. */
    record Note(Message text) implements Block {}

    /** A boxed warning that nobody overlooks: a sentence, or several points. */
    record Caution(Message title, List<Message> points) implements Block {
        public Caution {
            points = List.copyOf(points);
        }

        public Caution(Message title, Message text) {
            this(title, List.of(text));
        }
    }

    /** A drawing with the table of its figures behind it. */
    record Drawn(Picture picture) implements Block {}

    /** What somebody can type, the same in every language; for programs it stands in the basis of the report. */
    record Typed(List<String> lines) implements Block {
        public Typed {
            lines = List.copyOf(lines);
        }
    }

    /** Other questions that can be asked instead; each is a link where a page has an address for it, and words on paper. */
    record Offers(List<Offer> offers) implements Block {
        public Offers {
            offers = List.copyOf(offers);
        }
    }

    /**
     * One of them.
     *
     * @param asked the text that asks it
     */
    record Offer(Message name, Message question, String asked) {}
}
