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
 */
public record Account(String name, Set<Role> roles, Scope scope, boolean mustChange, boolean disabled) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Caller caller() {
        return new Caller(name, roles, scope);
    }
}
