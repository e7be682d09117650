package org.jmmlregistry.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jmmlregistry.account.Account;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Right;

/** Signing in and out on a page. */
@Named
@RequestScoped
public class SignIn {

    private final Accounts accounts;
    private final Clock clock;
    private final HttpServletRequest request;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SignIn() {
        this(null, null, null);
    }

    @Inject
    public SignIn(Accounts accounts, Clock clock, HttpServletRequest request) {
        this.accounts = accounts;
        this.clock = clock;
        this.request = request;
    }

    /** Whether the session is signed in now; why not is not said, so that nobody learns which user names there are. */
    public boolean signIn(String user, String password) {
        Optional<Account> account = accounts.authenticate(user, password, request.getRemoteAddr());
        account.ifPresent(known -> {
            CurrentAccount.open(request, known, clock.instant());
            visited(Event.Action.SIGN_IN, known);
        });
        return account.isPresent();
    }

    /** The page on which whoever is signed in begins: what needs them, or the accounts for those who see no case. */
    public String home() {
        boolean reads = CurrentAccount.of(request)
                .filter(account -> account.caller().may(Right.READ_CASES))
                .isPresent();
        return reads ? "/home?faces-redirect=true" : "/accounts?faces-redirect=true";
    }

    /** @return the page that is shown next */
    public String signOut() {
        CurrentAccount.of(request).ifPresent(known -> visited(Event.Action.SIGN_OUT, known));
        CurrentAccount.end(request);
        return "/login?faces-redirect=true";
    }

    private void visited(Event.Action action, Account account) {
        accounts.visited(action, "page", account.caller().at(request.getRemoteAddr()));
    }

    /** Whether the one-time password must be changed before anything else. */
    public boolean mustChange() {
        return CurrentAccount.of(request).filter(Account::mustChange).isPresent();
    }

    /** Changes the password of whoever is signed in; the answer is what stands against it, empty if it is changed. */
    public Optional<Message> changePassword(String old, String chosen) {
        Optional<Account> account = CurrentAccount.of(request);
        if (account.isEmpty()) {
            return Optional.of(Message.of("Sign in first."));
        }
        Optional<Message> complaint =
                accounts.changePassword(account.get().name(), old, chosen, request.getRemoteAddr());
        if (complaint.isEmpty() && CurrentAccount.ofSession(request).isPresent()) {
            CurrentAccount.open(request, accounts.find(account.get().name()).orElseThrow(), clock.instant());
        }
        return complaint;
    }
}
