package org.jmmlregistry.security;

import java.io.Serializable;
import java.util.Set;

/** Who asks: a user name, as the trail records it, and the roles behind it. */
public record Caller(String name, Set<Role> roles) implements Serializable {

    public Caller {
        roles = Set.copyOf(roles);
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
