package org.jmmlregistry.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Role;

/** The stored accounts. What happens to them stands in the log, with names and without passwords. */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());
    private static final String NAME = "[a-z][a-z0-9._-]{2,59}";

    private final EntityManager database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** For the container's proxy, which has no state of its own. */
    protected Accounts() {
        this(null, null);
    }

    @Inject
    public Accounts(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
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
     * @throws AccountRefused if the name is taken or no user name, or no role is given
     */
    public String create(String name, Set<Role> roles, Caller caller) {
        String password = GeneratedPassword.next(random);
        create(name, roles, password, true, caller);
        return password;
    }

    void create(String name, Set<Role> roles, String password, boolean mustChange, Caller caller) {
        caller.require(Right.MANAGE_ACCOUNTS);
        if (!name.matches(NAME)) {
            throw new AccountRefused(
                    "A user name begins with a small letter and has 3 to 60 small letters, digits, points or hyphens; “%s” has not."
                            .formatted(name));
        }
        if (find(name).isPresent()) {
            throw new AccountRefused("There already is an account “%s”.".formatted(name));
        }
        requireOne(roles);
        database.persist(new UserAccount(name, roles, PasswordHash.of(password, random), mustChange));
        database.flush();
        LOG.log(Level.INFO, "Account {0} opened by {1}", new Object[] {name, caller.name()});
    }

    /**
     * The account, if the password is right and the account may be used now. A wrong password, an unknown user, a
     * disabled account and one that waits after failures cannot be told apart, neither by the answer nor by the time.
     */
    public Optional<Account> authenticate(String name, String password) {
        Optional<UserAccount> found = stored(name);
        boolean right =
                found.map(UserAccount::password).orElse(PasswordHash.NOBODYS).fits(password);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UserAccount account = found.get();
        // Guesses sent side by side queue up here, so that each of them is counted.
        database.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        if (!account.isOpen(clock.instant())) {
            LOG.log(Level.WARNING, "Sign-in refused for the account {0}: disabled or waiting", name);
            return Optional.empty();
        }
        if (!right) {
            account.fail(clock.instant());
            LOG.log(Level.WARNING, "Sign-in with a wrong password for the account {0}", name);
            return Optional.empty();
        }
        account.succeed();
        return Optional.of(account.account());
    }

    /** Changes a password; the answer is what stands against it, or empty if it is changed. */
    public Optional<String> changePassword(String name, String old, String chosen) {
        if (authenticate(name, old).isEmpty()) {
            return Optional.of("The old password is wrong.");
        }
        if (old.equals(chosen)) {
            return Optional.of("The new password must not be the old one.");
        }
        UserAccount account = stored(name).orElseThrow();
        Optional<String> complaint = PasswordRule.complaint(account.account().name(), chosen);
        if (complaint.isEmpty()) {
            account.replacePassword(PasswordHash.of(chosen, random), false);
            LOG.log(Level.INFO, "Password changed by {0}", name);
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
        LOG.log(Level.INFO, "Password of {0} set by {1}", new Object[] {name, caller.name()});
    }

    /** @throws AccountRefused if no role is given, or the last administrator would be one no more */
    public void setRoles(String name, Set<Role> roles, Caller caller) {
        requireOne(roles);
        UserAccount account = managed(name, caller);
        account.grant(roles);
        keepAnAdministrator(caller);
        LOG.log(Level.INFO, "Roles of {0} set to {1} by {2}", new Object[] {name, roles, caller.name()});
    }

    /** @throws AccountRefused if the last administrator would be one no more */
    public void disable(String name, Caller caller) {
        managed(name, caller).disable(true);
        keepAnAdministrator(caller);
        LOG.log(Level.INFO, "Account {0} disabled by {1}", new Object[] {name, caller.name()});
    }

    public void enable(String name, Caller caller) {
        managed(name, caller).disable(false);
        LOG.log(Level.INFO, "Account {0} enabled by {1}", new Object[] {name, caller.name()});
    }

    private void keepAnAdministrator(Caller caller) {
        boolean one = list(caller).stream()
                .anyMatch(each -> !each.disabled() && each.caller().may(Right.MANAGE_ACCOUNTS));
        if (!one) {
            throw new AccountRefused("The last administrator must stay one; give another account the role first.");
        }
    }

    private static void requireOne(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new AccountRefused("Choose at least one role.");
        }
    }

    private UserAccount managed(String name, Caller caller) {
        caller.require(Right.MANAGE_ACCOUNTS);
        return stored(name).orElseThrow(() -> new AccountRefused("There is no account “%s”.".formatted(name)));
    }

    private Optional<UserAccount> stored(String name) {
        return Optional.ofNullable(database.find(UserAccount.class, name.strip().toLowerCase(Locale.ROOT)));
    }
}
