package org.jmmlregistry.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.jspecify.annotations.Nullable;

/** An account as it is kept. After five failures in a row it waits a quarter of an hour; it is never locked for good. */
@Entity
@Table(name = "user_account")
class UserAccount {

    private static final int FAILURES_ALLOWED = 5;
    private static final Duration WAIT = Duration.ofMinutes(15);

    @Id
    private String name = "";

    private String roles = "";

    /** Their codes, with commas between them; empty for all. */
    private String centres = "";

    private String password = "";

    @Column(name = "must_change")
    private boolean mustChange;

    private boolean disabled;
    private int failures;

    @Column(name = "blocked_until")
    private @Nullable LocalDateTime blockedUntil;

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
        succeed();
    }

    void disable(boolean closed) {
        disabled = closed;
    }

    void fail(Instant now) {
        failures++;
        if (failures >= FAILURES_ALLOWED) {
            failures = 0;
            blockedUntil =
                    LocalDateTime.ofInstant(now.plus(WAIT), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        }
    }

    final void succeed() {
        failures = 0;
        blockedUntil = null;
    }

    /** Whether the account may be tried now. */
    boolean isOpen(Instant now) {
        boolean waits = blockedUntil != null && now.isBefore(blockedUntil.toInstant(ZoneOffset.UTC));
        return !disabled && !waits;
    }

    /** Whether it may be used now and nobody has tried a wrong password since it was used. */
    boolean isUntroubled(Instant now) {
        return failures == 0 && isOpen(now);
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
        return new Account(name, granted, scope, mustChange, disabled);
    }
}
