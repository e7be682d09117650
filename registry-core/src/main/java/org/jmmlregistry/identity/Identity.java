package org.jmmlregistry.identity;

import java.time.LocalDate;
import java.util.Optional;

/** What identifies a child. */
public record Identity(Optional<String> hospitalNumber, Optional<LocalDate> birthDate) {

    public static final Identity UNKNOWN = new Identity(Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return hospitalNumber.isEmpty() && birthDate.isEmpty();
    }

    /** This identity, with what the other one adds or replaces. */
    public Identity with(Identity newer) {
        return new Identity(newer.hospitalNumber.or(() -> hospitalNumber), newer.birthDate.or(() -> birthDate));
    }
}
