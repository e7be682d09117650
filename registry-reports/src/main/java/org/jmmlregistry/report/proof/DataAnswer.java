package org.jmmlregistry.report.proof;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * Whether the data still say what a document says.
 *
 * @param differences what it would tell otherwise today; none if nothing is, or if it cannot be listed
 * @param why what stands against saying it, or against listing it
 */
public record DataAnswer(State state, List<Difference> differences, Optional<Message> why) {

    /** What can be said of it. */
    public enum State {
        STILL_SO,
        CHANGED,
        NOT_TOLD;

        /** In a sentence. */
        public Message words() {
            return switch (this) {
                case STILL_SO ->
                    Message.of("The data are still so: made again from what is known today, it says the same.");
                case CHANGED -> Message.of("The data have changed since: made today, it would say something else.");
                case NOT_TOLD -> Message.of("Whether the data are still so cannot be said here.");
            };
        }
    }

    public DataAnswer {
        differences = List.copyOf(differences);
    }

    static DataAnswer of(List<Difference> differences) {
        return new DataAnswer(differences.isEmpty() ? State.STILL_SO : State.CHANGED, differences, Optional.empty());
    }

    static DataAnswer changed(Message why) {
        return new DataAnswer(State.CHANGED, List.of(), Optional.of(why));
    }

    static DataAnswer notTold(Message why) {
        return new DataAnswer(State.NOT_TOLD, List.of(), Optional.of(why));
    }
}
