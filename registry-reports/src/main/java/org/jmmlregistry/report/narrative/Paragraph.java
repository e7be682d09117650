package org.jmmlregistry.report.narrative;

import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;

/** A titled paragraph of a narrative. */
public record Paragraph(Message title, List<Sentence> sentences) {

    public Paragraph {
        sentences = List.copyOf(sentences);
    }

    /** Its sentences, one after the other. */
    public String text(Language language) {
        return sentences.stream().map(language::sentence).collect(Collectors.joining(" "));
    }
}
