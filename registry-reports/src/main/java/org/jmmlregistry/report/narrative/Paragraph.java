package org.jmmlregistry.report.narrative;

import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.Transplant;

/**
 * A titled paragraph of a narrative.
 *
 * @param hsctSeq of the HSCT after which it tells; 0 if of none
 */
public record Paragraph(Message title, List<Sentence> sentences, int hsctSeq) {

    public Paragraph {
        sentences = List.copyOf(sentences);
    }

    Paragraph(Message title, List<Sentence> sentences) {
        this(title, sentences, 0);
    }

    Paragraph after(Transplant hsct) {
        return new Paragraph(title, sentences, hsct.hsctSeq());
    }

    /** Its sentences, one after the other. */
    public String text(Language language) {
        return sentences.stream().map(language::sentence).collect(Collectors.joining(" "));
    }
}
