package org.jmmlregistry.drill;

import java.util.Arrays;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.drill.Attempt.Reply;
import org.jmmlregistry.drill.Session.HttpAnswer;

/** How the registry says that it cannot save. */
final class Trouble {

    private static final String NOTHING_SAVED = "nothing was saved";
    private static final String PROBLEM = "application/problem+json";
    private static final int SERVER = 500;
    private static final int UNAVAILABLE = 503;
    private static final int NO_ROOM = 507;

    private Trouble() {}

    /** @throws IllegalStateException if the registry refused what it should take */
    static Reply reply(HttpAnswer answer) {
        if (answer.isKept()) {
            return Reply.KEPT;
        }
        if (answer.status() < SERVER) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer.text().contains(NOTHING_SAVED) ? Reply.NOT_KEPT : Reply.UNKNOWN;
    }

    /** Says in a sentence what is the matter and whether anything was saved. */
    static boolean isClear(HttpAnswer answer) {
        return Arrays.stream(StorageTrouble.values()).anyMatch(trouble -> isClear(answer, trouble));
    }

    /** Says that it is this trouble. */
    static boolean isClear(HttpAnswer answer, StorageTrouble trouble) {
        return answer.status() == status(trouble)
                && answer.mediaType().equals(PROBLEM)
                && answer.json().getString("detail").equals(trouble.sentence().toString());
    }

    /** A page lets in, or says that it is this trouble. */
    static boolean isClearPage(HttpAnswer page, StorageTrouble trouble) {
        return page.isLetIn()
                || (page.status() == status(trouble)
                        && page.text().contains(trouble.sentence().toString()));
    }

    private static int status(StorageTrouble trouble) {
        return trouble == StorageTrouble.FULL ? NO_ROOM : UNAVAILABLE;
    }
}
