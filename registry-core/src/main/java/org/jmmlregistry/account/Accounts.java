package org.jmmlregistry.account;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.centre.Centres;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;

/** The stored accounts. What happens to them, and who signs in, stands in the trail, without passwords. */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final String SOURCE = "account";
    private static final int MOST_CENTRES = 150;
    private static final String NAME = "[a-z][a-z0-9._-]{2,59}";
    private static final int NAME_LENGTH = 60;
    private static final String UNKNOWN = "unknown";

    private final EntityManager database;
    private final Trail trail;
    private final Centres centres;
    private final SecureRandom random = new SecureRandom();
    private final FittedPasswords fitted = new FittedPasswords(random, Ticker.systemTicker());
    private final SignInLimits limits;
    private final SignInRefusals refusals;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Accounts() {
        this(null, null, null, null);
    }

    @Inject
    public Accounts(EntityManager database, Trail trail, SignInLimits limits, SignInRefusals refusals) {
        this.database = database;
        this.trail = trail;
        this.limits = limits;
        this.refusals = refusals;
        this.centres = new Centres(database, trail);
    }

    /** All accounts, by name. */
    public List<Account> list(Caller caller) {
        caller.require(Right.MANAGE_ACCOUNTS);
        return database.createQuery("select a from UserAccount a order by a.name", UserAccount.class)
                .getResultStream()
                .map(UserAccount::account)
                .toList();
    }

    public Optional<Account> find(String name) {
        return stored(name).map(UserAccount::account);
    }

    /**
     * Opens an account with a generated one-time password, which is returned and kept nowhere.
     *
     * @throws Refused if the name is taken or no user name, or no role is given
     */
    public String create(String name, Set<Role> roles, Caller caller) {
        String password = GeneratedPassword.next(random);
        create(name, roles, password, true, caller);
        return password;
    }

    void create(String name, Set<Role> roles, String password, boolean mustChange, Caller caller) {
        caller.require(Right.MANAGE_ACCOUNTS);
        if (!name.matches(NAME)) {
            throw Refused.notPossible(
                    "A user name begins with a small letter and has 3 to 60 small letters, digits, points or hyphens; “{name}” has not.",
                    name);
        }
        if (find(name).isPresent()) {
            throw Refused.notPossible("There already is an account “{name}”.", name);
        }
        requireOne(roles);
        database.persist(new UserAccount(name, roles, PasswordHash.of(password, random), mustChange));
        database.flush();
        record(Noted.opened(name, roles), caller);
    }

    /**
     * The account, if the password is right and the account may be used now. A wrong password, an unknown user, a
     * disabled account and an address that waits after failures cannot be told apart by the answer; a right one is known again at
     * once for some minutes.
     */
    public Optional<Account> authenticate(String name, String password, String address) {
        String key = key(name);
        Optional<SignInLimits.Attempt> attempt =
                limits.begin(key.substring(0, Math.min(key.length(), NAME_LENGTH)), address);
        Optional<Account> account = Optional.empty();
        if (attempt.isPresent()) {
            try (SignInLimits.Attempt now = attempt.get()) {
                account = fitting(name, password, address);
                account.ifPresentOrElse(known -> now.right(), now::wrong);
            }
        } else {
            // what waits is counted without a look at the database
            refused(key.matches(NAME) ? key : UNKNOWN, Noted.waiting(), address);
        }
        refusals.over().forEach(this::toldTogether);
        return account;
    }

    private Optional<Account> fitting(String name, String password, String address) {
        Optional<UserAccount> found = stored(name);
        if (found.filter(account -> fitted.knows(account.password(), password)).isPresent()) {
            return usable(found.get(), address);
        }
        boolean right =
                found.map(UserAccount::password).orElse(PasswordHash.NOBODYS).fits(password);
        if (found.isEmpty()) {
            // what was typed is not kept: it may be a password in the wrong field
            refused(UNKNOWN, Noted.noAccount(), address);
            return Optional.empty();
        }
        if (!right) {
            refused(found.get().account().name(), Noted.wrongPassword(), address);
            return Optional.empty();
        }
        fitted.keep(found.get().password(), password);
        return usable(found.get(), address);
    }

    private Optional<Account> usable(UserAccount stored, String address) {
        Account account = stored.account();
        if (account.disabled()) {
            refused(account.name(), Noted.waiting(), address);
            return Optional.empty();
        }
        return Optional.of(account);
    }

    private void refused(String name, Message why, String address) {
        if (refusals.isFirst(new SignInRefusals.Source(name, address))) {
            tellRefused(name, why, address);
        }
    }

    private void toldTogether(SignInRefusals.More more) {
        tellRefused(
                more.source().name(),
                Noted.refusedAgain(more.times()),
                more.source().address());
    }

    private void tellRefused(String name, Message why, String address) {
        Caller stranger = new Caller(name, Set.of()).at(address);
        trail.append(List.of(Event.onRegistry(Event.Action.SIGN_IN_REFUSED, why.toString(), SOURCE)), stranger);
    }

    /** Records that somebody came or went. */
    public void visited(Event.Action action, String source, Caller caller) {
        trail.append(List.of(Event.onRegistry(action, caller.name(), source)), caller);
    }

    /** Changes a password; the answer is what stands against it, or empty if it is changed. */
    public Optional<Message> changePassword(String name, String old, String chosen, String address) {
        if (authenticate(name, old, address).isEmpty()) {
            return Optional.of(Message.of("The old password is wrong."));
        }
        if (new Passphrase(old).prepared().equals(new Passphrase(chosen).prepared())) {
            return Optional.of(Message.of("The new password must not be the old one."));
        }
        UserAccount account = stored(name).orElseThrow();
        Optional<Message> complaint = PasswordRule.complaint(account.account().name(), chosen);
        if (complaint.isEmpty()) {
            account.replacePassword(PasswordHash.of(chosen, random), false);
            record(Noted.ownPassword(), account.account().caller().at(address));
        }
        return complaint;
    }

    /** Gives an account a new one-time password, which is returned and kept nowhere. */
    public String resetPassword(String name, Caller caller) {
        String password = GeneratedPassword.next(random);
        setPassword(name, password, true, caller);
        return password;
    }

    void setPassword(String name, String password, boolean oneTime, Caller caller) {
        managed(name, caller).replacePassword(PasswordHash.of(password, random), oneTime);
        record(Noted.passwordOf(name), caller);
    }

    /** @throws Refused if no role is given, or the last administrator would be one no more */
    public void setRoles(String name, Set<Role> roles, Caller caller) {
        requireOne(roles);
        UserAccount account = managed(name, caller);
        account.grant(roles);
        keepAnAdministrator(caller);
        record(Noted.roles(name, roles), caller);
    }

    /**
     * Says of the children of which centres an account may know.
     *
     * @throws Refused if there is no such centre, there are too many, or the last administrator would be one no more
     */
    public void setScope(String name, Scope scope, Caller caller) {
        UserAccount account = managed(name, caller);
        requireListed(scope, caller);
        account.see(scope);
        keepAnAdministrator(caller);
        record(scope.all() ? Noted.everyCentre(name) : Noted.centres(name, scope.centres()), caller);
    }

    private void requireListed(Scope scope, Caller caller) {
        Set<String> listed = centres.list(caller).stream().map(Centre::code).collect(Collectors.toSet());
        scope.centres().stream()
                .filter(code -> !listed.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw Refused.notPossible("There is no centre “{code}”.", code);
                });
        if (scope.centres().size() > MOST_CENTRES) {
            throw Refused.notPossible("An account sees at most {most} centres, or all.", MOST_CENTRES);
        }
    }

    /** @throws Refused if the last administrator would be one no more */
    public void disable(String name, Caller caller) {
        managed(name, caller).disable(true);
        keepAnAdministrator(caller);
        record(Noted.disabled(name), caller);
    }

    public void enable(String name, Caller caller) {
        managed(name, caller).disable(false);
        record(Noted.enabled(name), caller);
    }

    private void record(Message what, Caller caller) {
        database.flush();
        trail.append(List.of(Event.onRegistry(Event.Action.ACCOUNT, what.toString(), SOURCE)), caller);
    }

    private void keepAnAdministrator(Caller caller) {
        boolean one = list(caller).stream()
                .anyMatch(each -> !each.disabled() && each.caller().may(Right.MANAGE_ACCOUNTS));
        if (!one) {
            throw Refused.notPossible("The last administrator must stay one; give another account the role first.");
        }
    }

    private static void requireOne(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refused.notPossible("Choose at least one role.");
        }
    }

    private UserAccount managed(String name, Caller caller) {
        caller.require(Right.MANAGE_ACCOUNTS);
        UserAccount account =
                stored(name).orElseThrow(() -> Refused.notPossible("There is no account “{name}”.", name));
        // accounts are locked before the trail's end, here as at sign-in, so that no two wait for each other
        database.lock(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    private Optional<UserAccount> stored(String name) {
        return Optional.ofNullable(database.find(UserAccount.class, key(name)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
