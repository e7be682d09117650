package org.jmmlregistry.security;

import java.io.Serializable;
import java.util.Set;

/**
 * Who asks: a user name, as the trail records it, and the roles behind it.
 *
 * @param address the network address that the request came from; empty if it came from none
 */
public record Caller(String name, Set<Role> roles, String address) implements Serializable {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody who asks from within the registry itself. */
    public Caller(String name, Set<Role> roles) {
        this(name, roles, "");
    }

    /** The same caller, at a network address. */
    public Caller at(String from) {
        return new Caller(name, roles, from);
    }

    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.has(right));
    }

    /** @throws NotPermitted if no role of the caller has the right */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotPermitted(this, right);
        }
    }
}
