package org.jmmlregistry.account;

import java.util.Set;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;

/**
 * Somebody who may sign in.
 *
 * @param scope of the children of which centres it may know
 * @param mustChange whether the password is a one-time password, with which nothing can be done but to change it
 * @param sessionsEnded how often all its sessions were ended, by another password or by closing it; a session that was opened before
 *     the last time counts no more
 */
public record Account(
        String name, Set<Role> roles, Scope scope, boolean mustChange, boolean disabled, int sessionsEnded) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Caller caller() {
        return new Caller(name, roles, scope);
    }
}
