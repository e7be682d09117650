package org.jmmlregistry.web.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jmmlregistry.account.Account;

/**
 * How a session was signed in.
 *
 * @param sessionsEnded how often all sessions of the account had been ended before
 */
record SignedIn(String name, int sessionsEnded, Instant at) implements Serializable {

    /** However busy it is, a session ends after a long day. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Whether the account may still be used with it. */
    boolean holds(Account account, Instant now) {
        return !account.disabled() && account.sessionsEnded() == sessionsEnded && now.isBefore(at.plus(LONGEST));
    }
}
