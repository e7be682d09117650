package org.jmmlregistry.drill;

import org.jmmlregistry.drill.Attempt.Reply;
import org.jmmlregistry.drill.Session.Answer;

/** How the registry says that it cannot save. */
final class Trouble {

    private static final String NOTHING_SAVED = "nothing was saved";
    private static final int SERVER = 500;

    private Trouble() {}

    /** @throws IllegalStateException if the registry refused what it should take */
    static Reply reply(Answer answer) {
        if (answer.isKept()) {
            return Reply.KEPT;
        }
        if (answer.status() < SERVER) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer.text().contains(NOTHING_SAVED) ? Reply.NOT_KEPT : Reply.UNKNOWN;
    }
}
