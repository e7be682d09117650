package org.jmmlregistry.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.account.Account;
import org.jmmlregistry.security.Caller;

/** The account behind the request. */
@RequestScoped
public class CurrentAccount {

    private static final String OF_REQUEST = Account.class.getName();
    private static final String OF_SESSION = SignedIn.class.getName();
    private static final String LAST_KNOWN = "org.jmmlregistry.account";
    private static final Caller STRANGER = new Caller("nobody", Set.of());

    private final HttpServletRequest request;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CurrentAccount() {
        this(null);
    }

    @Inject
    public CurrentAccount(HttpServletRequest request) {
        this.request = request;
    }

    /** The caller; somebody without any role if nobody is signed in. */
    @Produces
    public Caller caller() {
        return of(request)
                .map(account -> account.caller().at(request.getRemoteAddr()))
                .orElse(STRANGER);
    }

    static Optional<Account> of(HttpServletRequest request) {
        return Optional.ofNullable((Account) request.getAttribute(OF_REQUEST));
    }

    static void put(HttpServletRequest request, Account account) {
        request.setAttribute(OF_REQUEST, account);
        if (ofSession(request).isPresent()) {
            request.getSession().setAttribute(LAST_KNOWN, account);
        }
    }

    /** The account behind the session as it was at the last request, for a page that is shown while none can be looked up. */
    static Optional<Account> lastKnown(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(open -> (Account) open.getAttribute(LAST_KNOWN));
    }

    /** How the session of a page was signed in. */
    static Optional<SignedIn> ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(open -> (SignedIn) open.getAttribute(OF_SESSION));
    }

    /** Signs the session in under a new id, so that an id that was known before is worth nothing. */
    static void open(HttpServletRequest request, Account account, Instant now) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(OF_SESSION, new SignedIn(account.name(), account.sessionsEnded(), now));
        put(request, account);
    }

    /** Ends a session that is signed in no more. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
