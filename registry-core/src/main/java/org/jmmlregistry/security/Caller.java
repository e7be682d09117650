package org.jmmlregistry.security;

import java.io.Serializable;
import java.util.Set;

/**
 * Who asks: a user name, as the trail records it, the roles behind it, and of which children it may know.
 *
 * @param address the network address that the request came from; empty if it came from none
 */
public record Caller(String name, Set<Role> roles, Scope scope, String address) implements Serializable {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody who asks from within the registry itself. */
    public Caller(String name, Set<Role> roles, Scope scope) {
        this(name, roles, scope, "");
    }

    /** Somebody for all centres who asks from within the registry itself. */
    public Caller(String name, Set<Role> roles) {
        this(name, roles, Scope.ALL);
    }

    /** The same caller, at a network address. */
    public Caller at(String from) {
        return new Caller(name, roles, scope, from);
    }

    /** The same caller, who asks for the children of these centres alone. */
    public Caller within(Scope some) {
        return new Caller(name, roles, some, address);
    }

    /** Whether a role has the right; one that concerns the whole registry takes all centres besides. */
    public boolean may(Right right) {
        return (scope.all() || !right.ofWholeRegistry()) && roles.stream().anyMatch(role -> role.has(right));
    }

    /** @throws NotPermitted if the caller may not */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotPermitted(this, right);
        }
    }
}
