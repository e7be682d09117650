package org.jmmlregistry.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Told by the server when a session begins and ends. */
@WebListener
public class SessionWatch implements HttpSessionListener {

    @Inject
    private OpenSessions sessions;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.opened(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ended(event.getSession());
    }
}
