package org.jmmlregistry.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in on a page, so that all can be signed out when the accounts are replaced by those of a backup. */
@ApplicationScoped
public class OpenSessions {

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    void opened(HttpSession session) {
        sessions.add(session);
    }

    void ended(HttpSession session) {
        sessions.remove(session);
    }

    /** Signs everybody out. */
    public void end() {
        List.copyOf(sessions).forEach(HttpSession::invalidate);
    }
}
