package org.jmmlregistry.account;

import java.util.Set;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;

/**
 * Somebody who may sign in.
 *
 * @param mustChange whether the password is a one-time password, with which nothing can be done but to change it
 */
public record Account(String name, Set<Role> roles, boolean mustChange, boolean disabled) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Caller caller() {
        return new Caller(name, roles);
    }
}
