package org.jmmlregistry.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.account.Account;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.centre.Centres;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.jspecify.annotations.Nullable;

/** The administrator's page: who has an account, and one account at a time to change. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Accounts accounts;
    private final Centres centres;
    private final Provider<Caller> caller;

    private String name = "";
    private Role[] roles = {};
    private String chosen = "";
    private Role[] chosenRoles = {};
    private boolean seesAll = true;
    private String[] chosenCentres = {};
    private @Nullable Message complaint;
    private String oneTimePassword = "";
    private String passwordOf = "";
    private boolean changed;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected AccountsPage() {
        this(null, null, null);
    }

    @Inject
    public AccountsPage(Accounts accounts, Centres centres, Provider<Caller> caller) {
        this.accounts = accounts;
        this.centres = centres;
        this.caller = caller;
    }

    /** Shows the roles that the account in the address has now. */
    public void load() {
        caller.get().require(Right.MANAGE_ACCOUNTS);
        chosenRoles = account()
                .map(found -> found.roles().stream().sorted().toArray(Role[]::new))
                .orElse(new Role[0]);
        Scope scope = account().map(Account::scope).orElse(Scope.ALL);
        seesAll = scope.all();
        chosenCentres = scope.centres().toArray(new String[0]);
    }

    public List<Centre> getEveryCentre() {
        return centres.list(caller.get());
    }

    public void saveCentres() {
        attempt(() -> {
            if (!seesAll && chosenCentres.length == 0) {
                throw Refused.notPossible("Choose at least one centre.");
            }
            accounts.setScope(chosen, seesAll ? Scope.ALL : Scope.of(chosenCentres), caller.get());
        });
    }

    public List<Account> getLines() {
        return accounts.list(caller.get());
    }

    private Optional<Account> account() {
        return getLines().stream().filter(each -> each.name().equals(chosen)).findFirst();
    }

    /** Whether the address names an account, so that it can be changed. */
    public boolean isChosenOne() {
        return account().isPresent();
    }

    public boolean isChosenDisabled() {
        return account().filter(Account::disabled).isPresent();
    }

    public Role[] getEveryRole() {
        return Role.values();
    }

    /** The names of an account's roles, in the order of {@link Role}. */
    public Message rolesOf(Account account) {
        return Message.oneAfterAnother(account.roles().stream().sorted().toList());
    }

    public void open() {
        attempt(() -> {
            oneTimePassword = accounts.create(name, setOf(roles), caller.get());
            passwordOf = name;
            name = "";
            roles = new Role[0];
        });
    }

    public void saveRoles() {
        attempt(() -> accounts.setRoles(chosen, setOf(chosenRoles), caller.get()));
    }

    public void resetPassword() {
        attempt(() -> {
            oneTimePassword = accounts.resetPassword(chosen, caller.get());
            passwordOf = chosen;
        });
    }

    public void disable() {
        attempt(() -> accounts.disable(chosen, caller.get()));
    }

    public void enable() {
        attempt(() -> accounts.enable(chosen, caller.get()));
    }

    private void attempt(Runnable change) {
        complaint = null;
        oneTimePassword = "";
        changed = false;
        try {
            change.run();
            changed = true;
        } catch (Refused refused) {
            complaint = refused.why();
        }
    }

    private static Set<Role> setOf(Role[] some) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Arrays.asList(some));
        return set;
    }

    public boolean isChanged() {
        return changed;
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    /** Shown once and kept nowhere; empty if none was just made. */
    public String getOneTimePassword() {
        return oneTimePassword;
    }

    public String getPasswordOf() {
        return passwordOf;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }

    public boolean isSeesAll() {
        return seesAll;
    }

    public void setSeesAll(boolean seesAll) {
        this.seesAll = seesAll;
    }

    public String[] getChosenCentres() {
        return chosenCentres.clone();
    }

    public void setChosenCentres(String[] codes) {
        this.chosenCentres = codes.clone();
    }

    public Role[] getChosenRoles() {
        return chosenRoles.clone();
    }

    public void setChosenRoles(Role[] chosenRoles) {
        this.chosenRoles = chosenRoles.clone();
    }
}
