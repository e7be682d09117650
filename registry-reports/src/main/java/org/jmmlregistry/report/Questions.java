package org.jmmlregistry.report;

import java.util.List;
import org.jmmlregistry.language.Message;

/** The questions of a form, each with room for its answer. */
public record Questions(List<Question> questions) implements Block {

    /** How the room for an answer looks. */
    public enum Shape {
        DATE,
        MEASURE,
        LINE,
        TEXT,
        /** Boxes to tick in two columns. */
        CHOICES,
        /** Boxes to tick, one beneath the other. */
        LIST
    }

    /**
     * A question.
     *
     * @param detail small print beneath it, part by part
     * @param left the boxes of the left column, or the unit of a measure
     * @param right the boxes of the right column
     * @param absence what stands where the reason of an absent answer would be written; empty if one may be written there
     */
    public record Question(
            Message label,
            List<Message> detail,
            Shape shape,
            List<Message> left,
            List<Message> right,
            List<Message> absence) {}

    public Questions {
        questions = List.copyOf(questions);
    }
}
