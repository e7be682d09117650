package org.jmmlregistry.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** What a document says, piece by piece in the order of reading; {@link Typesetting} makes pages of it. */
public final class Manuscript {
    private final List<Block> blocks = new ArrayList<>();
    private int section;
    private int chapter;

    public Manuscript title(String kicker, String title) {
        blocks.add(Block.words("TITLE", section, chapter, kicker, title));
        return this;
    }

    /** Begins a section. */
    public Manuscript heading(String text) {
        section++;
        blocks.add(Block.words("HEADING", section, chapter, "", text));
        return this;
    }

    /** Begins a long piece that need not stay on one page. */
    public Manuscript chapter(String text) {
        chapter++;
        blocks.add(Block.words("HEADING", section, chapter, "", text));
        return this;
    }

    /** Begins a part of a section, which may stand on another page than the part before it. */
    public Manuscript subheading(String text) {
        boolean first = !blocks.isEmpty()
                && "HEADING".equals(blocks.get(blocks.size() - 1).kind());
        section += first ? 0 : 1;
        blocks.add(Block.words("SUBHEADING", section, chapter, "", text));
        return this;
    }

    public Manuscript paragraph(String text) {
        blocks.add(Block.words("PARAGRAPH", section, chapter, "", text));
        return this;
    }

    /** Small print beneath a table or a figure. */
    public Manuscript note(String text) {
        blocks.add(Block.words("NOTE", section, chapter, "", text));
        return this;
    }

    /** A boxed warning that nobody overlooks. */
    public Manuscript caution(String title, String text) {
        blocks.add(Block.words("CAUTION", section, chapter, title, text));
        return this;
    }

    /** A drawing as SVG text, with the words that replace it for those who cannot see it. */
    public Manuscript figure(String svg, String alternative) {
        blocks.add(Block.figure(section, chapter, svg, alternative));
        return this;
    }

    public Manuscript table(Template template, List<? extends Record> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("rows must not be empty, were so for table " + template.source());
        }
        blocks.add(Block.table(section, chapter, template, rows));
        return this;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
