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
        /** Boxes to tick. */
        CHOICES
    }

    /**
     * A question.
     *
     * @param detail small print beneath it, part by part
     * @param answers what may be ticked, or the unit of a measure
     * @param absence what stands where the reason of an absent answer would be written; empty if one may be written there
     */
    public record Question(
            Message label, List<Message> detail, Shape shape, List<Message> answers, List<Message> absence) {}

    public Questions {
        questions = List.copyOf(questions);
    }
}
