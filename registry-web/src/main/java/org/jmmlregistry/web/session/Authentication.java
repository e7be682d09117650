package org.jmmlregistry.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jmmlregistry.account.Account;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.JsonRecords;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.StorageOutage;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.unsent.SentForms;

/**
 * The one way in. The account is looked up anew for each request, so that a disabled account or a role taken away counts at
 * once, in open sessions too.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    private static final String BASIC = "Basic ";
    private static final String SESSION_IN_ADDRESS = ";jsessionid";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** A program signs in with each request; that it did is recorded once in this time. */
    private static final Duration VISIT = Duration.ofMinutes(30);

    private final Accounts accounts;
    private final Clock clock;
    private final CurrentLanguage language;
    private final SentForms sent;
    private final Map<Caller, Instant> visits = new ConcurrentHashMap<>();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Authentication() {
        this(null, null, null, null);
    }

    @Inject
    public Authentication(Accounts accounts, Clock clock, CurrentLanguage language, SentForms sent) {
        this.accounts = accounts;
        this.clock = clock;
        this.language = language;
        this.sent = sent;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Address address = Address.of(request);
        if (request.isRequestedSessionIdFromURL() || request.getRequestURI().contains(SESSION_IN_ADDRESS)) {
            return refuse(
                    request,
                    response,
                    Problem.of(
                            Response.Status.BAD_REQUEST,
                            Message.of("An address holds no session; open the page without “;jsessionid”."),
                            language.language()));
        }
        if (address.isResource()) {
            return context.doNothing();
        }
        try {
            return admit(request, response, context, address);
        } catch (RuntimeException thrown) {
            StorageTrouble trouble = StorageTrouble.of(thrown).orElseThrow(() -> thrown);
            return withoutAccounts(request, response, context, address, trouble);
        }
    }

    /** A form that was sent is shown again, which takes no right; everything else is refused. */
    private AuthenticationStatus withoutAccounts(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            Address address,
            StorageTrouble trouble) {
        Problem problem = Problem.of(trouble, language.language());
        if (address.isRest()) {
            return refuse(request, response, problem);
        }
        StorageOutage.note(request, trouble);
        Optional<Account> known = CurrentAccount.lastKnown(request);
        if (known.isPresent() && request.getMethod().equals("POST")) {
            CurrentAccount.put(request, known.get());
            return admitted(context, known.get());
        }
        try {
            SecurityHeaders.add(request, response);
            response.sendError(problem.status(), problem.detail());
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException("the client went away", gone);
        }
    }

    private static AuthenticationStatus admitted(HttpMessageContext context, Account account) {
        return context.notifyContainerAboutLogin(
                account.name(), account.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private AuthenticationStatus admit(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, Address address) {
        Optional<String> basic = address.isRest() ? basic(request) : Optional.empty();
        if (basic.isPresent() && Address.isOfBrowser(request)) {
            return refuse(
                    request,
                    response,
                    forbidden(Message.of(
                            "A page of a browser uses the session of whoever is signed in; user name and password in each "
                                    + "request are for programs.")));
        }
        Optional<Account> account = basic.isPresent()
                ? basic.flatMap(pair -> authenticate(pair, request.getRemoteAddr()))
                : ofSession(request);
        if (account.isEmpty()) {
            return address.isOpen() ? context.doNothing() : refuseStranger(request, response, address);
        }
        if (account.get().mustChange() && !address.changesPassword() && !address.isOpen()) {
            return refuseOneTime(request, response, address);
        }
        boolean bySession = address.isRest() && basic.isEmpty();
        boolean changes = bySession && !READING.contains(request.getMethod());
        if ((changes && !Address.isOwn(request)) || (bySession && Address.isForeign(request))) {
            return refuse(
                    request,
                    response,
                    forbidden(Message.of(
                            "A change sent with the session of a page must come from a page of this registry: send the "
                                    + "header X-Requested-With.")));
        }
        CurrentAccount.put(request, account.get());
        return admitted(context, account.get());
    }

    private Optional<Account> ofSession(HttpServletRequest request) {
        Optional<SignedIn> signedIn = CurrentAccount.ofSession(request);
        Optional<Account> account = signedIn.flatMap(
                session -> accounts.find(session.name()).filter(found -> session.holds(found, clock.instant())));
        if (signedIn.isPresent() && account.isEmpty()) {
            CurrentAccount.end(request);
        }
        return account;
    }

    private static Optional<String> basic(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .map(header -> header.substring(BASIC.length()).strip());
    }

    private Optional<Account> authenticate(String credential, String from) {
        try {
            String text = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            Optional<Account> known = colon < 0
                    ? Optional.empty()
                    : accounts.authenticate(text.substring(0, colon), text.substring(colon + 1), from);
            known.map(account -> account.caller().at(from)).ifPresent(this::visited);
            return known;
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private void visited(Caller caller) {
        Instant now = clock.instant();
        Instant last = visits.getOrDefault(caller, Instant.EPOCH);
        if (last.isBefore(now.minus(VISIT))) {
            accounts.visited(Event.Action.SIGN_IN, "REST", caller);
            visits.put(caller, now);
        }
    }

    private AuthenticationStatus refuseStranger(
            HttpServletRequest request, HttpServletResponse response, Address address) {
        if (!address.isRest() || isLink(request)) {
            return redirect(request, response, address.login() + sent.toSignIn(request));
        }
        // a browser would ask for a password in a dialog of its own, keep it and send it wherever it is asked
        String scheme = Address.isOfBrowser(request) ? "Page" : "Basic";
        response.setHeader("WWW-Authenticate", scheme + " realm=\"JMML Registry\", charset=\"UTF-8\"");
        return refuse(
                request,
                response,
                Problem.of(
                        Response.Status.UNAUTHORIZED,
                        Message.of("Sign in with user name and password; one of them is missing or wrong. After five "
                                + "wrong passwords your address waits 15 minutes."),
                        language.language()));
    }

    /** A person who follows a link, such as to a PDF, is shown the sign-in page and not a dialog of the browser. */
    private static boolean isLink(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return request.getMethod().equals("GET")
                && accept.contains("text/html")
                && request.getHeader("Authorization") == null;
    }

    private AuthenticationStatus refuseOneTime(
            HttpServletRequest request, HttpServletResponse response, Address address) {
        if (!address.isRest()) {
            return redirect(request, response, address.password());
        }
        return refuse(
                request,
                response,
                forbidden(Message.of(
                        "The one-time password must be changed first, at {page} or by POST {resource}.",
                        address.password(),
                        address.context() + Address.PASSWORD_RESOURCE)));
    }

    private Problem forbidden(Message why) {
        return Problem.of(Response.Status.FORBIDDEN, why, language.language());
    }

    private static AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, Problem problem) {
        SecurityHeaders.add(request, response);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        write(response, JsonRecords.text(problem));
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** A script of a page follows no redirect to another page by itself; it must be told to. */
    private static AuthenticationStatus redirect(
            HttpServletRequest request, HttpServletResponse response, String where) {
        SecurityHeaders.add(request, response);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            write(
                    response,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"/></partial-response>"
                            .formatted(where));
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", where);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void write(HttpServletResponse response, String text) {
        try {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(text);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException("the client went away", gone);
        }
    }
}
