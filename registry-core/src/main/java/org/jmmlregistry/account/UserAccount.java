package org.jmmlregistry.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;

/** An account as it is kept. */
@Entity
@Table(name = "user_account")
class UserAccount {

    @Id
    private String name = "";

    private String roles = "";

    /** Their codes, with commas between them; empty for all. */
    private String centres = "";

    private String password = "";

    @Column(name = "must_change")
    private boolean mustChange;

    private boolean disabled;

    @Column(name = "sessions_ended")
    private int sessionsEnded;

    @Version
    private int version;

    protected UserAccount() {}

    UserAccount(String name, Set<Role> roles, PasswordHash password, boolean mustChange) {
        this.name = name;
        this.password = password.text();
        this.mustChange = mustChange;
        grant(roles);
    }

    final void grant(Set<Role> granted) {
        roles = granted.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    void see(Scope scope) {
        centres = String.join(",", scope.centres());
    }

    void replacePassword(PasswordHash chosen, boolean oneTime) {
        password = chosen.text();
        mustChange = oneTime;
        sessionsEnded++;
    }

    void disable(boolean closed) {
        disabled = closed;
        sessionsEnded++;
    }

    PasswordHash password() {
        return PasswordHash.parse(password);
    }

    Account account() {
        Set<Role> granted = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(","))
                .filter(each -> !each.isEmpty())
                .forEach(each -> granted.add(Role.valueOf(each)));
        Scope scope = centres.isEmpty() ? Scope.ALL : Scope.of(centres.split(","));
        return new Account(name, granted, scope, mustChange, disabled, sessionsEnded);
    }
}
