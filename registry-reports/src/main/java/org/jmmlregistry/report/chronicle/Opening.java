package org.jmmlregistry.report.chronicle;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.phrase.Ordinals;

/** The beginning of a sentence, which does not repeat the date that stands in the margin. */
final class Opening {

    private final ClinicalDate margin;

    Opening(ClinicalDate margin) {
        this.margin = margin;
    }

    /** The same words; if they begin with the date in the margin, with what they say besides it. */
    Message of(Message words) {
        if (isMargin(words)) {
            return onThatDay();
        }
        if (words.arguments().isEmpty() || !(words.arguments().get(0) instanceof Message first)) {
            return words;
        }
        if (words.context().equals(Ordinals.DATE_AND_DAY) && isMargin(first)) {
            return Message.of("on {day}", words.arguments().get(1));
        }
        if (words.context().equals(Ordinals.DAY_OF_HSCT) && isMargin(first)) {
            return (Message) words.arguments().get(1);
        }
        return words.pattern().startsWith("{") ? beginning(of(first), words) : words;
    }

    private boolean isMargin(Message words) {
        return LongDate.isWhen(words)
                && LongDate.read(words).filter(margin::equals).isPresent();
    }

    private Message onThatDay() {
        return switch (margin.precision()) {
            case DAY -> Message.of("on that day");
            case MONTH -> Message.of("in that month");
            case YEAR -> Message.of("in that year");
        };
    }

    private static Message beginning(Message first, Message words) {
        List<Object> arguments = new ArrayList<>(words.arguments());
        arguments.set(0, first);
        return new Message(words.context(), words.pattern(), arguments);
    }
}
