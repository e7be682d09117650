package org.jmmlregistry.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Of which children somebody may know: those of all centres, or those of some.
 *
 * @param all whether of all, those without a centre among them
 * @param centres the codes of the centres, in order; empty if of all
 */
public record Scope(boolean all, List<String> centres) implements Serializable {

    /** How the code of a centre is written. */
    public static final String CODE = "[A-Za-z0-9_-]{1,20}";

    public static final Scope ALL = new Scope(true, List.of());

    public Scope {
        centres = List.copyOf(new TreeSet<>(centres));
        if (all != centres.isEmpty() || !centres.stream().allMatch(code -> code.matches(CODE))) {
            throw new IllegalArgumentException(
                    "centres: none for all centres, and codes of at least one for some, not " + centres);
        }
    }

    /** @throws IllegalArgumentException if no centre is named */
    public static Scope of(Collection<String> centres) {
        return new Scope(false, List.copyOf(centres));
    }

    public static Scope of(String... centres) {
        return of(List.of(centres));
    }

    /** Whether somebody may know of a child of this centre; of a child without one only whoever knows of all. */
    public boolean holds(Optional<String> centre) {
        return all || centre.filter(centres::contains).isPresent();
    }

    /** The one centre, if it is one. */
    public Optional<String> only() {
        return centres.size() == 1 ? Optional.of(centres.get(0)) : Optional.empty();
    }
}
